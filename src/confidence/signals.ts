import type { PassageRecord } from '../index/types.ts';
import type { AnalysedQuestion, Found, RankedPassage } from '../search/found.ts';
import { expectedAnswer, holdsAnswer } from '../search/question/answer-type.ts';
import { coverage, shareOf } from '../search/question/coverage.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import { readText } from '../text/read-text.ts';
import { type ConfidenceSignals, MEASURING } from './policy.ts';

/** What speaks for an answer and against it. */
export interface Measured {
  readonly signals: ConfidenceSignals;
  /** How far (0 to 1) a sentence of the best passage holds the kind of thing that is asked for. */
  readonly evidence: number;
}

/** Measures what was found; nothing where nothing was. */
export function measure(found: Found): Measured | undefined {
  const [best] = found.passages;
  if (best === undefined) return undefined;
  const sentences = readSentences(best.passage);
  return {
    signals: measureSignals(found, best, sentences),
    evidence: answerEvidence(found.question, sentences),
  };
}

/** A sentence of a passage with its index terms. */
interface ReadSentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a passage, read once for all that is measured of them. */
function readSentences({ text }: PassageRecord): ReadSentence[] {
  return readText(text).sentences.map(({ start, end }) => {
    const sentence = readText(text.slice(start, end));
    return { text: sentence.text, terms: new Set(sentence.terms) };
  });
}

/** @param sentences - those of the best passage */
function measureSignals(
  { question, standings }: Found,
  best: RankedPassage,
  sentences: readonly ReadSentence[],
): ConfidenceSignals {
  const { terms } = question;
  const names = namesIn(question.text);
  const { article, headingPath } = best.passage;
  const titled = new Set(readText([article.title, ...headingPath].join('\n')).terms);
  const rest = terms.filter(({ term }) => !titled.has(term));
  const inText = (term: QuestionTerm) =>
    sentences.some((sentence) => sentence.terms.has(term.term));
  const held = (place: number) => (standings[0]?.strengths[place] ?? 0) > 0;
  return {
    cosine: best.cosine,
    sentence: Math.max(
      0,
      ...sentences.map((sentence) => shareOf(terms, ({ term }) => sentence.terms.has(term))),
    ),
    beyondTitle: rest.length > 0 ? shareOf(rest, inText) : MEASURING.nothingBeyondTitle,
    lead: leadOf(standings, terms),
    missingNames: shareOf(
      terms,
      ({ term, writtenAs }, place) => !held(place) && names.has(writtenAs ?? term),
    ),
  };
}

/**
 * How far (0 to 1) one sentence of the best passage both speaks of what is asked and holds something of the kind that is
 * asked for: a number for "how many", a name for "who". 0 where the question's wording does not tell the kind.
 */
function answerEvidence(
  { text, terms }: AnalysedQuestion,
  sentences: readonly ReadSentence[],
): number {
  const type = expectedAnswer(text);
  if (type === undefined) return 0;
  return Math.max(
    0,
    ...sentences.map(
      (sentence) =>
        shareOf(terms, ({ term }) => sentence.terms.has(term)) *
        holdsAnswer(type, sentence.text, text),
    ),
  );
}

/** Terms of the words that are written with a capital, but for the first word and a question all in capitals. */
function namesIn(question: string): Set<string> {
  if (!/\p{Ll}/u.test(question)) return new Set();
  const [, ...rest] = readText(question).compounds;
  const capitals = rest.filter(({ surface }) => /^\P{L}*\p{Lu}/u.test(surface));
  return new Set(capitals.flatMap(({ surface }) => readText(surface).terms));
}

function leadOf(standings: Found['standings'], terms: readonly QuestionTerm[]): number {
  const [best, ...others] = standings;
  if (best === undefined) return 0;
  const compared = others
    .filter(
      ({ strengths, likeness }) =>
        coverage(terms, strengths) < MEASURING.holdsItToo && likeness < MEASURING.sameText,
    )
    .slice(0, MEASURING.compared);
  if (compared.length === 0) return best.score * MEASURING.leadAlone;
  return best.score - compared.reduce((sum, { score }) => sum + score, 0) / compared.length;
}
