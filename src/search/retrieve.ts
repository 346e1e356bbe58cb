import { judge } from '../confidence/judge.ts';
import { coverage } from '../confidence/signals.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { OpenIndex } from '../index/types.ts';
import { reasonsFor } from './ranking/reasons.ts';
import { search } from './search.ts';
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

  const boosted = new Set((options.boostPassages ?? []).flatMap((id) => index.rowOf(id) ?? []));
  const { terms, ranked, signals, evidence, passage } = search(index, question, vector, [
    ...boosted,
  ]);
  const passages = ranked.slice(0, options.limit ?? DEFAULT_LIMIT).map(
    (each, place): RankedPassage => ({
      rank: place + 1,
      passage: passage(each.candidate.row),
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
    confidence: judge(signals, evidence),
    timingsMs: { embed: embedded - started, search: performance.now() - embedded },
  };
}
