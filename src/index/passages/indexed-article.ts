import { createHash } from 'node:crypto';
import type { Article } from '../../corpus/article.ts';
import type { PassageBlock } from '../../corpus/passage.ts';
import { splitArticle } from '../../corpus/split-article.ts';

/** A window as it is stored: everything but its text and its vector. */
export interface IndexedWindow {
  /** See {@link windowId}. */
  readonly id: string;
  /** Character offsets in the article's text. */
  readonly start: number;
  readonly end: number;
}

/** A passage as it is stored. */
export interface IndexedPassage {
  /** See {@link passageId}. */
  readonly id: string;
  readonly headingPath: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blocks: readonly PassageBlock[];
  readonly windows: readonly IndexedWindow[];
}

/** An article as it is stored, with its passages. */
export interface IndexedArticle {
  readonly path: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly tags: readonly string[];
  /** SHA-256 of its file. */
  readonly hash: string;
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
export function windowId(embeddedText: string, fingerprintKey: string): string {
  return digest([fingerprintKey, embeddedText]).slice(0, 32);
}

/** Identifies a passage across builds that leave it alone. 16 hexadecimal digits. */
export function passageId(path: string, start: number, text: string): string {
  return digest([path, start, text]).slice(0, 16);
}

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
