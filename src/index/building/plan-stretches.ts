import type { Generation } from '../generation/generation.ts';
import type { ArticleRows } from '../passages/article-rows.ts';
import type { ParsedArticle } from './parsed-articles.ts';
import type { PlannedArticle } from './scan-corpus.ts';

/** What comes next in a new generation: an article that was parsed, or a run of the old generation's. */
export type Stretch = { readonly parsed: ParsedArticle } | { readonly kept: ArticleRows };

/**
 * The articles of a new generation in order, those that are taken over from the old one in runs as long as can be.
 * @param from - the generation that has the articles that were not parsed
 */
export function planStretches(
  articles: readonly PlannedArticle[],
  from: Generation | undefined,
): Stretch[] {
  const ids = new Map(from?.articles.map((article) => [article.path, article.id]));
  const stretches: Stretch[] = [];
  let run: { start: number; end: number } | undefined;
  const endRun = () => {
    if (run !== undefined && from !== undefined) {
      stretches.push({ kept: from.rowsOf(run.start, run.end) });
    }
    run = undefined;
  };
  for (const { path, parsed } of articles) {
    const id = ids.get(path);
    if (parsed !== undefined) {
      endRun();
      stretches.push({ parsed });
    } else if (id === undefined) {
      throw new Error(`The index has no article ${path}.`);
    } else if (run?.end === id) {
      run.end++;
    } else {
      endRun();
      run = { start: id, end: id + 1 };
    }
  }
  endRun();
  return stretches;
}
