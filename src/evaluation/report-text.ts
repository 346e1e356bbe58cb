import type { AnsweringFigures, EvaluationReport, LatencyFigures } from './report.ts';

/** The report as a table of lines for people. */
export function reportText(report: EvaluationReport): string {
  const { retrieval, written } = report;
  const rows: [string, string][] = [
    ['questions', String(report.questions)],
    ['recall@1', share(retrieval.recallAt1)],
    ['recall@5', share(retrieval.recallAt5)],
    ['recall@10', share(retrieval.recallAt10)],
    ['MRR@10', share(retrieval.mrrAt10)],
    ['nDCG@10', share(retrieval.ndcgAt10)],
    ...answeringRows(report.answering, report.latencyMs),
  ];
  if (written !== undefined) {
    const { calls, tokens, checkMs } = written.cost;
    rows.push(
      ['', ''],
      ['written by the language model', ''],
      ...answeringRows(written.answering, written.latencyMs),
      ['model calls a question', calls.toFixed(2)],
      ['model tokens a question', tokens.toFixed(0)],
      ['check, mean', `${checkMs.toFixed(1)} ms`],
    );
  }
  return rows
    .map(([name, value]) => `${name.padEnd(40)}${value.padStart(10)}`.trimEnd())
    .join('\n');
}

function answeringRows(answering: AnsweringFigures, latencyMs: LatencyFigures): [string, string][] {
  return [
    ['answered, of the answerable', share(answering.answerRate)],
    ['declined, of the unanswerable', share(answering.declineRate)],
    ['text contains a reference answer', share(answering.answerContains)],
    ['cites a relevant article', share(answering.citedRelevant)],
    ['citations that pass the support check', share(answering.supportPrecision)],
    ['time an answer, median', `${latencyMs.p50.toFixed(1)} ms`],
    ['time an answer, 95th percentile', `${latencyMs.p95.toFixed(1)} ms`],
  ];
}

/** A share with three decimals; a dash where the set says nothing about it. */
function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
