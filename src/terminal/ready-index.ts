import type { Config } from '../config.ts';
import { chooseHome } from '../index-home/choose-home.ts';
import { english } from '../messages/english.ts';
import { openEmbedder } from '../townclerk.ts';
import { buildWithProgress } from './build.ts';
import { failureText } from './failure-text.ts';
import { Interruption } from './interruption.ts';

/** What is done about an index that cannot be served: damaged, of another format, or of another embedding model. */
export type UnusableIndex =
  /** Build it anew: for a start, and for an index that nobody else was told of. */
  | 'rebuild'
  /** Build it anew where it is of another corpus than the one that was named for it; else leave it alone. */
  | 'rebuild-for-corpus'
  /** Leave it alone, and let opening it say what is wrong: a question must not replace what others are served. */
  | 'leave';

/**
 * Builds the index when it is missing or stale, with the reason on standard error. Where it cannot be compared or
 * built but an older one is still good, that one stays in use and the reason is told. One that other machines share is
 * built only where it is missing.
 * @throws {UserError} when there is neither an index nor a way to build one
 * @throws {Interruption} when the process was told to end
 */
export async function readyIndex(config: Config, unusable: UnusableIndex): Promise<void> {
  const home = chooseHome(config);
  const embedder = await openEmbedder(config);
  try {
    const { corpusDir } = config;
    const { fingerprint } = embedder;
    const found = await orStayInUse(() => home.inspect({ corpusDir, fingerprint }));
    if (found === undefined || found.state === 'current') return;
    if (found.state === 'unusable' && unusable !== 'rebuild') return;
    if (found.state === 'other-corpus' && unusable === 'leave') return;
    if (found.reason !== undefined) process.stderr.write(`${found.reason}\n`);
    if (home.shared && found.state !== 'missing') return;
    const build = () => buildWithProgress(home, { corpusDir, embedder });
    if (found.state === 'stale') await orStayInUse(build);
    else await build();
  } finally {
    await home.close();
    await embedder.close();
  }
}

/** Does work that a usable index can do without; where it fails, nothing comes back and the reason is told. */
async function orStayInUse<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Interruption) throw error;
    process.stderr.write(`${failureText(error)}\n${english.operators.building.staysInUse}\n`);
    return undefined;
  }
}
