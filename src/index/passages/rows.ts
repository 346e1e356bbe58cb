import { z } from 'zod';
import { jsonText } from '../json-text.ts';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';

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
const graph = z.object({ nodes: row, fresh: row, labels: z.instanceof(Uint8Array) });
const articleOfPassages = z.object({ articles: jsonText(z.array(row)) });
const windowColumns = z.object({
  ids: jsonText(texts),
  passages: jsonText(z.array(row)),
  starts: jsonText(z.array(row)),
  ends: jsonText(z.array(row)),
});
const oneNumber = z.tuple([row]);

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

/** The column `article` of `passages` as a JSON array. */
export function toArticleOfPassages(value: unknown): number[] {
  return articleOfPassages.parse(value).articles;
}

/** The columns of `windows` as JSON arrays. */
export function toWindowColumns(value: unknown): z.infer<typeof windowColumns> {
  return windowColumns.parse(value);
}

/** The row of `graph`. */
export function toGraph(value: unknown): { state: GraphState; labels: Uint32Array } {
  const { labels, ...state } = graph.parse(value);
  // Copied, because libsql gives bytes that may lie anywhere.
  return { state, labels: new Uint32Array(Uint8Array.from(labels).buffer) };
}

/** The one number of a row of one column. */
export function toNumber(value: unknown): number {
  return oneNumber.parse(value)[0];
}
