import type { Gap } from '../store/gaps.ts';

const columns = ['article', 'declined', 'down_votes', 'reasons', 'questions'] as const;

/** What was asked in vain as a table for a spreadsheet: a line for each article, the first one with names (RFC 4180). */
export function gapsCsv(gaps: readonly Gap[]): string {
  const rows = gaps.map(({ article, declined, downVotes, questions }) => [
    article ?? '',
    String(declined),
    String(downVotes),
    questions.flatMap(({ reasons }) => reasons).join('\n'),
    questions.flatMap(({ question }) => question ?? []).join('\n'),
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that holds its text and nothing else: what people write may begin like a formula. */
function cell(text: string): string {
  const literal = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(literal) ? `"${literal.replaceAll('"', '""')}"` : literal;
}
