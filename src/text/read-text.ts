import { type DateMention, readDates } from './dates/read-dates.ts';
import { type NameMention, readNames } from './names/read-names.ts';
import { type Negations, readNegations } from './negations/read-negations.ts';
import { type NumberMention, readNumbers } from './numbers/read-numbers.ts';
import { splitSentences, type TextRange } from './sentences/split-sentences.ts';
import { type IndexWord, readIndexWords } from './terms/index-words.ts';
import { termsOf } from './terms/tokenize.ts';
import { type Compound, readCompounds, readPlainWords } from './words/compounds.ts';
import { readWords, type Word, type WordsRead } from './words/read-words.ts';

/** A sentence: its characters (UTF-16 offsets) and its words (row numbers), both ends exclusive. */
export interface Sentence extends TextRange {
  readonly firstWord: number;
  readonly endWord: number;
}

/**
 * A text as English. Nothing is read before it is asked for, and nothing twice. All offsets are UTF-16 characters of
 * `text`, `end` exclusive; what has `first` and `end` counts rows of `words`.
 */
export interface ReadText {
  readonly text: string;
  /** In order, without the white space around them. */
  readonly sentences: readonly Sentence[];
  /** Words in the finest grain (`E-Government` is two), for comparing what texts say. */
  readonly words: readonly Word[];
  /** Words as they are written (`E-Government` is one). */
  readonly compounds: readonly Compound[];
  /** Runs of letters and digits in small letters, for comparing wordings. */
  readonly plainWords: readonly string[];
  /** Content words with the terms that they are indexed under. */
  readonly indexWords: readonly IndexWord[];
  /** Those terms, with repetitions: see `terms/tokenize.ts`. */
  readonly terms: readonly string[];
  /** Without those that are part of a date with a month. */
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly negations: Negations;
}

/** What a reader may know beyond the text. */
export interface ReadTextOptions {
  /**
   * Whether a capitalised word that opens a sentence is a common word and no name; unless given, whether the text has
   * it in small letters elsewhere.
   */
  readonly isCommon?: (word: Word) => boolean;
  /** Which capitalised words at a beginning a tagger of parts of speech may judge: see `names/read-names.ts`. */
  readonly isDoubtful?: (word: Word) => boolean;
}

/**
 * Reads a text. This folder is the one place that knows English:
 *
 * - `sentences/` is the grammar of sentences, `words/` has the two grains of words, `terms/` what words are indexed
 *   under, `numbers/`, `dates/`, `names/` and `negations/` find what they are called after;
 * - `vocabulary/` holds the closed lists: stop words, number words, the calendar, word classes;
 * - `parts-of-speech/` is a tagger, asked only where a capital does not tell a name from another word.
 *
 * Other folders take no text apart themselves. In time linear in the length of the text.
 */
export function readText(text: string, options: ReadTextOptions = {}): ReadText {
  return new EnglishText(text, options);
}

class EnglishText implements ReadText {
  readonly text: string;
  readonly #options: ReadTextOptions;
  #sentences: readonly Sentence[] | undefined;
  #wordsRead: WordsRead | undefined;
  #compounds: readonly Compound[] | undefined;
  #plainWords: readonly string[] | undefined;
  #indexWords: readonly IndexWord[] | undefined;
  #terms: readonly string[] | undefined;
  #numbers: readonly NumberMention[] | undefined;
  #dates: readonly DateMention[] | undefined;
  #names: readonly NameMention[] | undefined;
  #negations: Negations | undefined;

  constructor(text: string, options: ReadTextOptions) {
    this.text = text;
    this.#options = options;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= splitSentences(this.text).map(
      ({ start, end }, row) => new LazySentence(start, end, row, () => this.#read),
    );
    return this.#sentences;
  }

  get words(): readonly Word[] {
    return this.#read.words;
  }

  get compounds(): readonly Compound[] {
    this.#compounds ??= readCompounds(this.text);
    return this.#compounds;
  }

  get plainWords(): readonly string[] {
    this.#plainWords ??= readPlainWords(this.text);
    return this.#plainWords;
  }

  get indexWords(): readonly IndexWord[] {
    this.#indexWords ??= readIndexWords(this.text);
    return this.#indexWords;
  }

  get terms(): readonly string[] {
    this.#terms ??= termsOf(this.indexWords);
    return this.#terms;
  }

  get numbers(): readonly NumberMention[] {
    this.#numbers ??= readNumbers(this.text, this.words).filter(
      ({ first, end }) => !this.dates.some((date) => first >= date.first && end <= date.end),
    );
    return this.#numbers;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= readDates(this.text, this.words);
    return this.#dates;
  }

  get names(): readonly NameMention[] {
    this.#names ??= readNames(this.text, this.words, {
      isCommon: this.#options.isCommon ?? inSmallLetters(this.words),
      ...(this.#options.isDoubtful && { isDoubtful: this.#options.isDoubtful }),
    });
    return this.#names;
  }

  get negations(): Negations {
    this.#negations ??= readNegations(this.text, this.words);
    return this.#negations;
  }

  get #read(): WordsRead {
    this.#wordsRead ??= readWords(this.text, this.sentences);
    return this.#wordsRead;
  }
}

/** A sentence whose words are read when they are asked for: most readers want its characters alone. */
class LazySentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly #row: number;
  readonly #read: () => WordsRead;

  constructor(start: number, end: number, row: number, read: () => WordsRead) {
    this.start = start;
    this.end = end;
    this.#row = row;
    this.#read = read;
  }

  get firstWord(): number {
    return this.#read().firstOf[this.#row] ?? 0;
  }

  get endWord(): number {
    const { firstOf, words } = this.#read();
    return firstOf[this.#row + 1] ?? words.length;
  }
}

function inSmallLetters(words: readonly Word[]): (word: Word) => boolean {
  const small = new Set(words.filter((word) => !word.capital).map((word) => word.folded));
  return (word) => small.has(word.folded);
}
