import { type FSWatcher, watch } from 'node:fs';
import type { Embedder } from '../embedding/embedder.ts';
import type { BuildReport } from '../index/types.ts';
import type { IndexHome } from '../index-home/index-home.ts';
import { english } from '../messages/english.ts';
import { exitCode } from '../operations/exit-code.ts';
import { buildWithProgress } from './build.ts';
import { failureText } from './failure-text.ts';
import { Interruption, interruptible } from './interruption.ts';

/** Time without a change after which a build begins: whoever copies many files is let finish. */
const CALM_MS = 1000;

/** Time after which the articles are looked at although nobody told of a change: not every disk tells. */
const LOOK_MS = 5 * 60_000;

/**
 * Builds the index, and again whenever the articles change, until the process is told to end. A build that fails is
 * told of, and tried again at the next change.
 * @returns the exit code of a watch that was ended
 * @throws what the first build throws: most likely nothing of it is as it was meant
 */
export async function buildOnChanges(
  home: Pick<IndexHome, 'build'>,
  from: { readonly corpusDir: string; readonly embedder: Embedder },
  options: { readonly full: boolean; readonly tell: (report: BuildReport) => void },
): Promise<number> {
  const { full, tell } = options;
  const first = await buildWithProgress(home, { ...from, full });
  tell(first);
  process.stderr.write(`${english.operators.building.watching({ folder: from.corpusDir })}\n`);
  let served = first.generation;
  for (;;) {
    try {
      await interruptible((signal) => untilChange(from.corpusDir, signal));
      const report = await buildWithProgress(home, from);
      if (report.generation !== served) tell(report);
      served = report.generation;
    } catch (error) {
      if (error instanceof Interruption) return exitCode.done;
      process.stderr.write(`${failureText(error)}\n`);
    }
  }
}

/** Settles when the folder has changed and is calm again, or when it is time to look. */
async function untilChange(folder: string, signal: AbortSignal): Promise<void> {
  let watcher: FSWatcher | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const look = setTimeout(resolve, LOOK_MS);
      let calm: NodeJS.Timeout | undefined;
      const end = (work: () => void) => {
        clearTimeout(look);
        clearTimeout(calm);
        work();
      };
      signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
      try {
        watcher = watch(folder, { recursive: true });
        watcher.on('change', () => {
          clearTimeout(calm);
          calm = setTimeout(() => end(resolve), CALM_MS);
        });
        // A folder that vanishes is looked for again.
        watcher.on('error', () => undefined);
      } catch {
        // Nothing to watch: it is looked at when it is time.
      }
    });
  } finally {
    watcher?.close();
  }
}
