import type { PassageRecord } from '../index/types.ts';
import { shareOf } from '../search/question/coverage.ts';
import { kinOf, synonymsOf } from '../text/related-words/related-words.ts';
import { rememberedText } from '../text/remembered-text.ts';
import type { AskedQuestion } from './read-question.ts';

/** A sentence of a passage with its index terms. */
export interface ReadSentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** A passage by the terms of its parts. */
interface ReadSentences {
  readonly sentences: readonly ReadSentence[];
  /** Terms of its title and headings. */
  readonly titled: ReadonlySet<string>;
}

/** A sentence as a question is compared with it. */
export interface ComparedSentence extends ReadSentence {
  /** The terms of the question that it holds, itself or in a word like it: see {@link holds}. */
  readonly held: ReadonlySet<string>;
}

/** A passage as a question is compared with it. */
export interface ReadPassage extends ReadSentences {
  readonly sentences: readonly ComparedSentence[];
  /** The terms of the question that its title and headings hold. */
  readonly heldByTitle: ReadonlySet<string>;
  /** The sentence that holds most of the question, the first of several. */
  readonly best: ComparedSentence | undefined;
  /** It with its neighbours: where an answer would stand. */
  readonly nearby: readonly ComparedSentence[];
}

/** What was read of passages; it goes with them. */
const remembered = new WeakMap<PassageRecord, ReadSentences>();

/** Takes the terms of a passage's sentences and titles, once. */
export function readSentences(passage: PassageRecord): ReadSentences {
  const known = remembered.get(passage);
  if (known !== undefined) return known;
  const { text, article, headingPath } = passage;
  const sentences = rememberedText(text).sentences.map(({ start, end }) => {
    const sentence = rememberedText(text.slice(start, end));
    return { text: sentence.text, terms: new Set(sentence.terms) };
  });
  const titled = new Set(rememberedText([article.title, ...headingPath].join('\n')).terms);
  const read = { sentences, titled };
  remembered.set(passage, read);
  return read;
}

/** Reads a passage for a question. */
export function readPassage(passage: PassageRecord, question: AskedQuestion): ReadPassage {
  const { titled, ...read } = readSentences(passage);
  const heldByTitle = heldIn(titled, question);
  const sentences = read.sentences.map((sentence): ComparedSentence => {
    return { ...sentence, held: heldIn(sentence.terms, question) };
  });
  const shares = sentences.map(({ held }) =>
    shareOf(question.terms, ({ term }) => held.has(term) || heldByTitle.has(term)),
  );
  const best = shares.indexOf(Math.max(...shares));
  const nearby = sentences.slice(Math.max(0, best - 1), best + 2);
  return { sentences, titled, heldByTitle, best: sentences[best], nearby };
}

/** The terms of a question that a text {@link holds}. */
function heldIn(text: ReadonlySet<string>, { countsAs }: AskedQuestion): Set<string> {
  const held = new Set<string>();
  for (const word of text) for (const term of countsAs.get(word) ?? []) held.add(term);
  return held;
}

/** Whether a text has a word, one derived from the same root (`Wales` for `Welsh`) or one that means the same. */
export function holds(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true;
  for (const kin of kinOf(term)) if (terms.has(kin)) return true;
  for (const other of synonymsOf(term)) if (terms.has(other)) return true;
  return false;
}
