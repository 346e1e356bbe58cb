import type { BuildReport } from '../index/types.ts';
import { formatDuration } from './format-duration.ts';

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
