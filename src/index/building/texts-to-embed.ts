import type { ParsedArticle, ParsedArticles } from './parsed-articles.ts';

/**
 * The texts of the windows of articles, in order, that are to be embedded, with their ids. The same text stands in many
 * places: it is given once where its window is no longer missing by the time that the next is asked for.
 */
export async function* textsToEmbed(
  articles: Iterable<ParsedArticle>,
  from: ParsedArticles,
  isMissing: (id: string) => boolean,
): AsyncGenerator<readonly [id: string, text: string]> {
  for (const article of articles) {
    if (!article.windowIds.some(isMissing)) continue;
    const texts = await from.texts(article);
    for (const [place, id] of article.windowIds.entries()) {
      if (isMissing(id)) yield [id, texts[place] ?? ''];
    }
  }
}
