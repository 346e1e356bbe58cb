import type { Found } from '../../search/found.ts';
import type { CheckedStatement } from '../statement.ts';
import { extractStatements } from './extract-statements.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/** The sentences that answer best as statements, each with itself as its source. */
export async function quoteAnswer(
  vectors: SentenceVectors,
  { focus, passages }: Found,
  signal: AbortSignal | undefined,
): Promise<CheckedStatement[]> {
  const extracted = await extractStatements(
    focus,
    passages,
    vectors,
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
