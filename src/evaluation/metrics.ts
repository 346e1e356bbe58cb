/**
 * Measures of a ranking of distinct files, best first, against the relevant ones. Definitions as in Manning,
 * Raghavan and Schütze, "Introduction to Information Retrieval" (2008), chapter 8, with binary relevance.
 */

/** 1 when at least one relevant file is among the first `depth`, else 0. */
export function recallAt(depth: number, ranking: readonly string[], relevant: ReadonlySet<string>) {
  return ranking.slice(0, depth).some((path) => relevant.has(path)) ? 1 : 0;
}

/** 1 / rank of the first relevant file among the first `depth`, else 0. */
export function reciprocalRankAt(
  depth: number,
  ranking: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  const index = ranking.slice(0, depth).findIndex((path) => relevant.has(path));
  return index === -1 ? 0 : 1 / (index + 1);
}

/** Normalised discounted cumulative gain of the first `depth`, 0 to 1. */
export function ndcgAt(
  depth: number,
  ranking: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  const gain = (index: number) => 1 / Math.log2(index + 2);
  let found = 0;
  for (const [index, path] of ranking.slice(0, depth).entries()) {
    if (relevant.has(path)) found += gain(index);
  }
  let best = 0;
  for (let index = 0; index < Math.min(depth, relevant.size); index++) best += gain(index);
  return best === 0 ? 0 : found / best;
}

/** The distinct values in order of first occurrence. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Mean, or `undefined` of nothing: a share of no questions is not zero. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which `share` (0 to 1) of the values lie (nearest rank); `undefined` of nothing. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Whether the text contains the answer, apart from case, Unicode form, white space and thousands separators. */
export function containsAnswer(text: string, answer: string): boolean {
  const wanted = comparable(answer);
  return wanted !== '' && comparable(text).includes(wanted);
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)[,'’ ](?=\d{3}(?!\d))/g, '')
    .trim();
}
