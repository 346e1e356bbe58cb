import { z } from 'zod';
import { jsonText } from '../json-text.ts';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';
import { blocksJson, headingsJson, toArticleRecord } from './records.ts';

const texts = z.array(z.string());
const row = z.int().nonnegative();

/** The columns of an article, in the order that {@link toArticle} takes them in. */
export const ARTICLE_COLUMNS = [
  'id',
  'path',
  'title',
  'publisher',
  'published',
  'url',
  'tags',
] as const;

/** The columns of a passage, in the order that {@link toPassageOf} takes them in. */
export const PASSAGE_COLUMNS = [
  'row',
  'id',
  'article',
  'heading_path',
  'start',
  'end',
  'text',
  'blocks',
] as const;

const graph = z.object({
  nodes: row,
  fresh: row,
  labels: z.instanceof(Uint8Array),
  // Not there in format 3.
  axes: z.instanceof(Uint8Array).nullish(),
  steps: z.instanceof(Uint8Array).nullish(),
});
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
const windowIds = z.object({ ids: jsonText(texts) });
const oneNumber = z.tuple([row]);

/** The columns of a row of `articles`, in the order of {@link ARTICLE_COLUMNS}, as the index shows it. */
export function toArticle(value: unknown): ArticleRecord {
  return toArticleRecord(named(ARTICLE_COLUMNS, value));
}

/**
 * The same of `passages`. Read by place and not by name, which takes half as long: a question reads dozens.
 * @param articles - by row number
 * @throws {RangeError} where its article is not among them
 */
export function toPassageOf(value: unknown, articles: readonly ArticleRecord[]): PassageRecord {
  const [row, id, articleRow, headings, start, end, text, blocks] = passageColumns.parse(value);
  const article = articles[articleRow];
  if (article === undefined) throw new RangeError(`Passage ${row} belongs to no article.`);
  const headingPath = headingsJson(headings);
  return { row, id, article, headingPath, start, end, text, blocks: blocksJson(blocks) };
}

/** The columns as a query names them. */
export function selected(columns: readonly string[]): string {
  // `end` is a word of SQL.
  return columns.map((name) => `"${name}"`).join(', ');
}

/** In the order of {@link PASSAGE_COLUMNS}. */
const passageColumns = z.tuple([
  row,
  z.string(),
  row,
  z.string(),
  row,
  row,
  z.string(),
  z.string(),
]);

const columnValues = z.array(z.unknown());

function named(names: readonly string[], value: unknown): Record<string, unknown> {
  const values = columnValues.parse(value);
  return Object.fromEntries(names.map((name, place) => [name, values[place]]));
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
export function toGraph(value: unknown): {
  state: GraphState;
  labels: Uint32Array;
  axes: Uint8Array | undefined;
  steps: Uint8Array | undefined;
} {
  const { labels, axes, steps, ...state } = graph.parse(value);
  return {
    state,
    labels: toNumbers(labels),
    axes: axes ?? undefined,
    steps: steps ?? undefined,
  };
}

/** Numbers of 32 bits; copied, because libsql gives bytes that may lie anywhere. */
function toNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.prototype.slice.call(bytes).buffer);
}

/** Floats of 32 bits; copied for the same reason. */
export function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.prototype.slice.call(bytes).buffer);
}

/** The one number of a row of one column. */
export function toNumber(value: unknown): number {
  return oneNumber.parse(value)[0];
}
