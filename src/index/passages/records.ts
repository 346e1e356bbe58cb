import { z } from 'zod';
import type { PassageBlock } from '../../corpus/passage.ts';
import type { ArticleRecord, PassageRecord } from '../types.ts';

const texts = z.array(z.string());
const row = z.int().nonnegative();
const kind = z.enum(['heading', 'paragraph', 'list', 'table', 'code', 'quote']);
const blocks = z.array(z.object({ kind, start: row, end: row }));
const optional = z.string().nullable();

const article = z.object({
  id: row,
  path: z.string(),
  title: z.string(),
  publisher: optional,
  published: optional,
  url: optional,
  tags: z.string(),
});

/** JSON as a database keeps it of a passage: the headings above it, and its blocks. */
export const headingsJson = (text: string): string[] => texts.parse(JSON.parse(text));
export const blocksJson = (text: string): PassageBlock[] => blocks.parse(JSON.parse(text));

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

/** What a database keeps of an article, by the names of its columns, as the index shows it. */
export function toArticleRecord(columns: unknown): ArticleRecord {
  const { id, path, title, publisher, published, url, tags } = article.parse(columns);
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

/** The same of a passage, its article by row number. */
export function toPassage(columns: unknown): Omit<PassageRecord, 'article'> & { article: number } {
  const { heading_path, blocks: json, ...rest } = passage.parse(columns);
  return {
    ...rest,
    headingPath: headingsJson(heading_path),
    blocks: blocksJson(json),
  };
}
