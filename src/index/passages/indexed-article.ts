import { createHash } from 'node:crypto';
import type { Article } from '../../corpus/article.ts';
import type { Passage, Window } from '../../corpus/passage.ts';
import { splitArticle } from '../../corpus/split-article.ts';

/** A window as it is stored: everything but its text and its vector. */
export interface IndexedWindow extends Omit<Window, 'embeddedText'> {
  /** See {@link windowId}. */
  readonly id: string;
}

/** A passage as it is stored. */
export interface IndexedPassage extends Omit<Passage, 'windows'> {
  /** See {@link passageId}. */
  readonly id: string;
  readonly windows: readonly IndexedWindow[];
}

/** An article as it is stored, with its passages. */
export interface IndexedArticle extends Omit<Article, 'text' | 'blocks'> {
  readonly passages: readonly IndexedPassage[];
}

/**
 * Splits an article into what is stored.
 * @param texts - gets the text to embed of each window, by window id
 */
export function indexArticle(
  article: Article,
  fingerprintKey: string,
  texts: Map<string, string>,
): IndexedArticle {
  const { text, blocks, ...record } = article;
  const passages = splitArticle({ ...record, text, blocks }).map((passage) => ({
    ...passage,
    id: passageId(article.path, passage.start, passage.text),
    windows: passage.windows.map(({ start, end, embeddedText }) => {
      const id = windowId(embeddedText, fingerprintKey);
      texts.set(id, embeddedText);
      return { id, start, end };
    }),
  }));
  return { ...record, passages };
}

/** Identifies a vector: the same text embedded by the same model gives the same one. 32 hexadecimal digits. */
function windowId(embeddedText: string, fingerprintKey: string): string {
  return digest([fingerprintKey, embeddedText]).slice(0, 32);
}

/** Identifies a passage across builds that leave it alone. 16 hexadecimal digits. */
function passageId(path: string, start: number, text: string): string {
  return digest([path, start, text]).slice(0, 16);
}

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
