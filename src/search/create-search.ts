import type { Embedder } from '../embedding/embedder.ts';
import type { TermCounts } from '../index/types.ts';
import type { ArticleStore, Looked, ReadQuestion } from './article-store.ts';
import type { AnalysedQuestion, Found, RankedPassage, Standing } from './found.ts';
import { askedPart } from './question/asked-part.ts';
import { checkHasWords } from './question/check-question.ts';
import { coverage } from './question/coverage.ts';
import { termsInContext } from './question/question-terms.ts';
import type { Ranker } from './ranker.ts';
import { type FusedCandidate, fuse } from './ranking/fuse.ts';
import { likeness } from './ranking/near-duplicates.ts';
import { MOST_KEPT, oneOfEach } from './ranking/one-of-each.ts';
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
  const { signal, boostPassages = [], limit = DEFAULT_LIMIT } = options;
  checkHasWords(text);
  signal?.throwIfAborted();
  const started = performance.now();
  const readWith = await embedParts(embedder, text, options.focus, signal);
  let analysed = performance.now();
  const read = (terms: TermCounts): ReadQuestion => {
    const found = readWith(terms);
    analysed = performance.now();
    return found;
  };
  return store.look({ ...options, read, boostPassages }, async (looked) => {
    signal?.throwIfAborted();
    const { question, focus, boosted } = looked;
    const ranked = await rankedCandidates(looked, ranker, signal);
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
          reasons: reasonsFor(each, question.terms, boosted.has(each.candidate.row)),
        }),
      ),
      standings: standingsOf(ranked, looked),
      timingsMs: { embed: analysed - started, search: performance.now() - analysed },
    };
  });
}

/** Embeds a question and what its passages are to be read for; what is left depends on the articles' words. */
async function embedParts(
  embedder: Embedder,
  text: string,
  focus: string | undefined,
  signal: AbortSignal | undefined,
): Promise<(terms: TermCounts) => ReadQuestion> {
  const embed = async (read: string): Promise<Float32Array> => {
    const vector = await embedder.embedQuestion(read);
    signal?.throwIfAborted();
    return vector;
  };
  const { asked, context } = askedPart(text);
  const askedVector = await embed(asked);
  const vector = context === '' ? askedVector : between(await embed(context), askedVector);
  // Unless another is named, the focus is what is asked, which is the whole question where no story comes with it.
  const focusText = focus === undefined || focus === text ? asked : focus;
  const focusVector = focusText === asked ? askedVector : await embed(focusText);
  return (terms) => {
    const question = { text, vector, terms: termsInContext(asked, context, terms) };
    if (focusText === text) return { question, focus: question };
    const focusTerms = termsInContext(focusText, '', terms);
    const part: AnalysedQuestion = { text: focusText, vector: focusVector, terms: focusTerms };
    return { question, focus: part };
  };
}

/** The unit vector half-way between two unit vectors. */
function between(first: Float32Array, second: Float32Array): Float32Array {
  const mixed = first.map((value, place) => value + (second[place] ?? 0));
  const length = Math.hypot(...mixed) || 1;
  return mixed.map((value) => value / length);
}

/** All candidates, best first. */
async function rankedCandidates(
  { question, candidates, ...looked }: Looked,
  ranker: Ranker | undefined,
  signal: AbortSignal | undefined,
): Promise<FusedCandidate[]> {
  const all = fuse(candidates, question.terms, {
    vectorOf: ({ window }) => looked.windowVector(window),
    textOf: ({ row }) => looked.passage(row).text,
    expect: (expected) => looked.expect(expected.map(({ row }) => row)),
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
  return ranked.map(({ candidate: { strengths, window }, score }) => ({
    score,
    strengths,
    likeness: likeness(vector, windowVector(window)),
  }));
}
