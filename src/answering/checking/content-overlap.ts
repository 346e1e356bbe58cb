import type { Word } from '../../text/words/read-words.ts';
import { FAMILY_PREFIX, type PreparedSource } from './prepare-source.ts';

/** How much of a statement's content a source holds, and where. */
export interface ContentOverlap {
  /** How many different content words the statement has. */
  readonly total: number;
  /** Those of them, stemmed, that the source's best sentences hold, its title and headings helping out. */
  readonly found: ReadonlySet<string>;
  /** Share (0 to 1) that the one best sentence holds. */
  readonly bestShare: number;
  /** Share (0 to 1) that the best sentences together hold. */
  readonly share: number;
  /** Row numbers of those sentences, best first; empty where nothing matches. */
  readonly sentences: readonly number[];
}

/** A statement may draw together so many sentences of a source. */
const MOST_SENTENCES = 3;

/** Compares a statement's content words with a source, sentence by sentence. */
export function contentOverlap(words: readonly Word[], source: PreparedSource): ContentOverlap {
  const terms = [...new Set(words.filter((word) => word.content).map((word) => word.term))];
  const bySentence = new Map<number, Set<string>>();
  const around = new Set<string>();
  for (const term of terms) {
    const places = wordsLike(term, source);
    for (const place of places) {
      const sentence = source.words[place]?.sentence ?? 0;
      const held = bySentence.get(sentence) ?? new Set();
      bySentence.set(sentence, held.add(term));
    }
    if (source.surroundingWords.has(term)) around.add(term);
  }
  const covered = new Set<string>();
  const sentences: number[] = [];
  let bestShare = 0;
  while (sentences.length < MOST_SENTENCES) {
    const next = mostNew(bySentence, covered);
    if (next === undefined) break;
    sentences.push(next.sentence);
    for (const term of bySentence.get(next.sentence) ?? []) covered.add(term);
    if (sentences.length === 1) bestShare = covered.size / terms.length;
  }
  for (const term of around) covered.add(term);
  const total = terms.length;
  return {
    total,
    found: covered,
    bestShare,
    share: total === 0 ? 0 : covered.size / total,
    sentences,
  };
}

/** Whether a source has a term, or a word of its family, in the passage or around it. */
export function isKnown(term: string, source: PreparedSource): boolean {
  return source.surroundingWords.has(term) || wordsLike(term, source).length > 0;
}

/** Where a source has a term or, failing that, a word of its family (`popular`, `popularity`). */
export function wordsLike(term: string, source: PreparedSource): readonly number[] {
  const exact = source.byTerm.get(term);
  if (exact !== undefined || term.length < FAMILY_PREFIX) return exact ?? [];
  const relatives = source.byPrefix.get(term.slice(0, FAMILY_PREFIX)) ?? [];
  return relatives
    .filter((relative) => sameFamily(term, relative))
    .flatMap((relative) => source.byTerm.get(relative) ?? []);
}

/** Whether two stems have most of their letters in common, from the first on. */
export function sameFamily(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  const longer = Math.max(one.length, other.length);
  return shared >= FAMILY_PREFIX && longer - shared <= 4 && !/\d/.test(one + other);
}

function mostNew(
  bySentence: ReadonlyMap<number, ReadonlySet<string>>,
  covered: ReadonlySet<string>,
): { sentence: number } | undefined {
  let best: { sentence: number; fresh: number } | undefined;
  for (const [sentence, held] of bySentence) {
    let fresh = 0;
    for (const term of held) if (!covered.has(term)) fresh += 1;
    const better =
      best === undefined ||
      fresh > best.fresh ||
      (fresh === best.fresh && sentence < best.sentence);
    if (fresh > 0 && better) best = { sentence, fresh };
  }
  return best;
}
