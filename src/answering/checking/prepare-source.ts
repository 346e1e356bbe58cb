import { withoutInstructions } from '../../text/instructions/read-instructions.ts';
import { type ReadText, readText } from '../../text/read-text.ts';

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
export type TextFacts = Pick<
  ReadText,
  'text' | 'words' | 'sentences' | 'numbers' | 'dates' | 'names' | 'negations'
>;

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

/**
 * Takes a source apart; in time linear in its length. A sentence that tells its reader how to answer backs nothing.
 */
export function prepareSource(source: SupportSource): PreparedSource {
  const facts = readText(withoutInstructions(source.text, (text) => readText(text).sentences));
  const around = [source.title, source.publisher, ...(source.headingPath ?? []), source.published];
  const surroundings = readText(around.filter((part) => part !== undefined).join('\n'));
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
  return {
    text: facts.text,
    words: facts.words,
    sentences: facts.sentences,
    get numbers() {
      return facts.numbers;
    },
    get dates() {
      return facts.dates;
    },
    get names() {
      return facts.names;
    },
    get negations() {
      return facts.negations;
    },
    byTerm,
    byFolded,
    byPrefix,
    surroundings,
    surroundingWords,
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
