import type { Embedder } from '../embedding/embedder.ts';
import type { BuildProgress, BuildReport } from '../index/types.ts';
import type { IndexHome } from '../index-home/index-home.ts';
import { english } from '../messages/english.ts';
import { describeReport } from '../operations/describe-report.ts';
import { Interruption, interruptible } from './interruption.ts';
import { plainLine } from './plain-text.ts';
import { progressDisplay } from './progress.ts';

const say = english.operators.building;

/**
 * Builds the index with progress on standard error, and says what was done and which files were skipped. Told to
 * end, it leaves the index as it was.
 * @throws {UserError} as `IndexHome.build` does; {@link Interruption}
 */
export async function buildWithProgress(
  home: Pick<IndexHome, 'build'>,
  options: { corpusDir: string; embedder: Embedder; full?: boolean },
): Promise<BuildReport> {
  const display = progressDisplay(process.stderr);
  try {
    const onProgress = (state: BuildProgress) => display.update(state);
    const report = await interruptible((signal) => home.build({ ...options, signal, onProgress }));
    display.stop(describeReport(report));
    for (const { path, reason } of report.articles.skipped) {
      const line = say.skipped({ path: plainLine(path), reason: plainLine(reason) });
      process.stderr.write(`${line}\n`);
    }
    for (const { path, warning } of report.articles.warnings) {
      const line = say.warned({ path: plainLine(path), warning: plainLine(warning) });
      process.stderr.write(`${line}\n`);
    }
    const unread = describeUnread(report.articles.unread);
    if (unread !== undefined) process.stderr.write(`${plainLine(unread)}\n`);
    return report;
  } catch (error) {
    const interrupted = error instanceof Interruption;
    display.stop(interrupted ? say.stopped : undefined);
    throw error;
  }
}

/** How many files were passed over because no reader exists for them; nothing when there were none. */
function describeUnread(unread: BuildReport['articles']['unread']): string | undefined {
  const kinds = Object.entries(unread).sort(([, first], [, second]) => second - first);
  return kinds.length === 0 ? undefined : say.unread({ kinds });
}
