import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../index/build-index.ts';
import type { BuildProgress } from '../../index/types.ts';
import { makeFolder } from '../../make-folder.ts';
import type { Comparison } from './measure.ts';
import { MADE_ENDINGS, makeFile } from './mixed-files.ts';
import { standInEmbedder } from './stand-in-embedder.ts';

/** The system counts memory in units of 1024 bytes. */
const KIBIBYTES_PER_MB = 1e6 / 1024;

/**
 * Builds the index of so many files of all formats in turn, each of about 80 words, and measures the time and the
 * most memory that the process had; the baselines are the time until every file was read, and the memory before.
 * Nothing is embedded: that takes the longest, and is measured by itself.
 */
export async function buildMixed(options: {
  folder: string;
  files: number;
  onProgress: (progress: BuildProgress) => void;
}): Promise<Comparison[]> {
  const { files, onProgress } = options;
  const corpusDir = join(options.folder, 'mixed');
  makeFolder(corpusDir);
  for (let seed = 0; seed < files; seed += 1) {
    const { path, bytes } = makeFile(MADE_ENDINGS[seed % MADE_ENDINGS.length] ?? '', seed, 1);
    await writeFile(join(corpusDir, path), bytes);
  }
  const before = peakMegabytes();
  const start = performance.now();
  let read = 0;
  const report = await buildIndex({
    corpusDir,
    indexDir: join(options.folder, 'mixed-index'),
    embedder: standInEmbedder(),
    onProgress: (progress) => {
      if (progress.phase === 'reading') read = performance.now() - start;
      onProgress(progress);
    },
  });
  const { total } = report.articles;
  if (total !== files) throw new Error(`${total} of ${files} files of the benchmark were read`);
  return [
    {
      what: `full build of ${files} files of ${MADE_ENDINGS.length} formats, ${report.windows.total} windows`,
      unit: 's',
      value: report.durationMs / 1000,
      baseline: { what: 'reading them', value: read / 1000 },
    },
    {
      what: 'most memory',
      unit: 'MB',
      value: peakMegabytes(),
      baseline: { what: 'before the build', value: before },
    },
  ];
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / KIBIBYTES_PER_MB;
}
