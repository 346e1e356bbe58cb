import type { DateMention } from '../../text/dates/read-dates.ts';
import { nameVariants } from '../../text/names/name-variants.ts';
import type { NameMention } from '../../text/names/read-names.ts';
import type { NumberMention } from '../../text/numbers/read-numbers.ts';
import { type ReadText, readText } from '../../text/read-text.ts';
import { sameNumber } from './match-number.ts';
import type { TextFacts } from './prepare-source.ts';

/** What a statement may repeat without claiming it: the words of the question, and how many items follow it. */
export interface Given {
  /** Terms and folded words of the question. */
  readonly words: ReadonlySet<string>;
  /** Those of the conversation too: a name of an earlier answer may be repeated. */
  readonly named: ReadonlySet<string>;
  readonly question: Pick<ReadText, 'numbers' | 'dates'>;
  /** `there are two ways:` before a list of two. */
  readonly items?: number;
}

export const NOTHING_GIVEN: Given = {
  words: new Set(),
  named: new Set(),
  question: { numbers: [], dates: [] },
};

/** Reads what a question gives, and the conversation before it. */
export function givenBy(question: string, conversation = ''): Given {
  const read = readText(question);
  const words = wordsOf(read);
  const named = new Set([...words, ...wordsOf(readText(conversation))]);
  return { words, named, question: read };
}

function wordsOf({ words }: Pick<ReadText, 'words'>): ReadonlySet<string> {
  return new Set(words.flatMap(({ folded, term }) => [folded, term]));
}

/** Whether a number of a statement stands in the question, or counts the list that the statement introduces. */
export function givesNumber(given: Given, number: NumberMention): boolean {
  if (number.kind === 'plain' && number.value === given.items) return true;
  return given.question.numbers.some((found) => sameNumber(number, found));
}

/** Whether the question has a date. */
export function givesDate({ question }: Given, date: DateMention): boolean {
  return question.dates.some(
    (found) => found.month === date.month && found.day === date.day && found.year === date.year,
  );
}

/** Whether all words of a name stand in the question. */
export function givesName(given: Given, { words }: TextFacts, name: NameMention): boolean {
  const own = words.slice(name.first, name.end);
  const whole = own.map(({ folded }) => folded).join(' ');
  return (
    own.every(
      ({ folded, term }) =>
        given.named.has(folded) ||
        given.named.has(term) ||
        nameVariants(folded).some((variant) => given.named.has(variant)),
    ) || nameVariants(whole).some((variant) => given.named.has(variant))
  );
}
