import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config.ts';
import { listCorpusFiles } from './corpus/list-files.ts';
import { UserError } from './errors.ts';
import type { IndexState } from './index/index-state.ts';
import type { IndexHome } from './index-home/index-home.ts';
import type { LateTownClerk } from './late-townclerk.ts';
import type { Logger } from './operations/logging.ts';
import type { Reindexing } from './operations/reindexing.ts';
import { openEmbedder } from './townclerk.ts';

/** Time between two looks at a build that another process does, in milliseconds. */
const LOOK_MS = 1000;

/** What an index is brought up with. */
export interface BringUpParts {
  readonly home: IndexHome;
  readonly townClerk: LateTownClerk;
  readonly reindexing: Reindexing;
  /** Whether an index that is missing, stale or unusable is built; else it is taken as it is. */
  readonly builds: boolean;
  readonly logger: Logger;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/**
 * Opens the index for a service. One that can be served is served at once, and brought up to date meanwhile. Where
 * none can be, but one is being built, or is to be, this settles before it is there.
 * @returns what rejects when the index that is waited for does not come, and else never settles
 * @throws {UserError} where there is no index and none to come
 */
export async function bringUpIndex(
  config: Config,
  parts: BringUpParts,
): Promise<{ readonly failed: Promise<never> }> {
  const { home, townClerk, reindexing, builds } = parts;
  const never = { failed: new Promise<never>(() => undefined) };
  const state = builds ? await stateOf(config, parts) : 'current';
  if (state === 'current' || state === 'stale') {
    try {
      await townClerk.open();
    } catch (error) {
      const missing = error instanceof UserError && error.identifier === 'index-missing';
      if (!missing || (await home.progress()) === undefined) throw error;
      return { failed: rejecting(builtElsewhere(parts)) };
    }
    if (state === 'stale') reindexing.start();
    return never;
  }
  if ((await home.progress()) !== undefined) {
    return { failed: rejecting(builtElsewhere(parts)) };
  }
  await checkCorpus(config);
  return { failed: rejecting(builtHere(parts)) };
}

/** How the index is, with the reason in the log where a build would change it. */
async function stateOf(
  config: Config,
  { home, logger }: BringUpParts,
): Promise<IndexState['state']> {
  const { corpusDir } = config;
  const embedder = await openEmbedder(config);
  try {
    const { fingerprint } = embedder;
    const { state, reason } = await home.inspect({ corpusDir, fingerprint });
    if (home.shared && state !== 'missing') {
      if (reason !== undefined)
        logger.warn({ state, reason }, 'The shared index is served as it is.');
      return 'current';
    }
    if (reason !== undefined) logger.warn({ state, reason }, 'The index is to be built.');
    return state;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    logger.warn({ reason: error.message }, 'The index cannot be compared with its articles.');
    return 'current';
  } finally {
    await embedder.close();
  }
}

/** @throws {UserError} where there is nothing to build an index from */
async function checkCorpus({ corpusDir }: Config): Promise<void> {
  const { files, skipped } = await listCorpusFiles(corpusDir);
  if (files.length + skipped.length === 0) {
    throw new UserError('corpus-empty', { folder: corpusDir });
  }
}

async function builtHere({ townClerk, reindexing }: BringUpParts): Promise<void> {
  await reindexing.start();
  await townClerk.open();
}

async function builtElsewhere(parts: BringUpParts): Promise<void> {
  parts.logger.info('Another process is building the index; questions wait for it.');
  while ((await parts.home.progress()) !== undefined) {
    await wait(LOOK_MS, undefined, { signal: parts.signal }).catch(() => undefined);
    if (parts.signal.aborted) return;
  }
  await parts.townClerk.open();
}

/** Rejects as the work does, and never resolves; nobody needs to listen. */
function rejecting(work: Promise<void>): Promise<never> {
  const failed = work.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  return failed;
}
