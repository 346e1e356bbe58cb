import { readFile } from 'node:fs/promises';
import type { Article } from '../../src/corpus/article.ts';
import { type ParsedFile, parseArticles } from '../../src/corpus/read-article.ts';

const FIXTURES = new URL('../fixtures/corpus/', import.meta.url);

/** Parses a file's content as if it lay in a corpus under `path`. */
export async function parseAll(path: string, content: string | Uint8Array): Promise<ParsedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return parseArticles({ path, absolutePath: `/nowhere/${path}` }, bytes, 'hash');
}

/** The first article in a file's content, or why there is none. */
export async function parse(
  path: string,
  content: string | Uint8Array,
): Promise<{ article?: Article; reason?: string }> {
  const { articles, skipped } = await parseAll(path, content);
  const [article] = articles;
  return article === undefined ? { reason: skipped[0]?.reason ?? 'nothing' } : { article };
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
