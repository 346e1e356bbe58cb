import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { inspectDatabase, servedBy } from '../index/database/inspect-database.ts';
import { checkVectors } from '../index/database/prepare-database.ts';
import { hasGraph } from '../index/generation/open-generation.ts';
import { inspectIndex } from '../index/index-state.ts';
import { openIndex } from '../index/open-index.ts';
import { loadGraphLibrary } from '../index/vectors/graph-library.ts';
import { GRAPH_LIMIT } from '../index/vectors/vector-search.ts';
import { english } from '../messages/english.ts';
import { inspectStore } from '../operations/store/inspect-store.ts';
import { keyPlaceOf } from '../operations/store/person-keys.ts';
import { Database } from '../postgres/database.ts';
import { openEmbedder } from '../townclerk.ts';
import { check, type Finding, NotSet } from './check.ts';

const say = english.operators.doctor;

/** Looks at the index and at what searches its vectors, wherever the settings keep it. */
export async function checkIndex(config: Config): Promise<Finding[]> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) {
    return [await check('index', () => folderIndex(config)), await check('vectors', vectors)];
  }
  const database = new Database(databaseUrl);
  try {
    return [
      await check('database', async () => {
        const vectors = await checkVectors(database);
        await inspectStore(database, keyPlaceOf(config));
        return say.database({ database: database.name, vectors });
      }),
      await check('index', () => databaseIndex(config, database)),
    ];
  } finally {
    await database.close();
  }
}

async function databaseIndex(config: Config, database: Database): Promise<string> {
  const { corpusDir } = config;
  const served = await servedBy(database);
  if (served === undefined)
    throw new UserError('index-missing:database', { database: database.name });
  const embedder = await openEmbedder(config);
  try {
    const { fingerprint } = embedder;
    const { state, reason } = await inspectDatabase({ database, corpusDir, fingerprint });
    if (state !== 'current') {
      throw new UserError('index-missing:stale', { folder: database.name, reason });
    }
    return say.index({ ...served.counts, built: served.builtAt });
  } finally {
    await embedder.close();
  }
}

async function folderIndex(config: Config): Promise<string> {
  const { corpusDir, indexDir } = config;
  const embedder = await openEmbedder(config);
  try {
    const { fingerprint } = embedder;
    const open = await openIndex(indexDir, { fingerprint });
    try {
      const { state, reason } = await inspectIndex({ corpusDir, indexDir, fingerprint });
      if (state === 'stale') {
        throw new UserError('index-missing:stale', { folder: indexDir, reason });
      }
      const { builtAt, counts } = open.manifest;
      const slow = counts.windows > GRAPH_LIMIT && !hasGraph(open.manifest);
      return `${say.index({ ...counts, built: builtAt })}${slow ? say.noGraph : ''}`;
    } finally {
      open.close();
    }
  } finally {
    await embedder.close();
  }
}

/** Whether very large indexes are searched through a graph. */
async function vectors(): Promise<string> {
  if ((await loadGraphLibrary()) === undefined)
    throw new NotSet(say.graphLibraryMissing({ windows: GRAPH_LIMIT }));
  return say.graphLibrary({ windows: GRAPH_LIMIT });
}
