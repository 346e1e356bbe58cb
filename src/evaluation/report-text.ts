import type { EvaluationReport } from './report.ts';

/** The report as a table of lines for people. */
export function reportText(report: EvaluationReport): string {
  const { retrieval, answering, latencyMs } = report;
  const rows: [string, string][] = [
    ['questions', String(report.questions)],
    ['recall@1', share(retrieval.recallAt1)],
    ['recall@5', share(retrieval.recallAt5)],
    ['recall@10', share(retrieval.recallAt10)],
    ['MRR@10', share(retrieval.mrrAt10)],
    ['nDCG@10', share(retrieval.ndcgAt10)],
    ['answered, of the answerable', share(answering.answerRate)],
    ['declined, of the unanswerable', share(answering.declineRate)],
    ['text contains a reference answer', share(answering.answerContains)],
    ['cites a relevant article', share(answering.citedRelevant)],
    ['citations that pass the support check', share(answering.supportPrecision)],
    ['time an answer, median', `${latencyMs.p50.toFixed(1)} ms`],
    ['time an answer, 95th percentile', `${latencyMs.p95.toFixed(1)} ms`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(40)}${value.padStart(10)}`).join('\n');
}

/** A share with three decimals; a dash where the set says nothing about it. */
export function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
