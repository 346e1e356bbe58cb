/**
 * A table as lines that can be read alone: every row names its columns ("Council: Leeds; Saving: £3m"), because
 * a passage may show a row without the head of its table. A table of one row or one column is joined with bars.
 */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const [head = [], ...body] = cells;
  const named = body.length > 0 && head.filter((cell) => cell !== '').length > 1;
  const lines = named ? body.map((row) => namedRow(head, row)) : cells.map(barredRow);
  return lines.filter((line) => line !== '').join('\n');
}

function namedRow(head: readonly string[], row: readonly string[]): string {
  return row
    .map((cell, column) => {
      const name = (head[column] ?? '').replace(/:$/, '');
      return cell === '' || name === '' ? cell : `${name}: ${cell}`;
    })
    .filter((cell) => cell !== '')
    .join('; ');
}

function barredRow(row: readonly string[]): string {
  return row.filter((cell) => cell !== '').join(' | ');
}
