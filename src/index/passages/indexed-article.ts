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

/** The text to embed of each window of an article, in order. */
export type WindowTexts = readonly string[];

/** Splits an article into what is stored, and into what is embedded. */
export function indexArticle(
  article: Article,
  fingerprintKey: string,
): { readonly indexed: IndexedArticle; readonly texts: WindowTexts } {
  const { text, blocks, ...record } = article;
  const texts: string[] = [];
  const passages = splitArticle({ ...record, text, blocks }).map((passage) => ({
    ...passage,
    id: passageId(article.path, passage.start, passage.text),
    windows: passage.windows.map(({ start, end, embeddedText }) => {
      texts.push(embeddedText);
      return { id: windowId(embeddedText, fingerprintKey), start, end };
    }),
  }));
  return { indexed: { ...record, passages }, texts };
}

/** Identifies a vector: the same text embedded by the same model gives the same one. 32 hexadecimal digits. */
function windowId(embeddedText: string, fingerprintKey: string): string {
  return digest([fingerprintKey, embeddedText], 16);
}

/** Identifies a passage across builds that leave it alone. 16 hexadecimal digits. */
function passageId(path: string, start: number, text: string): string {
  return digest([path, start, text], 8);
}

/** The first bytes of a SHA-256, in hexadecimal; not cut from all of it, which would be kept in memory with them. */
function digest(parts: readonly (string | number)[], bytes: number): string {
  const whole = createHash('sha256').update(JSON.stringify(parts)).digest();
  return whole.toString('hex', 0, bytes);
}
