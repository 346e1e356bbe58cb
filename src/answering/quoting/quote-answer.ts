import type { Retrieval } from '../../search/types.ts';
import type { AnswerParts } from '../answer-parts.ts';
import type { CheckedStatement } from '../statement.ts';
import { extractStatements } from './extract-statements.ts';

/** The sentences that answer best as statements, each with itself as its source. */
export async function quoteAnswer(
  { index, sentenceVectors }: AnswerParts,
  retrieval: Retrieval,
  signal: AbortSignal | undefined,
): Promise<CheckedStatement[]> {
  const extracted = await extractStatements(
    retrieval,
    { terms: index.terms, vectors: sentenceVectors },
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
