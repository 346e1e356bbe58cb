import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../embedding/embedder.ts';
import type { ArticleStore, Look, Looked } from './article-store.ts';
import type { Found, RankedPassage, Standing } from './found.ts';
import { checkHasWords } from './question/check-question.ts';
import { coverage } from './question/coverage.ts';
import { embedParts, partsOf, readParts, withVectors } from './question/question-parts.ts';
import type { Ranker } from './ranker.ts';
import { type FusedCandidate, fuse } from './ranking/fuse.ts';
import { likeness } from './ranking/near-duplicates.ts';
import { MOST_KEPT, oneOfEach } from './ranking/one-of-each.ts';
import { rememberedPhrases, type sharedPhrases } from './ranking/phrases.ts';
import { rankAgain } from './ranking/rank-again.ts';
import { reasonsFor } from './ranking/reasons.ts';
import type { FindOptions, Search } from './search.ts';

/** What searching takes, whatever the articles are kept in. */
export interface SearchParts {
  /** The one with whose fingerprint the index was built; its owner closes it. */
  readonly embedder: Embedder;
  /** Judges the candidates anew; without one they stay as they were fused. */
  readonly ranker?: Ranker;
}

const DEFAULT_LIMIT = 20;

/** A search of some articles, which closes where they are kept. */
export function createSearch(store: ArticleStore, parts: SearchParts): Search {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const whileOpen = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closed !== undefined) throw new Error('The search has been closed.');
    const done = work();
    running.add(done);
    try {
      return await done;
    } finally {
      running.delete(done);
    }
  };
  return {
    find: (question, options = {}) => whileOpen(() => findIn(store, parts, question, options)),
    countArticles: (options = {}) => whileOpen(() => store.countArticles(options)),
    close: () => {
      closed ??= Promise.allSettled(running).then(() => store.close());
      return closed;
    },
  };
}

async function findIn(
  store: ArticleStore,
  { embedder, ranker }: SearchParts,
  text: string,
  options: FindOptions,
): Promise<Found> {
  const { signal, boostPassages = [], limit = DEFAULT_LIMIT, meanwhile } = options;
  checkHasWords(text);
  signal?.throwIfAborted();
  const started = performance.now();
  const parts = partsOf(text, options.focus);
  const embedding = embedParts(embedder, parts, signal);
  // Awaited later; should the store fail before, nobody else asks what became of it.
  embedding.catch(() => undefined);
  // The embedder has its text before this thread goes on with words.
  await setImmediate();
  signal?.throwIfAborted();
  let embedded = started;
  const phrasesIn = rememberedPhrases();
  const look: Look = {
    ...options,
    boostPassages,
    read: (terms) => readParts(parts, terms),
    embedded: async (words) => {
      const vectors = await embedding;
      signal?.throwIfAborted();
      embedded = performance.now();
      return withVectors(words, vectors);
    },
    expect: (words, passages) => {
      const terms = words.question.terms.map(({ term }) => term);
      for (const { text: read } of passages) phrasesIn(read, terms);
      meanwhile?.(words.question, passages);
    },
  };
  return store.look(look, async (looked) => {
    signal?.throwIfAborted();
    const { question, focus, boosted } = looked;
    const ranked = await rankedCandidates(looked, phrasesIn, ranker, signal);
    signal?.throwIfAborted();
    return {
      question,
      focus,
      passages: ranked.slice(0, limit).map(
        (each, place): RankedPassage => ({
          rank: place + 1,
          passage: looked.passage(each.candidate.row),
          score: each.score,
          cosine: each.candidate.cosine,
          bm25: each.candidate.bm25,
          coverage: coverage(question.terms, each.candidate.strengths),
          // Written when they are looked at: few askers want them.
          get reasons() {
            return reasonsFor(each, question.terms, boosted.has(each.candidate.row));
          },
        }),
      ),
      standings: standingsOf(ranked, looked),
      timingsMs: { embed: embedded - started, search: performance.now() - embedded },
    };
  });
}

/** All candidates, best first. */
async function rankedCandidates(
  { question, candidates, ...looked }: Looked,
  phrasesIn: typeof sharedPhrases,
  ranker: Ranker | undefined,
  signal: AbortSignal | undefined,
): Promise<FusedCandidate[]> {
  const all = fuse(candidates, question.terms, {
    vectorOf: ({ window }) => looked.windowVector(window),
    textOf: ({ row }) => looked.passage(row).text,
    phrasesIn,
    // All that are read in the end, but for a few that change places: one look at the store is faster than two.
    expect: (expected) => looked.expect(expected.slice(0, MOST_KEPT).map(({ row }) => row)),
  });
  looked.expect(all.slice(0, MOST_KEPT).map(({ candidate }) => candidate.row));
  const fused = oneOfEach(all, ({ candidate }) => {
    const passage = looked.passage(candidate.row);
    return { passage, hash: looked.hashOf(passage) };
  });
  if (ranker === undefined) return fused;
  return rankAgain(
    ranker,
    question,
    fused,
    ({ candidate }) => looked.passage(candidate.row),
    signal,
  );
}

function standingsOf(
  ranked: readonly FusedCandidate[],
  { windowVector }: Pick<Looked, 'windowVector'>,
): Standing[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const vector = windowVector(best.candidate.window);
  return ranked.map(({ candidate: { strengths, window }, score }): Standing => {
    // Taken while the index is open; compared when it is looked at, which most never are.
    const own = windowVector(window);
    return {
      score,
      strengths,
      get likeness() {
        return likeness(vector, own);
      },
    };
  });
}
