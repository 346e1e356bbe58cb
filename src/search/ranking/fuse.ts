import { totalWeight } from '../question/coverage.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import type { SearchCandidate } from './candidates.ts';
import { shareCosines } from './near-duplicates.ts';
import { sharedPhrases } from './phrases.ts';

/**
 * How much the parts of a score count. Chosen on two public sets (XQuAD and the development part of CLAP NQ) and a set
 * of near-duplicates made from the first, with all their questions in view; the results are flat around these values.
 */
const FUSION_WEIGHTS = { meaning: 0.6, words: 0.4, phrases: 0.2 };

/** Passages of the first look whose near-duplicates and phrases are looked at too. */
const CLOSELY = 20;

/** A candidate with its place and what went into it. */
export interface FusedCandidate {
  readonly candidate: SearchCandidate;
  readonly score: number;
  /** The cosine that counted: shared among near-duplicates. */
  readonly meaning: number;
  readonly duplicates: number;
  /** Weighted strength of the question's terms, 0 to about 1. */
  readonly words: number;
  /** Places of the terms that begin a phrase of the question which the passage has. */
  readonly phrases: readonly number[];
  /** Where a ranker took it from, and which. */
  readonly moved?: { readonly from: number; readonly by: string };
}

/** What is read of the best candidates only, since it costs more. */
export interface Details {
  /** Told of all candidates, roughly in the order in which they may be read. */
  readonly expect?: (candidates: readonly SearchCandidate[]) => void;
  readonly vectorOf: (candidate: SearchCandidate) => Float32Array;
  readonly textOf: (candidate: SearchCandidate) => string;
  /** {@link sharedPhrases}, where it is remembered. */
  readonly phrasesIn?: typeof sharedPhrases;
}

/**
 * The candidates, best first; ties by row:
 *
 *     score = 0.6 · cosine + 0.4 · words + 0.2 · phrases
 *     words = Σ weight · strength / Σ weight           over the terms of the question
 *     phrases = Σ min(weights of the two) / Σ weight   over its neighbouring terms that adjoin in the passage
 *
 * Words are divided by what the question could reach, not by the best passage's score, so that a match in one weak
 * word is not taken for a full one. Near-duplicates share their cosines (`shareCosines`).
 */
export function fuse(
  candidates: readonly SearchCandidate[],
  terms: readonly QuestionTerm[],
  details: Details,
): FusedCandidate[] {
  const total = totalWeight(terms);
  const first = candidates.map((candidate) => firstLook(candidate, terms, total)).sort(byScore);
  const close = first.slice(0, CLOSELY);
  const shared = shareCosines(
    close.map(({ candidate }) => candidate.cosine),
    close.map(({ candidate }) => details.vectorOf(candidate)),
  );
  const names = terms.map(({ term }) => term);
  const { phrasesIn = sharedPhrases } = details;
  details.expect?.(first.map(({ candidate }) => candidate));
  const looked = close.map((each, place): FusedCandidate => {
    const meaning = shared.cosines[place] ?? each.meaning;
    const phrases = phrasesIn(details.textOf(each.candidate), names);
    const score = combined(meaning, each.words, phraseScore(phrases, terms) / total);
    return { ...each, score, meaning, phrases, duplicates: shared.duplicates[place] ?? 0 };
  });
  return [...looked, ...first.slice(CLOSELY)].sort(byScore);
}

function firstLook(
  candidate: SearchCandidate,
  terms: readonly QuestionTerm[],
  total: number,
): FusedCandidate {
  const words = wordScore(candidate, terms) / total;
  const meaning = candidate.cosine;
  return {
    candidate,
    score: combined(meaning, words, 0),
    meaning,
    duplicates: 0,
    words,
    phrases: [],
  };
}

function combined(meaning: number, words: number, phrases: number): number {
  return (
    FUSION_WEIGHTS.meaning * meaning +
    FUSION_WEIGHTS.words * words +
    FUSION_WEIGHTS.phrases * phrases
  );
}

function wordScore({ strengths }: SearchCandidate, terms: readonly QuestionTerm[]): number {
  // A plain loop: more than a hundred candidates are looked at.
  let sum = 0;
  for (let place = 0; place < terms.length; place++) {
    sum += (terms[place]?.weight ?? 0) * (strengths[place] ?? 0);
  }
  return sum;
}

function phraseScore(phrases: readonly number[], terms: readonly QuestionTerm[]): number {
  return phrases.reduce(
    (sum, place) => sum + Math.min(terms[place]?.weight ?? 0, terms[place + 1]?.weight ?? 0),
    0,
  );
}

function byScore(left: FusedCandidate, right: FusedCandidate): number {
  return right.score - left.score || left.candidate.row - right.candidate.row;
}
