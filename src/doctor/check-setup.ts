import type { Config } from '../config.ts';
import { listCorpusFiles } from '../corpus/list-files.ts';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import { openEmbedder } from '../townclerk.ts';
import { check, type Finding, NotSet } from './check.ts';
import { checkChatModel } from './check-chat-model.ts';
import { checkFolders } from './check-folders.ts';
import { checkIndex } from './check-index.ts';
import { checkNodeVersion } from './check-node-version.ts';

const say = english.operators.doctor;

/** Looks at every part that the settings name, in the order in which they depend on each other. */
export async function checkSetup(config: Config): Promise<Finding[]> {
  return [
    await check('Node.js', async () => checkNodeVersion(process.versions.node)),
    await check('folders', () => checkFolders(config)),
    await check('corpus', () => corpus(config)),
    await check('embedding', () => embedding(config)),
    ...(await checkIndex(config)),
    await check('model', () => checkChatModel(config)),
    await check('Discord', () => discord(config)),
  ];
}

async function corpus({ corpusDir }: Config): Promise<string> {
  const { files, skipped } = await listCorpusFiles(corpusDir);
  if (files.length === 0) {
    throw new UserError('corpus-empty:at-check', { folder: corpusDir });
  }
  return [
    say.corpus({ files: files.length, folder: corpusDir }),
    ...skipped.map((file) => say.passedOver(file)),
  ].join('');
}

async function embedding(config: Config): Promise<string> {
  const embedder = await openEmbedder(config);
  try {
    const start = performance.now();
    await embedder.embedQuestion('Does the model work?');
    const took = Math.max(1, Math.round(performance.now() - start));
    const { model, dimensions } = embedder.fingerprint;
    return say.embedding({ model, dimensions, took });
  } finally {
    await embedder.close();
  }
}

async function discord(config: Config): Promise<string> {
  if (config.discord.token === undefined) {
    throw new NotSet(say.noDiscord);
  }
  // Loaded only where it is needed: Discord's library takes its time.
  const { checkDiscord } = await import('./check-discord.ts');
  return checkDiscord(config, config.discord.token);
}
