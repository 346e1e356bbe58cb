import { type DateMention, readDates } from '../../text/dates/read-dates.ts';
import { type NameMention, readNames } from '../../text/names/read-names.ts';
import { type Negations, readNegations } from '../../text/negations/read-negations.ts';
import { type NumberMention, readNumbers } from '../../text/numbers/read-numbers.ts';
import { type ReadText, readText, type Word } from '../../text/words/read-words.ts';

/** What a statement may be checked against: a passage and what is known of its article. */
export interface SupportSource {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  /** ISO 8601 date, as precise as known. */
  readonly published?: string;
  readonly headingPath?: readonly string[];
}

/** The checkable facts of a text. */
export interface TextFacts extends ReadText {
  /** Without those that are part of a date with a month. */
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly negations: Negations;
}

/** A source, taken apart once for all the statements that are checked against it. */
export interface PreparedSource extends TextFacts {
  /** Row numbers of the words, by stemmed and by folded form. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
  /** Terms by their first letters, for words of one family. */
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
  /** The words around the passage: title, publisher, headings, date of publication. */
  readonly surroundings: TextFacts;
  readonly surroundingWords: ReadonlySet<string>;
}

/** Letters that words of one family have in common. */
export const FAMILY_PREFIX = 5;

/** Takes a source apart; in time linear in its length. */
export function prepareSource(source: SupportSource): PreparedSource {
  const facts = readFacts(source.text);
  const around = [source.title, source.publisher, ...(source.headingPath ?? []), source.published];
  const surroundings = readFacts(around.filter((part) => part !== undefined).join('\n'));
  const byTerm = new Map<string, number[]>();
  const byFolded = new Map<string, number[]>();
  const byPrefix = new Map<string, string[]>();
  for (const [index, word] of facts.words.entries()) {
    if (!byTerm.has(word.term) && word.content && word.term.length >= FAMILY_PREFIX) {
      append(byPrefix, word.term.slice(0, FAMILY_PREFIX), word.term);
    }
    append(byTerm, word.term, index);
    append(byFolded, word.folded, index);
  }
  const surroundingWords = new Set(surroundings.words.flatMap((word) => [word.folded, word.term]));
  return { ...facts, byTerm, byFolded, byPrefix, surroundings, surroundingWords };
}

/** Reads the facts of a text; `isCommon` tells common words from names at the start of sentences. */
export function readFacts(text: string, isCommon?: (word: Word) => boolean): TextFacts {
  const read = readText(text);
  const dates = readDates(text, read.words);
  const inDate = (number: NumberMention): boolean =>
    dates.some((date) => number.first >= date.first && number.end <= date.end);
  const lowerCase = new Set(read.words.filter((word) => !word.capital).map((word) => word.folded));
  const common = isCommon ?? ((word: Word) => lowerCase.has(word.folded));
  return {
    ...read,
    dates,
    numbers: readNumbers(text, read.words).filter((number) => !inDate(number)),
    names: readNames(text, read.words, common),
    negations: readNegations(text, read.words),
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
