import type { Found } from '../../search/found.ts';
import type { CheckedStatement } from '../statement.ts';
import { extractStatements } from './extract-statements.ts';
import { cosineRanker, type SentenceRanker } from './sentence-ranker.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/** The sentences that answer best as statements, each with itself as its source. */
export async function quoteAnswer(
  vectors: SentenceVectors,
  { focus, passages }: Found,
  signal: AbortSignal | undefined,
  ranker: SentenceRanker = cosineRanker(vectors),
): Promise<CheckedStatement[]> {
  const extracted = await extractStatements(
    focus,
    passages,
    ranker,
    signal === undefined ? {} : { signal },
  );
  return extracted.map(({ text, before, kind, ...source }) => ({
    text,
    before,
    kind,
    sources: [source],
    verdict: { outcome: 'supported', score: 1, reasons: [] },
  }));
}
