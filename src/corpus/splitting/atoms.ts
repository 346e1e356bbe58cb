import { readText } from '../../text/read-text.ts';
import type { TextRange } from '../../text/sentences/split-sentences.ts';
import { countWords, listWords } from '../../text/words/count-words.ts';
import type { Article, Block } from '../article.ts';

/** The smallest piece that passages and windows are made of: a sentence, a list item, a row, a line of code. */
export interface Atom extends TextRange {
  readonly words: number;
  readonly block: Block;
  /** Whether the sentence goes on in the next atom. */
  readonly unfinished: boolean;
  /** Whether it ends with a colon and so belongs to what follows. */
  readonly announces: boolean;
}

/** A sentence of more words than this is cut: the built-in model reads about 79 words and forgets the rest. */
const LONGEST_SENTENCE = 90;

/** About how many words the pieces of such a sentence have. */
const PIECE_WORDS = 60;

/** A piece may end this many words earlier where punctuation offers a place. */
const EARLIEST_PIECE_END = 40;

/** A list item or row longer than this comes apart into its sentences. */
const LONGEST_LINE = 60;

/** The atoms of an article in reading order; only white space, or nothing, lies between two of them. */
export function listAtoms(article: Article): Atom[] {
  return article.blocks.flatMap((block) => {
    const text = article.text.slice(block.start, block.end);
    return unitsOf(block, text).flatMap((unit) => atomsOfUnit(block, text, unit));
  });
}

function unitsOf(block: Block, text: string): readonly TextRange[] {
  if (block.kind === 'heading') return [{ start: 0, end: text.length }];
  if (block.kind === 'paragraph' || block.kind === 'quote') return readText(text).sentences;
  const units: TextRange[] = [];
  for (const line of linesOf(text)) {
    if (countWords(text, line.start, line.end) <= LONGEST_LINE) units.push(line);
    else
      for (const sentence of readText(text.slice(line.start, line.end)).sentences)
        units.push({ start: line.start + sentence.start, end: line.start + sentence.end });
  }
  return units;
}

/** Lines with text, without the white space around them. */
function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const from = start + line.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length });
    }
    start += line.length + 1;
  }
  return lines;
}

function atomsOfUnit(block: Block, text: string, unit: TextRange): Atom[] {
  const words = countWords(text, unit.start, unit.end);
  const pieces = words > LONGEST_SENTENCE ? cutLongSentence(text, unit) : [unit];
  return pieces.map((piece, index) => ({
    start: block.start + piece.start,
    end: block.start + piece.end,
    words: pieces.length === 1 ? words : countWords(text, piece.start, piece.end),
    block,
    unfinished: index < pieces.length - 1,
    announces: text[piece.end - 1] === ':',
  }));
}

/** Pieces of about 60 words, ending at punctuation where there is some between the 40th and the 60th word. */
function cutLongSentence(text: string, sentence: TextRange): TextRange[] {
  const words = listWords(text, sentence.start, sentence.end);
  const pieces: TextRange[] = [];
  let remaining = words.reduce((sum, word) => sum + word.weight, 0);
  let first = 0;
  while (first < words.length) {
    const last = remaining <= LONGEST_SENTENCE ? words.length - 1 : lastOfPiece(text, words, first);
    pieces.push({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
    for (const word of words.slice(first, last + 1)) remaining -= word.weight;
    first = last + 1;
  }
  return pieces;
}

function lastOfPiece(text: string, words: ReturnType<typeof listWords>, first: number): number {
  let weight = 0;
  let atPunctuation = -1;
  let last = first;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || weight + word.weight > PIECE_WORDS) break;
    weight += word.weight;
    last = index;
    if (weight >= EARLIEST_PIECE_END && /[,;:)–—]$/.test(text.slice(word.start, word.end)))
      atPunctuation = index;
  }
  return atPunctuation >= 0 ? atPunctuation : last;
}
