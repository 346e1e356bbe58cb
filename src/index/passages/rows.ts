import { z } from 'zod';
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
const articleOfPassages = z.object({ articles: json(z.array(row)) });
const windowColumns = z.object({
  ids: json(texts),
  passages: json(z.array(row)),
  starts: json(z.array(row)),
  ends: json(z.array(row)),
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

/** What a text of JSON holds. */
function json<T extends z.ZodType<unknown, unknown>>(content: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(content);
}
