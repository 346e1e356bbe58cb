import type { PeopleMessages } from '../messages/messages.ts';
import type { Found } from '../search/found.ts';
import type { ReadText } from '../text/read-text.ts';
import { rememberedText } from '../text/remembered-text.ts';
import { sameNumber } from './checking/match-number.ts';
import { candidatesOf } from './quoting/candidates.ts';
import type { QuotableSentence } from './quoting/quotable-sentence.ts';
import type { CheckedStatement } from './statement.ts';

/** Two sentences of different articles that give different facts for the same question. */
export interface Disagreement {
  readonly one: Side;
  readonly other: Side;
}

/** A sentence and the number, date or name that it gives. */
interface Side {
  readonly sentence: QuotableSentence;
  readonly fact: Fact;
}

/** What a question asks for that two sentences may differ in. */
const ASKS_NUMBER =
  /\bhow (?:many|much|long|old|far|high|tall|large|big)\b|\bwhat (?:percentage|share|number|proportion)\b/i;
const ASKS_DATE =
  /^\W*(?:and )?(?:when|since when|on (?:what|which) (?:day|date)|(?:in )?(?:what|which) (?:year|month))\b|\bwhat date\b/i;
const ASKS_PERSON = /^\W*(?:and )?who\b/i;
/** A full name has so many words; of less it is not certain that another one is another person's. */
const FULL_NAME = 2;

/** Both sentences must have this share of the question's content words, and so many of them. */
const SAME_QUESTION = 0.85;
const FEWEST_WORDS = 2;
/** The two must have this share of all their content words in common. */
const ALIKE = 0.4;
/** Passages that are looked at, best first. */
const PASSAGES = 6;

/**
 * Two articles that disagree about what was asked: sentences that both have nearly all the question's words and give
 * one number (or one date, or one person's full name) each, not the same. Rather none than a false one: a question that asks for anything else,
 * and sentences with several numbers, are passed over.
 */
export function findDisagreement({ question, focus, passages }: Found): Disagreement | undefined {
  // What a follow-up took over must be the same in both; a story around what is asked need not.
  const { text } = question.terms.some(({ story }) => story) ? focus : question;
  const facts = factReader(text);
  if (facts === undefined) return undefined;
  const asked = new Set(contentTerms(rememberedText(text)));
  if (asked.size < FEWEST_WORDS) return undefined;
  let one: Side | undefined;
  for (const { passage } of passages.slice(0, PASSAGES)) {
    if (one?.sentence.passage.article.id === passage.article.id) continue;
    for (const sentence of candidatesOf(passage)) {
      if (!sentence.whole || sentence.kind !== 'sentence' || sentence.needsPrevious) continue;
      const read = rememberedText(sentence.text);
      const held = new Set(contentTerms(read).filter((term) => asked.has(term))).size;
      if (held < FEWEST_WORDS || held / asked.size < SAME_QUESTION) continue;
      const [fact, another] = facts(read);
      if (fact === undefined || another !== undefined) continue;
      if (one === undefined) one = { sentence, fact };
      else if (differ(one.fact, fact) && alike(one.sentence.text, read)) {
        return { one, other: { sentence, fact } };
      }
      break;
    }
  }
  return undefined;
}

/** What a reader is told: both articles, their dates and what they say. */
export function disagreementNotice(
  { one, other }: Disagreement,
  { answers }: PeopleMessages,
): string {
  const put = ({ sentence: { passage }, fact }: Side) => ({
    title: passage.article.title,
    ...(passage.article.published === undefined
      ? {}
      : { date: answers.date(passage.article.published) }),
    fact: textOf(fact),
  });
  return answers.disagree({ one: put(one), other: put(other) });
}

/** The statements with the sentences of a disagreement that are not among them, each with its source. */
export function withBothSides(
  statements: readonly CheckedStatement[],
  { one, other }: Disagreement,
): CheckedStatement[] {
  const shown = new Set(
    statements.flatMap(({ sources }) => sources.map(({ passage }) => passage.article.id)),
  );
  const missing = [one.sentence, other.sentence].filter(
    ({ passage }) => !shown.has(passage.article.id),
  );
  return [
    ...statements,
    ...missing.map(
      ({ passage, text, start, end }): CheckedStatement => ({
        text,
        before: '\n\n',
        kind: 'sentence',
        sources: [{ passage, quoteStart: start, quoteEnd: end }],
        verdict: { outcome: 'supported', score: 1, reasons: [] },
      }),
    ),
  ];
}

type Fact =
  | { readonly number: ReadText['numbers'][number] }
  | { readonly date: ReadText['dates'][number] }
  | { readonly name: string };

function textOf(fact: Fact): string {
  if ('name' in fact) return fact.name;
  return 'number' in fact ? fact.number.text : fact.date.text;
}

/** Reads the facts of a sentence that a question asks for; nothing where it asks for another kind. */
function factReader(question: string): ((sentence: ReadText) => Fact[]) | undefined {
  if (ASKS_DATE.test(question)) {
    return ({ dates }) => dates.map((date) => ({ date }));
  }
  if (ASKS_PERSON.test(question)) return (sentence) => fullNames(sentence, question);
  if (!ASKS_NUMBER.test(question)) return undefined;
  const given = rememberedText(question).numbers;
  return ({ numbers }) =>
    numbers
      .filter(
        (number) => number.kind !== 'ordinal' && !given.some((own) => sameNumber(own, number)),
      )
      .map((number) => ({ number }));
}

/** The names of a sentence that the question does not hold; a lone word among them makes it uncertain who is meant. */
function fullNames({ names }: ReadText, question: string): Fact[] {
  const known = new Set(rememberedText(question).plainWords);
  const fresh = names
    .map(({ text }) => text)
    .filter((name) => rememberedText(name).plainWords.every((word) => !known.has(word)));
  const full = (name: string) => rememberedText(name).plainWords.length >= FULL_NAME;
  return fresh.every(full) ? fresh.map((name) => ({ name })) : [];
}

function differ(one: Fact, other: Fact): boolean {
  if ('name' in one && 'name' in other) {
    const words = new Set(rememberedText(one.name).plainWords);
    return rememberedText(other.name).plainWords.every((word) => !words.has(word));
  }
  if ('number' in one && 'number' in other) {
    if (one.number.kind !== other.number.kind) return false;
    return !sameNumber(one.number, other.number) && !sameNumber(other.number, one.number);
  }
  if (!('date' in one && 'date' in other)) return false;
  const parts = ['day', 'month', 'year'] as const;
  return parts.some((part) => {
    const [here, there] = [one.date[part], other.date[part]];
    return here !== undefined && there !== undefined && here !== there;
  });
}

function alike(one: string, other: ReadText): boolean {
  const words = new Set(contentTerms(rememberedText(one)));
  const others = new Set(contentTerms(other));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared) >= ALIKE;
}

function contentTerms({ words }: ReadText): string[] {
  return words.flatMap(({ content, term }) => (content ? [term] : []));
}
