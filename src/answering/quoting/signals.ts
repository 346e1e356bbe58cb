import type { AnalysedQuestion } from '../../search/found.ts';
import { askedFor, holdsAnswer } from '../../search/question/answer-type.ts';
import type { AnswerType } from '../../search/question/expected-answer.ts';
import { rememberedText } from '../../text/remembered-text.ts';
import type { QuotableSentence } from './quotable-sentence.ts';
import { matchOf, weighTerms } from './weigh-terms.ts';

/** What speaks for a candidate, each from 0 to 1. */
export interface SentenceSignals {
  /** Share of the question's content that it holds. */
  readonly coverage: number;
  /** Share of the content that the sentence before it holds and it does not. */
  readonly context: number;
  /** Share of the question's neighbouring words that stand side by side in it too. */
  readonly wording: number;
  /** Whether something of the type asked for (a number, a date, a name) is there that the question does not hold. */
  readonly answerType: number;
  /** The same where it speaks of what is asked: times `coverage`. */
  readonly fitting: number;
  /** `coverage` squared: the last words of the question tell most. */
  readonly covered: number;
}

/** A candidate with its signals and index terms. */
export interface MeasuredCandidate {
  readonly candidate: QuotableSentence;
  readonly signals: SentenceSignals;
  readonly terms: ReadonlySet<string>;
  /** Share (0 to 1) of what the question tells that it, or a word that begins alike, says. */
  readonly held: number;
}

/**
 * Measures what the words of each candidate of one passage say.
 */
export function measureSignals(
  { text: question, terms: asked }: AnalysedQuestion,
  candidates: readonly QuotableSentence[],
): MeasuredCandidate[] {
  const passage = candidates[0]?.passage;
  if (passage === undefined) return [];
  const termsOf = candidates.map(({ text }) => new Set(rememberedText(text).terms));
  const subject = new Set(
    rememberedText([passage.article.title, ...passage.headingPath].join('\n')).terms,
  );
  const weighed = weighTerms(asked, termsOf, subject);
  const all = weighed.reduce((sum, { share }) => sum + share, 0) || 1;
  const type = askedFor(question);
  const pairs = wordPairs(question);
  return candidates.map((candidate, position) => {
    const terms = termsOf[position] ?? new Set<string>();
    const before = termsOf[candidate.leadIn ?? position - 1];
    let coverage = 0;
    let context = 0;
    let held = 0;
    for (const { term, share, corpusShare } of weighed) {
      const match = matchOf(term, terms);
      coverage += match * share;
      if (match > 0) held += share / all;
      if (before?.has(term)) context += (1 - match) * corpusShare;
    }
    const wording = sharedPairs(pairs, candidate.text);
    const answerType = type === undefined ? 0 : answerTypeOf(type, candidate, question);
    const fitting = answerType * coverage;
    const covered = coverage * coverage;
    const signals = { coverage, context, wording, answerType, fitting, covered };
    return { candidate, terms, signals, held };
  });
}

function answerTypeOf(type: AnswerType, candidate: QuotableSentence, question: string): number {
  const listed = candidate.kind === 'item' || candidate.kind === 'code';
  if (listed && (type === 'list' || type === 'procedure')) return 1;
  return holdsAnswer(type, candidate.text, question);
}

function wordPairs(text: string): string[] {
  const words = rememberedText(text).plainWords;
  return words.slice(1).map((word, position) => ` ${words[position]} ${word} `);
}

function sharedPairs(pairs: readonly string[], text: string): number {
  if (pairs.length === 0) return 0;
  const words = ` ${rememberedText(text).plainWords.join(' ')} `;
  return pairs.filter((pair) => words.includes(pair)).length / (pairs.length + 1);
}
