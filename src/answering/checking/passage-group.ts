import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import { type PreparedSource, prepareSource } from './prepare-source.ts';

/** The retrieved passages of one article, taken apart once for all statements. */
export interface PassageGroup {
  readonly article: ArticleRecord;
  readonly passages: readonly PassageRecord[];
  readonly sources: readonly PreparedSource[];
}

/** Groups passages by article, in order of each article's first passage. */
export function groupPassages(passages: readonly PassageRecord[]): PassageGroup[] {
  const byArticle = new Map<number, PassageRecord[]>();
  for (const passage of passages) {
    const group = byArticle.get(passage.article.id);
    if (group === undefined) byArticle.set(passage.article.id, [passage]);
    else group.push(passage);
  }
  return [...byArticle.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ article: first.article, passages: group, sources: group.map(preparedPassage) }];
  });
}

/** A passage taken apart, with what is known of its article. */
export function preparedPassage({ text, article, headingPath }: PassageRecord): PreparedSource {
  return prepareSource({
    text,
    title: article.title,
    headingPath,
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.published === undefined ? {} : { published: article.published }),
  });
}
