import { writeSync } from 'node:fs';
import { buildIndex } from '../../../src/index/build-index.ts';
import { HashingEmbedder } from '../../support/hashing-embedder.ts';
import type { Folders, Phase } from './build-to-kill.ts';

/** A process that builds the index of the folders that it is sent, and says each phase as it begins. */
process.once('message', async (folders: Folders) => {
  let phase: Phase | undefined;
  await buildIndex({
    ...folders,
    embedder: new HashingEmbedder(),
    onProgress: (progress) => {
      if (progress.phase === phase) return;
      phase = progress.phase;
      writeSync(1, `${phase}\n`);
    },
  });
  process.disconnect();
});
