import { inverseDocumentFrequency } from '../../index/bm25/bm25.ts';
import type { TermCounts } from '../../index/types.ts';
import { rememberedText } from '../../text/remembered-text.ts';
import { COMMON_TERMS } from './common-words.ts';
import { totalWeight } from './coverage.ts';
import { correctedTerm } from './spelling.ts';

/** A content word of the question, as it is looked for. */
export interface QuestionTerm {
  readonly term: string;
  /** The word as it was written. */
  readonly text: string;
  /** Number of passages that hold it. */
  readonly passages: number;
  /** How much it says about what is asked, in nats: a smoothed inverse document frequency; never negative. */
  readonly weight: number;
  /** The term of the word as it was written, where a slip was corrected. */
  readonly writtenAs?: string;
  /** Stands only in the story around what is asked. */
  readonly story?: true;
}

/**
 * Passages of imagined general English that every corpus is counted together with, so that five articles are judged
 * like five hundred: without them, a word that two of thirty passages hold would weigh next to nothing.
 */
const BACKGROUND_PASSAGES = 300;
/** Share of those passages that hold a word of {@link COMMON_TERMS}; no other word is in any. */
const COMMON_SHARE = 0.15;

/** What part (0 to 1) of its weight a word of the story keeps, and what part of the asked words' all may have. */
const STORY = { each: 0.6, together: 1 } as const;

/**
 * The distinct content words of a question. A compound counts as a whole where the corpus holds it so, else in parts;
 * a word that the corpus does not hold is kept (nothing says more about a question that cannot be answered), or read
 * as the word that it was probably meant to be.
 */
export function questionTerms(question: string, terms: TermCounts): QuestionTerm[] {
  const found = new Map<string, QuestionTerm>();
  for (const word of rememberedText(question).indexWords) {
    const whole = word.parts.length === 0 || terms.documentFrequency(word.term) > 0;
    for (const term of whole ? [word.term] : word.parts) {
      const read = readTerm(term, word.text, terms);
      if (!found.has(read.term)) found.set(read.term, read);
    }
  }
  return [...found.values()];
}

/**
 * The content words of what is asked, then those of the story around it that the corpus knows. The story tells what
 * is meant but is not asked for: its words weigh a part of their own, and together no more than a part of the others.
 */
export function termsInContext(asked: string, context: string, terms: TermCounts): QuestionTerm[] {
  const own = questionTerms(asked, terms);
  if (context === '') return own;
  const known = new Set(own.map(({ term }) => term));
  const around = questionTerms(context, terms).filter(
    ({ term, passages }) => passages > 0 && !known.has(term),
  );
  const most = STORY.together * totalWeight(own);
  const share = Math.min(STORY.each, most / totalWeight(around));
  return [
    ...own,
    ...around.map((term) => ({ ...term, weight: term.weight * share, story: true as const })),
  ];
}

function readTerm(term: string, text: string, terms: TermCounts): QuestionTerm {
  const passages = terms.documentFrequency(term);
  const corrected = passages === 0 ? correctedTerm(term, terms) : undefined;
  if (corrected === undefined) {
    return { term, text, passages, weight: termWeight(term, passages, terms.passageCount) };
  }
  const known = terms.documentFrequency(corrected);
  const weight = termWeight(corrected, known, terms.passageCount);
  return { term: corrected, text, passages: known, weight, writtenAs: term };
}

/** Inverse document frequency over the corpus and the background together. */
function termWeight(term: string, passages: number, passageCount: number): number {
  const common = COMMON_TERMS.has(term) ? COMMON_SHARE * BACKGROUND_PASSAGES : 0;
  return inverseDocumentFrequency(passages + common, passageCount + BACKGROUND_PASSAGES);
}
