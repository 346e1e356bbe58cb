import { readFile } from 'node:fs/promises';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/read-article.ts';

const FIXTURES = new URL('../fixtures/corpus/', import.meta.url);

/** Parses a file's content as if it lay in a corpus under `path`. */
export async function parse(
  path: string,
  content: string | Uint8Array,
): Promise<{ article?: Article; reason?: string }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await parseArticle({ path, absolutePath: `/nowhere/${path}` }, bytes, 'hash');
  return 'article' in result ? { article: result.article } : { reason: result.skipped.reason };
}

/** The article in a file's content; fails where the file is skipped. */
export async function articleOf(path: string, content: string | Uint8Array): Promise<Article> {
  const { article, reason } = await parse(path, content);
  if (article === undefined) throw new Error(`${path} was skipped: ${reason}`);
  return article;
}

/** The article in one of the fixtures of this folder. */
export async function fixtureArticle(name: string): Promise<Article> {
  return articleOf(name, await readFile(new URL(name, FIXTURES)));
}

/** Each block as its kind and text. */
export function blockTexts(article: Article): [string, string][] {
  return article.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)]);
}
