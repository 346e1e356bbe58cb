import type { PassageRecord } from '../index/types.ts';
import { shareOf } from '../search/question/coverage.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import { kinOf, synonymsOf } from '../text/related-words/related-words.ts';
import { rememberedText } from '../text/remembered-text.ts';

/** A sentence of a passage with its index terms. */
export interface ReadSentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** A passage as a question is compared with it. */
export interface ReadPassage {
  readonly sentences: readonly ReadSentence[];
  /** Terms of its title and headings. */
  readonly titled: ReadonlySet<string>;
  /** The sentence that holds most of the question, the first of several. */
  readonly best: ReadSentence | undefined;
  /** It with its neighbours: where an answer would stand. */
  readonly nearby: readonly ReadSentence[];
}

/** What was read of passages; it goes with them. */
const remembered = new WeakMap<PassageRecord, Pick<ReadPassage, 'sentences' | 'titled'>>();

/** Takes the terms of a passage's sentences and titles, once. */
export function readSentences(passage: PassageRecord): Pick<ReadPassage, 'sentences' | 'titled'> {
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

/** Reads a passage for a question's terms. */
export function readPassage(passage: PassageRecord, terms: readonly QuestionTerm[]): ReadPassage {
  const { sentences, titled } = readSentences(passage);
  const shares = sentences.map((sentence) =>
    shareOf(terms, ({ term }) => holds(sentence.terms, term) || holds(titled, term)),
  );
  const best = shares.indexOf(Math.max(...shares));
  const nearby = sentences.slice(Math.max(0, best - 1), best + 2);
  return { sentences, titled, best: sentences[best], nearby };
}

/** Whether a text has a word, one derived from the same root (`Wales` for `Welsh`) or one that means the same. */
export function holds(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true;
  for (const kin of kinOf(term)) if (terms.has(kin)) return true;
  for (const other of synonymsOf(term)) if (terms.has(other)) return true;
  return false;
}
