import type { Found } from '../../search/found.ts';
import type { CheckedStatement } from '../statement.ts';
import { extractStatements } from './extract-statements.ts';
import { cosineRanker, type SentenceRanker } from './sentence-ranker.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/**
 * The sentences that answer best as statements, each with itself as its source. Of a question with a story, only the
 * article that was found for the whole counts: `How long does it take?` alone fits sentences of many others.
 */
export async function quoteAnswer(
  vectors: SentenceVectors,
  { question, focus, passages }: Found,
  signal: AbortSignal | undefined,
  ranker: SentenceRanker = cosineRanker(vectors),
): Promise<CheckedStatement[]> {
  const told = question.terms.some(({ story }) => story === true);
  const article = passages[0]?.passage.article.id;
  const extracted = await extractStatements(
    focus,
    told ? passages.filter(({ passage }) => passage.article.id === article) : passages,
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
