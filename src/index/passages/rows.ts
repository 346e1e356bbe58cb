import { z } from 'zod';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';
import type { IndexedWindow } from './indexed-article.ts';

const texts = z.array(z.string());
const row = z.int().nonnegative();
const kind = z.enum(['heading', 'paragraph', 'list', 'table', 'code', 'quote']);
const blocks = z.array(z.object({ kind, start: row, end: row }));

const article = z.object({
  id: row,
  path: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  tags: z.string(),
  hash: z.string(),
});
const passage = z.object({
  row,
  id: z.string(),
  article: row,
  heading_path: z.string(),
  start: row,
  end: row,
  text: z.string(),
  blocks: z.string(),
});
const window = z.object({ passage: row, id: z.string(), start: row, end: row });
const graph = z.object({ nodes: row, fresh: row, labels: z.instanceof(Uint8Array) });

/** A row of `articles` as the index shows it. */
export function toArticleRecord(value: unknown): ArticleRecord {
  const { id, path, title, publisher, published, url, tags } = article.parse(value);
  return {
    id,
    path,
    title,
    ...(publisher !== null && { publisher }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    tags: texts.parse(JSON.parse(tags)),
  };
}

/** A row of `passages`, its article by row number. */
export function toPassage(value: unknown): Omit<PassageRecord, 'article'> & { article: number } {
  const { heading_path, blocks: json, ...rest } = passage.parse(value);
  return {
    ...rest,
    headingPath: texts.parse(JSON.parse(heading_path)),
    blocks: blocks.parse(JSON.parse(json)),
  };
}

/** A row of `windows`. */
export function toWindow(value: unknown): IndexedWindow & { passage: number } {
  return window.parse(value);
}

/** The row of `graph`. */
export function toGraph(value: unknown): { state: GraphState; labels: Uint32Array } {
  const { labels, ...state } = graph.parse(value);
  // Copied, because libsql gives bytes that may lie anywhere.
  return { state, labels: new Uint32Array(Uint8Array.from(labels).buffer) };
}

/** The one number of a row of one column. */
export function toNumber(value: unknown): number {
  return z.tuple([row]).parse(value)[0];
}
