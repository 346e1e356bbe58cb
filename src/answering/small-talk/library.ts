import type { ShownIndex } from '../../index/shown-index.ts';
import type { ArticleRecord } from '../../index/types.ts';

/** What small talk says about the articles. */
export interface Library {
  /** All of them, in order of path. */
  readonly articles: readonly ArticleRecord[];
  /** What somebody might ask about first: a heading of an article, or the title of one without. */
  readonly starters: readonly Starter[];
}

/** Something that an article surely tells. */
export interface Starter {
  /** `question`: the heading reads like one (`How Surrey was chosen`). */
  readonly kind: 'question' | 'subject' | 'article';
  readonly text: string;
  /** Path of the article. */
  readonly path: string;
}

/** Starters that are offered unless more are asked for. */
const MOST_STARTERS = 3;
/** Longer headings are no longer read at a glance. */
const LONGEST_HEADING = 60;
/** A heading that is a question without its inversion; with a comma it is two. */
const QUESTION = /^(?:what|how|who|why|when|where|which)\b(?=.* )[^,?]*$/iu;

/**
 * Reads what there is to know of an index before the first question.
 * @param most - starters, each from another article
 */
export async function readLibrary(index: ShownIndex, most = MOST_STARTERS): Promise<Library> {
  const starters: Starter[] = [];
  for (const article of index.articles) {
    if (starters.length === most) break;
    const passages = await index.passagesOf(article.id);
    const headings = passages.flatMap(({ text, blocks }) =>
      blocks.flatMap(({ kind, start, end }) => (kind === 'heading' ? text.slice(start, end) : [])),
    );
    starters.push(starterOf(article, headings));
  }
  return { articles: index.articles, starters };
}

/**
 * What somebody might ask about an article or a part of it.
 * @param headings - of the part
 */
export function starterOf(
  { title, path }: Pick<ArticleRecord, 'title' | 'path'>,
  headings: readonly string[],
): Starter {
  const usable = headings.filter(
    (heading) => heading !== title && heading.length <= LONGEST_HEADING,
  );
  const asking = usable.find((heading) => QUESTION.test(heading));
  const [first] = usable;
  if (asking !== undefined) return { kind: 'question', text: asking, path };
  if (first !== undefined) return { kind: 'subject', text: first, path };
  return { kind: 'article', text: title, path };
}
