import type { Found } from '../search/found.ts';
import { holdsAnswer } from '../search/question/answer-type.ts';
import { coverage, shareOf } from '../search/question/coverage.ts';
import type { AnswerType } from '../search/question/expected-answer.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import { oppositesOf } from '../text/related-words/related-words.ts';
import { denies } from './denies.ts';
import { type ConfidenceSignals, MEASURING } from './policy.ts';
import { type ReadPassage, readPassage } from './read-passage.ts';
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
  const passage = readPassage(best.passage, whole);
  const question = withoutMissingKind(whole, passage);
  const signals = { cosine: best.cosine, ...measureSignals(found, question, passage) };
  return {
    signals,
    evidence: speaksAgainst(signals) ? 0 : answerEvidence(question, passage),
    lacking: lackingIn(whole, passage),
    kind: question.expected,
    topical: OPEN_KINDS.has(question.kind) && holdsTopic(question, passage),
    uncounted: isUncounted(question.counted, found.passages),
  };
}

/** The question without the word for the kind of thing that it asks for, where the passage does without it too. */
function withoutMissingKind(question: AskedQuestion, passage: ReadPassage): AskedQuestion {
  const terms = question.terms.filter(({ kind, term }) => !kind || standsIn(passage, term));
  return terms.length > 0 ? { ...question, terms } : question;
}

function holdsTopic({ terms }: AskedQuestion, passage: ReadPassage): boolean {
  return terms.length > 0 && terms.every(({ term }) => standsIn(passage, term));
}

function standsIn({ sentences, heldByTitle }: ReadPassage, term: string): boolean {
  return heldByTitle.has(term) || sentences.some(({ held }) => held.has(term));
}

/** Whether something of the question is not so in the passage: what it holds of the kind asked for is then another's. */
function speaksAgainst(signals: ConfidenceSignals): boolean {
  const { denies, opposite, missingNumbers, missingNames } = signals;
  return denies + opposite + missingNumbers > 0 || missingNames > MEASURING.namesAgainst;
}

function lackingIn({ terms }: AskedQuestion, passage: ReadPassage): Lacking {
  const lacking = terms.filter(({ term, passages }) => passages === 0 && !standsIn(passage, term));
  const things = new Set(lacking.filter(({ noun, name }) => noun || name));
  return {
    words: lacking.filter((term) => things.has(term) || term.verb).map(({ text }) => text),
    share: shareOf(terms, (term) => things.has(term)),
  };
}

function measureSignals(
  { question: { terms: all }, standings }: Found,
  question: AskedQuestion,
  { sentences, titled, heldByTitle, best, nearby }: ReadPassage,
): Omit<ConfidenceSignals, 'cosine'> {
  const { terms } = question;
  const rest = terms.filter(({ term }) => !titled.has(term));
  const missing = new Set(
    terms.filter(
      ({ term }) => !heldByTitle.has(term) && !nearby.some(({ held }) => held.has(term)),
    ),
  );
  const standsNearby = (term: string) =>
    titled.has(term) || nearby.some((each) => each.terms.has(term));
  return {
    sentence: Math.max(
      0,
      ...sentences.map(({ held }) => shareOf(terms, ({ term }) => held.has(term))),
    ),
    beyondTitle:
      rest.length > 0
        ? shareOf(rest, ({ term }) => sentences.some(({ held }) => held.has(term)))
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
function answerEvidence(
  { text, terms, expected }: AskedQuestion,
  { sentences }: ReadPassage,
): number {
  if (expected === undefined) return 0;
  let most = 0;
  for (const sentence of sentences) {
    const share = shareOf(terms, ({ term }) => sentence.held.has(term));
    // No more than the share comes of it, whatever the sentence holds.
    if (share > most) most = Math.max(most, share * holdsAnswer(expected, sentence.text, text));
  }
  return most;
}

function leadOf(standings: Found['standings'], terms: readonly QuestionTerm[]): number {
  const [best] = standings;
  if (best === undefined) return 0;
  let [compared, sum] = [0, 0];
  for (const { score, strengths, likeness } of standings.slice(1)) {
    if (compared === MEASURING.compared) break;
    if (likeness >= MEASURING.sameText || coverage(terms, strengths) >= MEASURING.holdsItToo) {
      continue;
    }
    compared++;
    sum += score;
  }
  return compared === 0 ? best.score * MEASURING.leadAlone : best.score - sum / compared;
}
