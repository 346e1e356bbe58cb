import type { KindResult } from './measure-support.ts';

/** What the benchmark found: the contract of `--json`. */
export interface SupportReport {
  readonly seed: number;
  readonly kinds: readonly KindResult[];
  /** Milliseconds to check a five-statement answer, a median, warm. */
  readonly answerMs: number;
}

/** The report as a Markdown table. */
export function supportTable(report: SupportReport): string {
  const truths = report.kinds.filter(({ supported }) => supported);
  const falsehoods = report.kinds.filter(({ supported }) => !supported);
  return [
    '| true statements | cases | believed |',
    '| --- | ---: | ---: |',
    ...truths.map(({ kind, cases, right }) => `| ${kind} | ${cases} | ${right.toFixed(3)} |`),
    '',
    '| false statements | cases | caught | precision | area under the curve |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...falsehoods.map(
      ({ kind, cases, right, precision = 0, auc = 0 }) =>
        `| ${kind} | ${cases} | ${right.toFixed(3)} | ${precision.toFixed(3)} | ${auc.toFixed(3)} |`,
    ),
    '',
    `A five-statement answer is checked in ${report.answerMs.toFixed(1)} ms (median, warm). Seed ${report.seed}.`,
    '',
  ].join('\n');
}
