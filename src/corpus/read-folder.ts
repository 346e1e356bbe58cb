import type { Article } from './article.ts';
import { listCorpusFiles } from './list-files.ts';
import { readArticles } from './read-article.ts';

/**
 * All articles of a folder that can be read, in order of path: for tools that need the articles and no index.
 * @throws {UserError} `corpus-missing`
 */
export async function readFolder(folder: string): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of (await listCorpusFiles(folder)).files) {
    articles.push(...(await readArticles(file)).articles);
  }
  return articles;
}
