import type { VisibleCollections } from '../corpus/collections.ts';
import { withinCollections } from './restricting/within-collections.ts';
import type { ArticleRecord, Manifest, OpenIndex, PassageRecord } from './types.ts';

/** What is shown of the articles beside answers, in one state of them, wherever they are kept. */
export interface ShownIndex {
  readonly manifest: Pick<Manifest, 'generation' | 'builtAt' | 'counts'>;
  /** In order of path. */
  readonly articles: readonly ArticleRecord[];
  /** The same as those see it who may see some of its collections. */
  within(visible: VisibleCollections): ShownIndex;
  /** Those of some passages that are there, by their ids. */
  passagesById(ids: readonly string[]): Promise<ReadonlyMap<string, PassageRecord>>;
  /** The passages of an article by its row number, in reading order. */
  passagesOf(article: number): Promise<readonly PassageRecord[]>;
}

/** An index that is served, always in its newest state. */
export interface ServedIndex {
  /**
   * Does work with one state of the articles.
   * @param work - only reads; may be done more than once
   * @throws {UserError} where there is none
   */
  use<Result>(work: (index: ShownIndex) => Promise<Result>): Promise<Result>;
  /** Looks at once whether there is a newer state. Never throws. */
  refresh(): Promise<void>;
  /** Why an older state is served than the one that should be, while that is so. */
  readonly problem?: Error | undefined;
}

/** An open index as it is shown. */
export function shownIndex(open: OpenIndex): ShownIndex {
  return {
    manifest: open.manifest,
    articles: open.articles,
    within: (visible) => shownIndex(withinCollections(open, visible)),
    passagesById: async (ids) => {
      const rows = ids.flatMap((id) => open.rowOf(id) ?? []);
      return new Map(open.passages(rows).map((passage) => [passage.id, passage]));
    },
    passagesOf: async (article) => open.passages(open.passagesOf(article)),
  };
}

/** An index of which a generation stays open while something is done with it, as it is shown. */
export function showing(live: {
  use<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result>;
  refresh(): Promise<void>;
  readonly problem?: Error | undefined;
}): ServedIndex {
  return {
    use: (work) => live.use((open) => work(shownIndex(open))),
    refresh: () => live.refresh(),
    get problem() {
      return live.problem;
    },
  };
}
