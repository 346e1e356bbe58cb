import type { CurvePoint } from '../confidence/trade-off.ts';
import { escapeHtml } from '../escape-html.ts';
import type { QuestionOutcome } from './outcome.ts';
import { type EvaluationReport, isMistake } from './report.ts';
import { reportText } from './report-text.ts';

/**
 * The report as one HTML page that needs nothing else: the figures, the trade between answering and declining, and
 * every question that went wrong. All text is escaped.
 */
export function reportHtml(
  report: EvaluationReport,
  outcomes: readonly QuestionOutcome[],
  curve: readonly CurvePoint[],
): string {
  const mistakes = outcomes.filter(isMistake);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Town Clerk evaluation</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  td, th { border-bottom: 1px solid #8884; padding: .4rem; text-align: left; vertical-align: top; }
  pre { background: #8881; padding: 1rem; overflow-x: auto; }
</style>
<h1>Town Clerk evaluation</h1>
<pre>${escapeHtml(reportText(report))}</pre>
<h2>Answering against declining</h2>
<table><tr><th>confidence at least</th><th>answered, of the answerable</th><th>declined, of the unanswerable</th></tr>
${curve.map(curveRow).join('\n')}
</table>
<h2>Questions that went wrong (${mistakes.length} of ${outcomes.length})</h2>
<table><tr><th>question</th><th>expected</th><th>got</th><th>confidence</th></tr>
${mistakes.map(mistakeRow).join('\n')}
</table>
</html>
`;
}

function curveRow(point: CurvePoint): string {
  const cells = [point.threshold, point.answerRate, point.declineRate];
  return `<tr>${cells.map((value) => `<td>${value.toFixed(3)}</td>`).join('')}</tr>`;
}

function mistakeRow({ question, answer, ranking }: QuestionOutcome): string {
  const expected = question.answerable
    ? [...question.relevant, ...(question.answers ?? []).map((text) => `“${text}”`)].join('; ')
    : 'a decline';
  const cells = [
    question.question,
    expected,
    `${answer.text} (best: ${ranking[0] ?? 'none'})`,
    answer.retrieval.confidence.probability.toFixed(2),
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}
