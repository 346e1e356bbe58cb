import { english } from '../../messages/english.ts';
import type { Article } from '../article.ts';
import type { ParsedFile } from '../read-article.ts';

/** No article is longer; ten megabytes of any format are read, and few of them are text. */
const MOST_CHARACTERS = 10_000_000;
const MOST_BLOCKS = 500_000;
/** Articles of one file. */
const MOST_ARTICLES = 100_000;
const MOST_TAGS = 300;

/** What a file gave, without the articles that are larger than any that people write. */
export function withinBounds(path: string, { articles, skipped }: ParsedFile): ParsedFile {
  const { swollen } = english.operators.reasons.skipped;
  if (articles.length > MOST_ARTICLES) {
    return { articles: [], skipped: [...skipped, { path, reason: swollen }] };
  }
  const fitting = articles.filter(fits);
  const others = articles.filter((article) => !fits(article));
  return {
    articles: fitting,
    skipped: [...skipped, ...others.map((article) => ({ path: article.path, reason: swollen }))],
  };
}

function fits({ text, blocks, tags }: Article): boolean {
  return text.length <= MOST_CHARACTERS && blocks.length <= MOST_BLOCKS && tags.length <= MOST_TAGS;
}
