import type { ArticleRecord } from '../index/types.ts';
import { type Place, visibleHere } from './collections/visible-here.ts';
import type { Services } from './services.ts';

/** {@link findArticles} among those that may be seen in a place. */
export async function findArticlesHere(
  place: Place,
  search: string | undefined,
  services: Services,
): Promise<readonly ArticleRecord[]> {
  const visible = await visibleHere(place, services);
  return services.index.use(async (open) => findArticles(open.within(visible).articles, search));
}

/** The articles whose title, publisher or tags hold every word that was searched for; all without a search. */
function findArticles(
  articles: readonly ArticleRecord[],
  search: string | undefined,
): readonly ArticleRecord[] {
  const wanted = wordsOf(search ?? '');
  if (wanted.length === 0) return articles;
  return articles.filter(({ title, publisher, tags }) => {
    const text = ` ${wordsOf([title, publisher ?? '', ...tags].join(' ')).join(' ')}`;
    return wanted.every((word) => text.includes(` ${word}`));
  });
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
