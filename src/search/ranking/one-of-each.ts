import type { PassageRecord } from '../../index/types.ts';
import type { FusedCandidate } from './fuse.ts';

/** Passages that may be shown or decide how sure an answer is; what ranks lower may stand there twice. */
export const MOST_KEPT = 40;

/** What tells that two passages are one, kept in two files. */
export interface Origin {
  readonly passage: PassageRecord;
  /** SHA-256 of the file. */
  readonly hash: string | undefined;
}

/**
 * The candidates without copies: of a passage that stands in several files with the same content, or with the same
 * title, only one is left, at the place of the best. It is the one whose path is the shortest, and the first of
 * these by name: `hours.md` rather than `hours (1).md` or `old/hours.md`.
 */
export function oneOfEach(
  ranked: readonly FusedCandidate[],
  originOf: (candidate: FusedCandidate) => Origin,
): FusedCandidate[] {
  const kept: FusedCandidate[] = [];
  const byText = new Map<string, { place: number; origin: Origin }[]>();
  for (const [rank, each] of ranked.entries()) {
    if (kept.length === MOST_KEPT) return [...kept, ...ranked.slice(rank)];
    const origin = originOf(each);
    const { text } = origin.passage;
    const others: { place: number; origin: Origin }[] = byText.get(text) ?? [];
    const copy = others.find((other) => isSame(other.origin, origin));
    if (copy === undefined) {
      others.push({ place: kept.length, origin });
      byText.set(text, others);
      kept.push(each);
    } else if (isBetter(origin, copy.origin)) {
      const first = kept[copy.place];
      if (first !== undefined) kept[copy.place] = { ...first, candidate: each.candidate };
      copy.origin = origin;
    }
  }
  return kept;
}

function isSame(first: Origin, second: Origin): boolean {
  const [one, other] = [first.passage, second.passage];
  if (one.article.id === other.article.id) return false;
  if (first.hash !== undefined && first.hash === second.hash) return true;
  const headings = (passage: PassageRecord) => JSON.stringify(passage.headingPath);
  return one.article.title === other.article.title && headings(one) === headings(other);
}

function isBetter({ passage }: Origin, than: Origin): boolean {
  const [path, other] = [passage.article.path, than.passage.article.path];
  return path.length === other.length ? path < other : path.length < other.length;
}
