import { onlyArticles } from '../../index/restricting/only-articles.ts';
import { withinCollections } from '../../index/restricting/within-collections.ts';
import type { OpenIndex } from '../../index/types.ts';
import type { Look, Looked, Restriction } from '../article-store.ts';
import { createSearch, type SearchParts } from '../create-search.ts';
import { bestByWords, findCandidates, measureWords } from '../ranking/candidates.ts';
import type { Search } from '../search.ts';
import { readOnce } from './read-once.ts';

/** An index of which a generation stays open while something is done with it, as `LiveIndex` is. */
export interface LeasedIndex {
  use<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What searching the index in this process takes. */
export interface EmbeddedSearchParts extends SearchParts {
  /** Closed with the search. */
  readonly index: LeasedIndex;
}

/** Passages best by words that are read while the question is embedded: most of them are among the first in the end. */
const READ_AHEAD = 40;

/** A search of the index in this process. Each question holds one generation from its beginning to its end. */
export function embeddedSearch({ index, ...parts }: EmbeddedSearchParts): Search {
  return createSearch(
    {
      look: (look, work) => index.use(async (open) => work(await lookIn(open, look))),
      countArticles: ({ collections }) =>
        index.use(async (open) => withinCollections(open, collections).articles.length),
      close: () => index.close(),
    },
    parts,
  );
}

async function lookIn(open: OpenIndex, look: Look): Promise<Looked> {
  const index = restricted(open, look);
  const words = look.read(index.terms);
  const boosted = new Set(look.boostPassages.flatMap((id) => index.rowOf(id) ?? []));
  const byWords = bestByWords(index, words.question.terms);
  const measured = measureWords(index, words.question.terms, [
    ...new Set([...boosted, ...byWords]),
  ]);
  const reading = readOnce(index);
  const likely = byWords.slice(0, READ_AHEAD);
  reading.expect(likely);
  look.expect(words, likely.map(reading.passage));
  const read = await look.embedded(words);
  return {
    ...read,
    ...reading,
    candidates: findCandidates(index, read.question, measured),
    boosted,
    hashOf: ({ article }) => index.manifest.articles[article.path],
  };
}

function restricted(
  open: OpenIndex,
  { collections, withoutArticles = [] }: Restriction,
): OpenIndex {
  const index = withinCollections(open, collections);
  if (withoutArticles.length === 0) return index;
  const removed = new Set(withoutArticles);
  return onlyArticles(index, ({ path }) => !removed.has(path));
}
