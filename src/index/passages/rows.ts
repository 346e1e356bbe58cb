import { z } from 'zod';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';

const texts = z.array(z.string());
const row = z.int().nonnegative();
const kind = z.enum(['heading', 'paragraph', 'list', 'table', 'code', 'quote']);
const blocks = z.array(z.object({ kind, start: row, end: row }));

/** The columns of an article, in the order that {@link toArticleRecord} takes them in. */
export const ARTICLE_COLUMNS = [
  'id',
  'path',
  'title',
  'publisher',
  'published',
  'url',
  'tags',
] as const;
const optional = z.string().nullable();
const article = z.tuple([row, z.string(), z.string(), optional, optional, optional, z.string()]);
/** The columns of a passage, in the order that {@link toPassage} takes them in. */
export const PASSAGE_COLUMNS = [
  'row',
  'id',
  'article',
  'heading_path',
  'start',
  '"end"',
  'text',
  'blocks',
] as const;
const passage = z.tuple([row, z.string(), row, z.string(), row, row, z.string(), z.string()]);
const graph = z.object({ nodes: row, fresh: row, labels: z.instanceof(Uint8Array) });
const numbers = z.instanceof(Uint8Array).transform(toNumbers);
const columns = z
  .object({
    passage_articles: numbers,
    window_passages: numbers,
    window_starts: numbers,
    window_ends: numbers,
  })
  .transform((read) => ({
    articleOfPassages: read.passage_articles,
    passages: read.window_passages,
    starts: read.window_starts,
    ends: read.window_ends,
  }));
const windowIds = z.object({ ids: json(texts) });
const oneNumber = z.tuple([row]);

/** The columns of a row of `articles` as the index shows it. */
export function toArticleRecord(value: unknown): ArticleRecord {
  const [id, path, title, publisher, published, url, tags] = article.parse(value);
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

/** The columns of a row of `passages`, its article by row number. */
export function toPassage(value: unknown): Omit<PassageRecord, 'article'> & { article: number } {
  const [row, id, article, headingPath, start, end, text, json] = passage.parse(value);
  return {
    row,
    id,
    article,
    start,
    end,
    text,
    headingPath: texts.parse(JSON.parse(headingPath)),
    blocks: blocks.parse(JSON.parse(json)),
  };
}

/** The row of `columns`. */
export function toColumns(value: unknown): z.infer<typeof columns> {
  return columns.parse(value);
}

/** The ids of all windows as a JSON array. */
export function toWindowIds(value: unknown): string[] {
  return windowIds.parse(value).ids;
}

/** The row of `graph`. */
export function toGraph(value: unknown): { state: GraphState; labels: Uint32Array } {
  const { labels, ...state } = graph.parse(value);
  return { state, labels: toNumbers(labels) };
}

/** Numbers of 32 bits; copied, because libsql gives bytes that may lie anywhere. */
function toNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.prototype.slice.call(bytes).buffer);
}

/** The one number of a row of one column. */
export function toNumber(value: unknown): number {
  return oneNumber.parse(value)[0];
}

/** What a text of JSON holds. */
function json<T extends z.ZodType<unknown, unknown>>(content: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(content);
}
