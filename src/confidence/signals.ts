import type { PassageRecord } from '../index/types.ts';
import type { Found } from '../search/found.ts';
import { askedFor, expectedAnswer, holdsAnswer } from '../search/question/answer-type.ts';
import { coverage, shareOf } from '../search/question/coverage.ts';
import type { AnswerType } from '../search/question/expected-answer.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import { oppositesOf } from '../text/related-words/related-words.ts';
import { denies } from './denies.ts';
import { type ConfidenceSignals, MEASURING } from './policy.ts';
import { holds, type ReadPassage, readPassage, readSentences } from './read-passage.ts';
import { type AskedQuestion, readQuestion } from './read-question.ts';
import { isUncounted } from './uncounted.ts';

/** What a question is about that stands in no passage, nor a word for the same in the best one. */
export interface Lacking {
  /** Things, names and what is done, as they are written in the question. */
  readonly words: readonly string[];
  /** The share (0 to 1) of the question's weight that the things and names among them have. */
  readonly share: number;
}

/** What speaks for an answer and against it. */
export interface Measured {
  readonly signals: ConfidenceSignals;
  /**
   * How far (0 to 1) a sentence of the best passage holds the kind of thing that is asked for; 0 where the question
   * denies something, or names or numbers are missing.
   */
  readonly evidence: number;
  /** What the question is about that stands in no passage at all. */
  readonly lacking: Lacking;
  /** The kind of fact that is asked for; nothing where the wording does not tell. */
  readonly kind?: AnswerType | undefined;
  /** Whether it asks for whatever there is of a topic, all of which stands in the best passage or its title. */
  readonly topical?: boolean;
  /** Whether it wants counted what the best passages speak of without a number. */
  readonly uncounted?: boolean;
}

/** Kinds of questions that anything which is said of their topic answers. */
const OPEN_KINDS: ReadonlySet<AnswerType | undefined> = new Set(['topic', 'summary'] as const);

/** Measures what was found; nothing where nothing was. */
export function measure(found: Found): Measured | undefined {
  const [best] = found.passages;
  if (best === undefined) return undefined;
  const whole = readQuestion(found.question);
  const question = withoutMissingKind(whole, best.passage);
  const passage = readPassage(best.passage, question.terms);
  const signals = { cosine: best.cosine, ...measureSignals(found, question, passage) };
  return {
    signals,
    evidence: speaksAgainst(signals) ? 0 : answerEvidence(question, passage),
    lacking: lackingIn(whole, passage),
    kind: expectedAnswer(question.text),
    topical: OPEN_KINDS.has(askedFor(question.text)) && holdsTopic(question, passage),
    uncounted: isUncounted(question.text, found.passages),
  };
}

/** The question without the word for the kind of thing that it asks for, where the passage does without it too. */
function withoutMissingKind(question: AskedQuestion, passage: PassageRecord): AskedQuestion {
  const { sentences, titled } = readSentences(passage);
  const terms = question.terms.filter(
    ({ kind, term }) =>
      !kind || holds(titled, term) || sentences.some((each) => holds(each.terms, term)),
  );
  return terms.length > 0 ? { ...question, terms } : question;
}

function holdsTopic({ terms }: AskedQuestion, { sentences, titled }: ReadPassage): boolean {
  return (
    terms.length > 0 &&
    terms.every(
      ({ term }) => holds(titled, term) || sentences.some((each) => holds(each.terms, term)),
    )
  );
}

/** Whether something of the question is not so in the passage: what it holds of the kind asked for is then another's. */
function speaksAgainst(signals: ConfidenceSignals): boolean {
  const { denies, opposite, missingNumbers, missingNames } = signals;
  return denies + opposite + missingNumbers > 0 || missingNames > MEASURING.namesAgainst;
}

function lackingIn({ terms }: AskedQuestion, { sentences, titled }: ReadPassage): Lacking {
  const lacking = terms.filter(
    ({ term, passages }) =>
      passages === 0 && !holds(titled, term) && !sentences.some((each) => holds(each.terms, term)),
  );
  const things = new Set(lacking.filter(({ noun, name }) => noun || name));
  return {
    words: lacking.filter((term) => things.has(term) || term.verb).map(({ text }) => text),
    share: shareOf(terms, (term) => things.has(term)),
  };
}

function measureSignals(
  { question: { terms: all }, standings }: Found,
  question: AskedQuestion,
  { sentences, titled, best, nearby }: ReadPassage,
): Omit<ConfidenceSignals, 'cosine'> {
  const { terms } = question;
  const rest = terms.filter(({ term }) => !titled.has(term));
  const missing = new Set(
    terms.filter(
      ({ term }) => !holds(titled, term) && !nearby.some((each) => holds(each.terms, term)),
    ),
  );
  const standsNearby = (term: string) =>
    titled.has(term) || nearby.some((each) => each.terms.has(term));
  return {
    sentence: Math.max(
      0,
      ...sentences.map((sentence) => shareOf(terms, ({ term }) => holds(sentence.terms, term))),
    ),
    beyondTitle:
      rest.length > 0
        ? shareOf(rest, ({ term }) => sentences.some((each) => holds(each.terms, term)))
        : MEASURING.nothingBeyondTitle,
    lead: leadOf(standings, all),
    missingNames: shareOf(terms, (term) => term.name && missing.has(term)),
    missingNouns: shareOf(terms, (term) => term.noun && !term.name && missing.has(term)),
    missingNumbers: terms.some((term) => term.number && missing.has(term)) ? 1 : 0,
    unknown: shareOf(terms, (term) => term.passages === 0 && missing.has(term)),
    denies: question.denies && !denies(best?.text ?? '') ? 1 : 0,
    opposite: [...missing].some(({ term }) => [...oppositesOf(term)].some(standsNearby)) ? 1 : 0,
    story: question.story,
  };
}

/**
 * How far (0 to 1) one sentence of the best passage both speaks of what is asked and holds something of the kind that is
 * asked for: a number for "how many", a name for "who". 0 where the question's wording does not tell the kind.
 */
function answerEvidence({ text, terms }: AskedQuestion, { sentences }: ReadPassage): number {
  const type = expectedAnswer(text);
  if (type === undefined) return 0;
  return Math.max(
    0,
    ...sentences.map(
      (sentence) =>
        shareOf(terms, ({ term }) => holds(sentence.terms, term)) *
        holdsAnswer(type, sentence.text, text),
    ),
  );
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
