import { renderTable } from '../table-text.ts';

/** A grid or simple table that begins at a line, and how many lines it has; nothing where none does. */
export function readTable(
  lines: readonly string[],
  start: number,
  inline: (text: string) => string,
): { text: string; length: number } | undefined {
  const line = lines[start] ?? '';
  if (/^\+(?:[-=]+\+)+\s*$/.test(line)) return gridTable(lines, start, inline);
  if (/^={2,}(?:\s+={2,})+\s*$/.test(line)) return simpleTable(lines, start, inline);
  return undefined;
}

function gridTable(
  lines: readonly string[],
  start: number,
  inline: (text: string) => string,
): { text: string; length: number } {
  let end = start;
  while (/^[+|]/.test(lines[end] ?? '')) end += 1;
  const columns = [...(lines[start] ?? '').matchAll(/\+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let row: string[] = [];
  let headRows = 0;
  for (const line of lines.slice(start, end)) {
    if (/^\+[-=+]+\+\s*$/.test(line)) {
      if (row.length > 0) rows.push(row);
      row = [];
      if (line.includes('=')) headRows = rows.length;
      continue;
    }
    const cells = cellsAt(line, columns);
    cells.forEach((cell, column) => {
      row[column] = `${row[column] ?? ''} ${cell.trim()}`.trim();
    });
  }
  return { text: render(rows, headRows, inline), length: end - start };
}

/** The cells of a line, cut where its bars stand under the corners of the grid. */
function cellsAt(line: string, columns: readonly number[]): string[] {
  const cells: string[] = [];
  let from = (columns[0] ?? 0) + 1;
  for (const column of columns.slice(1)) {
    if (line[column] !== '|') continue;
    cells.push(line.slice(from, column).trim());
    from = column + 1;
  }
  return cells;
}

function simpleTable(
  lines: readonly string[],
  start: number,
  inline: (text: string) => string,
): { text: string; length: number } | undefined {
  const columns = [...(lines[start] ?? '').matchAll(/=+/g)].map(({ index }) => index);
  const isRule = (line: string): boolean => /^={2,}(?:\s+={2,})*\s*$/.test(line);
  let end = start + 1;
  let rules = 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (isRule(line)) {
      rules += 1;
      if ((lines[end + 1] ?? '').trim() === '') break;
      // Above and below the head and at the end: a table has no more.
      if (rules === 3) return undefined;
    }
    end += 1;
  }
  if (end >= lines.length) return undefined;
  const rows: string[][] = [];
  let headRows = 0;
  for (const line of lines.slice(start + 1, end)) {
    if (isRule(line)) {
      headRows = rows.length;
      continue;
    }
    if (line.trim() === '' || /^-[-\s]*$/.test(line)) continue;
    const cells = columns.map((from, column) => line.slice(from, columns[column + 1]).trim());
    const above = rows.at(-1);
    // A row whose first cell is empty goes on with the one above it.
    if (cells[0] === '' && above !== undefined && rows.length > headRows)
      cells.forEach((cell, column) => {
        above[column] = `${above[column] ?? ''} ${cell}`.trim();
      });
    else rows.push(cells);
  }
  return { text: render(rows, rules > 2 ? headRows : 0, inline), length: end - start + 1 };
}

/** A `list-table`: a list of rows, each a list of cells. */
export function listTable(
  body: readonly string[],
  headRows: number,
  inline: (text: string) => string,
): string {
  const rows: string[][] = [];
  for (const line of body) {
    const start = /^\s*\*\s+-\s?(.*)$/.exec(line);
    const next = /^\s+-\s?(.*)$/.exec(line);
    const row = rows.at(-1);
    if (start !== null) rows.push([start[1] ?? '']);
    else if (next !== null && row !== undefined) row.push(next[1] ?? '');
    else if (row !== undefined) row[row.length - 1] = `${row.at(-1) ?? ''} ${line.trim()}`.trim();
  }
  return render(rows, headRows, inline);
}

function render(
  rows: readonly (readonly string[])[],
  headRows: number,
  inline: (text: string) => string,
): string {
  return renderTable(
    rows.map((row) => row.map(inline)),
    headRows > 0 ? { headRows } : {},
  );
}
