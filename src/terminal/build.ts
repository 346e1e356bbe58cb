import type { Embedder } from '../embedding/embedder.ts';
import { buildIndex } from '../index/build-index.ts';
import type { BuildProgress, BuildReport } from '../index/types.ts';
import { Interruption, interruptible } from './interruption.ts';
import { plainLine } from './plain-text.ts';
import { formatDuration, progressDisplay } from './progress.ts';

/**
 * Builds the index with progress on standard error, and says what was done and which files were skipped. Told to
 * end, it leaves the folder as it was.
 * @throws {UserError} as `buildIndex` does; {@link Interruption}
 */
export async function buildWithProgress(options: {
  corpusDir: string;
  indexDir: string;
  embedder: Embedder;
  full?: boolean;
}): Promise<BuildReport> {
  const display = progressDisplay(process.stderr);
  try {
    const onProgress = (state: BuildProgress) => display.update(state);
    const report = await interruptible((signal) => buildIndex({ ...options, signal, onProgress }));
    display.stop(describeReport(report));
    for (const { path, reason } of report.articles.skipped) {
      process.stderr.write(`Skipped ${plainLine(path)}: ${plainLine(reason)}\n`);
    }
    for (const { path, warning } of report.articles.warnings) {
      process.stderr.write(`Read ${plainLine(path)}, but ${plainLine(warning)}\n`);
    }
    const unread = describeUnread(report.articles.unread);
    if (unread !== undefined) process.stderr.write(`${plainLine(unread)}\n`);
    return report;
  } catch (error) {
    const interrupted = error instanceof Interruption;
    display.stop(interrupted ? 'Stopped; an index that was there before is unharmed.' : undefined);
    throw error;
  }
}

/** What a build did, in one line. */
export function describeReport(report: BuildReport): string {
  const { articles, passages, windows } = report;
  const changes = [
    [articles.added, 'added'],
    [articles.changed, 'changed'],
    [articles.removed, 'removed'],
    [articles.skipped.length, 'skipped'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`);
  return (
    `${articles.total} articles (${changes.length === 0 ? 'nothing changed' : changes.join(', ')}), ` +
    `${passages} passages, ${windows.embedded} windows embedded and ${windows.reused} reused, ` +
    `in ${formatDuration(report.durationMs)}.`
  );
}

/** How many files were passed over because no reader exists for them; nothing when there were none. */
export function describeUnread(unread: BuildReport['articles']['unread']): string | undefined {
  const kinds = Object.entries(unread).sort(([, first], [, second]) => second - first);
  if (kinds.length === 0) return undefined;
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const named = kinds.map(([ending, count]) =>
    ending === '' ? `${count} without an ending` : `${count} .${ending}`,
  );
  const files = total === 1 ? '1 file is' : `${total} files are`;
  return `${files} of a kind that is not read: ${named.join(', ')}.`;
}
