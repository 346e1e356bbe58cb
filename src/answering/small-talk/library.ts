import type { ArticleRecord, OpenIndex } from '../../index/types.ts';

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
}

/** Starters that are offered, each from another article. */
const MOST_STARTERS = 3;
/** Longer headings are no longer read at a glance. */
const LONGEST_HEADING = 60;
/** A heading that is a question without its inversion; with a comma it is two. */
const QUESTION = /^(?:what|how|who|why|when|where|which)\b(?=.* )[^,?]*$/iu;

/** Reads what there is to know of an index before the first question. */
export function readLibrary(index: OpenIndex): Library {
  const starters: Starter[] = [];
  for (const { id, title } of index.articles) {
    if (starters.length === MOST_STARTERS) break;
    const headings = index
      .passages(index.passagesOf(id))
      .flatMap(({ text, blocks }) =>
        blocks.flatMap(({ kind, start, end }) =>
          kind === 'heading' ? text.slice(start, end) : [],
        ),
      )
      .filter((heading) => heading !== title && heading.length <= LONGEST_HEADING);
    const asking = headings.find((heading) => QUESTION.test(heading));
    const [first] = headings;
    if (asking !== undefined) starters.push({ kind: 'question', text: asking });
    else if (first !== undefined) starters.push({ kind: 'subject', text: first });
    else starters.push({ kind: 'article', text: title });
  }
  return { articles: index.articles, starters };
}
