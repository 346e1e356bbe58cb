import type { Embedder } from '../embedding/embedder.ts';
import type { OpenIndex, PassageRecord } from '../index/types.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { judge } from './confidence.ts';
import { fuse } from './fuse.ts';
import { questionTerms } from './question-terms.ts';
import { reasonsFor } from './reasons.ts';
import { coverage, measureSignals } from './signals.ts';
import type { RankedPassage, Retrieval } from './types.ts';

/** What retrieval needs: an index and the embedder whose fingerprint it was built with. */
export interface RetrievalParts {
  readonly index: OpenIndex;
  readonly embedder: Embedder;
}

export interface RetrieveOptions {
  /** Passages to return at most; 20 when left out. */
  readonly limit?: number;
  /** Ids of passages that the previous turn rested on, which join the candidates; unknown ones are passed over. */
  readonly boostPassages?: readonly string[];
  readonly signal?: AbortSignal;
}

const DEFAULT_LIMIT = 20;

/**
 * The passages that answer a question best, by meaning and by words, and how far they can be trusted to.
 * @param question as `checkQuestion` returns it, able to stand alone
 * @throws {UserError} `embedding-failed`; the signal's reason when it was aborted
 */
export async function retrieve(
  parts: RetrievalParts,
  question: string,
  options: RetrieveOptions = {},
): Promise<Retrieval> {
  const { index, embedder } = parts;
  const started = performance.now();
  const vector = await embedder.embedQuestion(question);
  options.signal?.throwIfAborted();
  const embedded = performance.now();

  const records = new Map<number, PassageRecord>();
  const record = (row: number): PassageRecord => {
    const known = records.get(row);
    if (known !== undefined) return known;
    const [read] = index.passages([row]);
    if (read === undefined) throw new RangeError(`There is no passage ${row}.`);
    records.set(row, read);
    return read;
  };
  const vectors = new Map<number, Float32Array>();
  const vectorOf = ({ window }: Candidate): Float32Array => {
    const known = vectors.get(window) ?? index.windowVector(window);
    vectors.set(window, known);
    return known;
  };

  const boosted = new Set((options.boostPassages ?? []).flatMap((id) => index.rowOf(id) ?? []));
  const terms = questionTerms(question, index.terms);
  const candidates = findCandidates(index, vector, terms, [...boosted]);
  const fused = fuse(candidates, terms, { vectorOf, textOf: ({ row }) => record(row).text });
  const best = fused[0];
  const signals = best && measureSignals(fused, terms, record(best.candidate.row), vectorOf);
  const passages = fused.slice(0, options.limit ?? DEFAULT_LIMIT).map(
    (each, place): RankedPassage => ({
      rank: place + 1,
      passage: record(each.candidate.row),
      score: each.score,
      cosine: each.candidate.cosine,
      window: each.candidate.window,
      bm25: each.candidate.bm25,
      coverage: coverage(each.candidate, terms),
      reasons: reasonsFor(each, terms, boosted.has(each.candidate.row)),
    }),
  );
  return {
    question,
    passages,
    confidence: judge(signals),
    timingsMs: { embed: embedded - started, search: performance.now() - embedded },
  };
}
