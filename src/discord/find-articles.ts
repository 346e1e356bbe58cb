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

/** What of each article is searched, by list: as long as an index is open, its lists are the same. */
const searched = new WeakMap<readonly ArticleRecord[], readonly string[]>();

/** The articles whose title, publisher or tags hold every word that was searched for; all without a search. */
function findArticles(
  articles: readonly ArticleRecord[],
  search: string | undefined,
): readonly ArticleRecord[] {
  const wanted = wordsOf(search ?? '').map((word) => ` ${word}`);
  if (wanted.length === 0) return articles;
  const texts = searched.get(articles) ?? articles.map(searchedText);
  searched.set(articles, texts);
  return articles.filter((_, place) => wanted.every((word) => texts[place]?.includes(word)));
}

/** Its words, with a space before each. */
function searchedText({ title, publisher, tags }: ArticleRecord): string {
  return ` ${wordsOf([title, publisher ?? '', ...tags].join(' ')).join(' ')}`;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
