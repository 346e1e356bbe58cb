import type { BuildReport } from '../index/types.ts';
import { english } from '../messages/english.ts';
import { formatDuration } from './format-duration.ts';

/** What a build did, in one line. */
export function describeReport({ articles, passages, windows, durationMs }: BuildReport): string {
  return english.operators.building.done({
    articles: { ...articles, skipped: articles.skipped.length },
    passages,
    windows,
    duration: formatDuration(durationMs),
  });
}
