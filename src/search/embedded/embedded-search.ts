import type { Embedder } from '../../embedding/embedder.ts';
import { onlyArticles } from '../../index/restricting/only-articles.ts';
import { withinCollections } from '../../index/restricting/within-collections.ts';
import type { OpenIndex } from '../../index/types.ts';
import type { AnalysedQuestion, Found, RankedPassage, Standing } from '../found.ts';
import { askedPart } from '../question/asked-part.ts';
import { checkHasWords } from '../question/check-question.ts';
import { coverage } from '../question/coverage.ts';
import { termsInContext } from '../question/question-terms.ts';
import type { Ranker } from '../ranker.ts';
import { findCandidates, scoreWords, type WordScores } from '../ranking/candidates.ts';
import { type FusedCandidate, fuse } from '../ranking/fuse.ts';
import { likeness } from '../ranking/near-duplicates.ts';
import { MOST_KEPT, oneOfEach } from '../ranking/one-of-each.ts';
import { rankAgain } from '../ranking/rank-again.ts';
import { reasonsFor } from '../ranking/reasons.ts';
import type { FindOptions, Search } from '../search.ts';
import { type IndexReader, readOnce } from './read-once.ts';

/** An index of which a generation stays open while something is done with it, as `LiveIndex` is. */
export interface LeasedIndex {
  use<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What searching the index in this process takes. */
export interface EmbeddedSearchParts {
  /** Closed with the search. */
  readonly index: LeasedIndex;
  /** The one with whose fingerprint the index was built; its owner closes it. */
  readonly embedder: Embedder;
  /** Judges the candidates anew; without one they stay as they were fused. */
  readonly ranker?: Ranker;
}

const DEFAULT_LIMIT = 20;

/** A search of the index in this process. Each question holds one generation from its beginning to its end. */
export function embeddedSearch(parts: EmbeddedSearchParts): Search {
  return {
    find: (question, options = {}) =>
      parts.index.use((open) => findIn(open, parts, question, options)),
    countArticles: ({ collections } = {}) =>
      parts.index.use(async (open) => withinCollections(open, collections).articles.length),
    close: () => parts.index.close(),
  };
}

async function findIn(
  open: OpenIndex,
  { embedder, ranker }: EmbeddedSearchParts,
  text: string,
  options: FindOptions,
): Promise<Found> {
  const { signal, boostPassages = [], limit = DEFAULT_LIMIT } = options;
  checkHasWords(text);
  signal?.throwIfAborted();
  const index = restricted(open, options);
  const started = performance.now();
  const embed = async (read: string): Promise<Float32Array> => {
    const vector = await embedder.embedQuestion(read);
    signal?.throwIfAborted();
    return vector;
  };
  // Where the model runs in a thread, the words are looked up meanwhile.
  const whole = embed(text);
  whole.catch(() => undefined);
  const { asked, context } = askedPart(text);
  const terms = termsInContext(asked, context, index.terms);
  const words = scoreWords(index, terms);
  const askedVector = context === '' ? await whole : await embed(asked);
  const question: AnalysedQuestion = {
    text,
    vector: context === '' ? askedVector : between(await whole, askedVector),
    terms,
  };
  const focusOf = async (read: string): Promise<AnalysedQuestion> => {
    if (read === text && context === '') return question;
    const part = read === text ? asked : read;
    const vector = part === asked ? askedVector : await embed(part);
    return { text: part, vector, terms: termsInContext(part, '', index.terms) };
  };
  const focus = await focusOf(options.focus ?? text);
  const analysed = performance.now();

  const reader = readOnce(index);
  const boosted = new Set(boostPassages.flatMap((id) => index.rowOf(id) ?? []));
  const ranked = await rankedCandidates(index, reader, question, words, boosted, ranker, signal);
  signal?.throwIfAborted();
  return {
    question,
    focus,
    passages: ranked.slice(0, limit).map(
      (each, place): RankedPassage => ({
        rank: place + 1,
        passage: reader.passage(each.candidate.row),
        score: each.score,
        cosine: each.candidate.cosine,
        bm25: each.candidate.bm25,
        coverage: coverage(question.terms, each.candidate.strengths),
        reasons: reasonsFor(each, question.terms, boosted.has(each.candidate.row)),
      }),
    ),
    standings: standingsOf(ranked, reader),
    timingsMs: { embed: analysed - started, search: performance.now() - analysed },
  };
}

/** The unit vector half-way between two unit vectors. */
function between(first: Float32Array, second: Float32Array): Float32Array {
  const mixed = first.map((value, place) => value + (second[place] ?? 0));
  const length = Math.hypot(...mixed) || 1;
  return mixed.map((value) => value / length);
}

function restricted(
  open: OpenIndex,
  { collections, withoutArticles = [] }: FindOptions,
): OpenIndex {
  const index = withinCollections(open, collections);
  if (withoutArticles.length === 0) return index;
  const removed = new Set(withoutArticles);
  return onlyArticles(index, ({ path }) => !removed.has(path));
}

/** All candidates, best first. */
async function rankedCandidates(
  index: OpenIndex,
  reader: IndexReader,
  question: AnalysedQuestion,
  words: WordScores,
  boosted: ReadonlySet<number>,
  ranker: Ranker | undefined,
  signal: AbortSignal | undefined,
): Promise<FusedCandidate[]> {
  const { vector, terms } = question;
  const all = fuse(findCandidates(index, vector, terms, [...boosted], words), terms, {
    vectorOf: ({ window }) => reader.windowVector(window),
    textOf: ({ row }) => reader.passage(row).text,
    expect: (candidates) => reader.expect(candidates.map(({ row }) => row)),
  });
  reader.expect(all.slice(0, MOST_KEPT).map(({ candidate }) => candidate.row));
  const fused = oneOfEach(all, ({ candidate }) => {
    const passage = reader.passage(candidate.row);
    return { passage, hash: index.manifest.articles[passage.article.path] };
  });
  if (ranker === undefined) return fused;
  return rankAgain(
    ranker,
    question,
    fused,
    ({ candidate }) => reader.passage(candidate.row),
    signal,
  );
}

function standingsOf(ranked: readonly FusedCandidate[], reader: IndexReader): Standing[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const vector = reader.windowVector(best.candidate.window);
  return ranked.map(({ candidate: { strengths, window }, score }) => ({
    score,
    strengths,
    likeness: likeness(vector, reader.windowVector(window)),
  }));
}
