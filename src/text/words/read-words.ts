import type { TextRange } from '../sentences/split-sentences.ts';
import { fold, stem } from '../terms/stem.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';

/** A word or number of a text, with what the checks need to know of it. */
export interface Word {
  readonly surface: string;
  /** Character (UTF-16) offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, possessive ending and the full stops of an abbreviation. */
  readonly folded: string;
  /** `folded`, stemmed. */
  readonly term: string;
  /** Carries content: neither a function word nor a lone letter. */
  readonly content: boolean;
  readonly capital: boolean;
  /** Row number of the sentence it stands in. */
  readonly sentence: number;
  /** The first word of its sentence: its capital says nothing. */
  readonly first: boolean;
  /** Stands in brackets, or between commas as a remark on a name: `, the leader of the council,`. */
  readonly aside: boolean;
}

/** The words of a text. */
export interface WordsRead {
  readonly words: readonly Word[];
  /** For each sentence the row number of its first word. */
  readonly firstOf: readonly number[];
}

/** `401(k)` is one word, and the same as `401k`. */
const WORD =
  /\b\d{3}\([a-z]\)|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*/gu;

/** Reads the words of sentences; in time linear in the length of the text. */
export function readWords(text: string, sentences: readonly TextRange[]): WordsRead {
  const words: Word[] = [];
  const firstOf: number[] = [];
  for (const range of sentences) {
    const firstWord = words.length;
    const sentence = text.slice(range.start, range.end);
    let depth = 0;
    let readUpTo = 0;
    for (const match of sentence.matchAll(WORD)) {
      depth = bracketDepth(sentence.slice(readUpTo, match.index), depth);
      readUpTo = match.index + match[0].length;
      const first = words.length === firstWord;
      words.push(toWord(match[0], range.start + match.index, firstOf.length, first, depth > 0));
    }
    markAppositions(text, words, firstWord);
    firstOf.push(firstWord);
  }
  return { words, firstOf };
}

const OPENS_APPOSITION = /^(?:the|a|an|who|whose|which|then|formerly|now|its|his|her|their)$/;
const LONGEST_APPOSITION = 16;

/** Marks what stands between two commas after a capitalised word, if an article or relative pronoun opens it. */
function markAppositions(text: string, words: Word[], firstWord: number): void {
  for (let row = firstWord; row + 1 < words.length; row++) {
    const opening = words[row + 1];
    if (words[row]?.capital !== true || opening === undefined) continue;
    if (!OPENS_APPOSITION.test(opening.folded) || !commaBefore(text, words, row + 1)) continue;
    let end = row + 2;
    const limit = Math.min(words.length, row + LONGEST_APPOSITION);
    while (end < limit && !commaBefore(text, words, end)) end += 1;
    if (end === limit) continue;
    for (let inside = row + 1; inside < end; inside++) {
      const word = words[inside];
      if (word !== undefined) words[inside] = { ...word, aside: true };
    }
    row = end - 1;
  }
}

function commaBefore(text: string, words: readonly Word[], row: number): boolean {
  const [before, word] = [words[row - 1], words[row]];
  return (
    before !== undefined && word !== undefined && text.slice(before.end, word.start).includes(',')
  );
}

function bracketDepth(between: string, depth: number): number {
  let now = depth;
  for (const sign of between) {
    if (sign === '(' || sign === '[') now += 1;
    else if (sign === ')' || sign === ']') now = Math.max(0, now - 1);
  }
  return now;
}

function toWord(
  surface: string,
  start: number,
  sentence: number,
  first: boolean,
  aside: boolean,
): Word {
  const folded = foldWord(surface);
  return {
    surface,
    start,
    end: start + surface.length,
    folded,
    term: stem(folded),
    content:
      !STOP_WORDS.has(folded.replace(/['’]/g, '')) && (folded.length > 1 || /\d/.test(folded)),
    capital: /^\p{Lu}/u.test(surface),
    sentence,
    first,
    aside,
  };
}

/** Lower case, without accents, possessive ending and abbreviation stops: `Émile’s` is `emile`, `U.S.` is `us`. */
function foldWord(word: string): string {
  const plain = fold(word.normalize('NFKC')).replaceAll('’', "'");
  const bare = /^(?:\p{L}\.|\d+\()/u.test(plain) ? plain.replace(/[.()]/g, '') : plain;
  return bare.replace(/'s?$/, '');
}
