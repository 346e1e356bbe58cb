import type { Embedder } from '../embedding/embedder.ts';
import { buildIndex } from '../index/build-index.ts';
import type { BuildReport } from '../index/types.ts';
import { formatDuration, progressDisplay } from './progress.ts';

/**
 * Builds the index with progress on standard error, and says what was done and which files were skipped.
 * @throws {UserError} as `buildIndex` does
 */
export async function buildWithProgress(options: {
  corpusDir: string;
  indexDir: string;
  embedder: Embedder;
  full?: boolean;
}): Promise<BuildReport> {
  const display = progressDisplay(process.stderr);
  try {
    const report = await buildIndex({ ...options, onProgress: (state) => display.update(state) });
    display.stop(describeReport(report));
    for (const { path, reason } of report.articles.skipped) {
      process.stderr.write(`Skipped ${path}: ${reason}\n`);
    }
    return report;
  } catch (error) {
    display.stop('The index was not built.');
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
