/** What a table says beside its cells' texts. */
export interface TableShape {
  /** How many rows at the top name the columns; nothing where the table does not say. */
  readonly headRows?: number;
  /** Whether a cell names what stands beside it, where the table says so of single cells. */
  readonly isName?: (row: number, column: number) => boolean;
}

/** Words that a column's or a fact's name may have. */
const NAME_WORDS = 12;

/**
 * A table as lines that can be read alone: every row names its columns ("Council: Leeds; Saving: £3m"), because
 * a passage may show a row without the head of its table. A table of facts has no such row: in one of two columns, and
 * in one whose rows begin with a name, the first cell says what the others are ("Height: 31 m"). A row of one cell
 * stands as it is.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  shape: TableShape = { headRows: 1 },
): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const titles = leadingTitles(cells);
  const below = cells.slice(titles);
  const isName = (row: number, column: number): boolean =>
    shape.isName?.(row + titles, column) ?? false;
  const headRows = headRowsOf(below, shape, isName, titles);
  const head = columnNames(below.slice(0, headRows));
  const body = below.slice(headRows);
  const lines = body.map((row, index) => {
    if (row.length === 1) return barredRow(row);
    if (headRows > 0) return namedRow(head, row);
    return factRow(row, (column) => isName(index, column));
  });
  return [...cells.slice(0, titles).map(barredRow), ...lines]
    .filter((line) => line !== '')
    .join('\n');
}

/** Rows at the top of one cell: what the table is about. */
function leadingTitles(rows: readonly (readonly string[])[]): number {
  if (!rows.some((row) => filled(row).length > 1)) return rows.length;
  return Math.max(
    0,
    rows.findIndex((row) => filled(row).length > 1),
  );
}

function headRowsOf(
  rows: readonly (readonly string[])[],
  shape: TableShape,
  isName: (row: number, column: number) => boolean,
  titles: number,
): number {
  const stated = shape.headRows;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (stated !== undefined && stated > titles) {
    const head = rows.slice(0, stated - titles);
    // Where a head is asked for and there is none, people leave it empty or put the first fact there.
    const [, value = ''] = head[0] ?? [];
    const isFact =
      columns === 2 && isFigure(value) && rows.slice(1).some(([, other = '']) => isFigure(other));
    if (!isFact && rows.length > head.length && head.some((row) => filled(row).length > 1))
      return head.length;
    return 0;
  }
  if (stated === 0 || columns <= 2 || rows.length < 2) return 0;
  if (rows.every((row, index) => filled(row).length <= 1 || isName(index, 0))) return 0;
  return namesColumns(rows) ? 1 : 0;
}

/** Whether the first row of several reads as names: short, each column has one, and no figures above figures. */
export function namesColumns([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  if (rest.length === 0) return false;
  if (first.some((cell) => cell.split(' ').length > NAME_WORDS || /:$/.test(cell))) return false;
  return !first.some((cell, column) => {
    const values = rest.map((row) => row[column] ?? '').filter((value) => value !== '');
    return isFigure(cell) && values.length > 0 && values.every(isFigure);
  });
}

/** A number with signs and a unit; but a year names a column. */
function isFigure(cell: string): boolean {
  return (
    /^[\p{Sc}<>~≈±+−–-]?\s?\d[\d.,\s/–-]*\s?[%°\p{L}\p{Sc}]{0,6}\.?$/u.test(cell) &&
    !/^(?:1[5-9]|20)\d\d$/.test(cell)
  );
}

/** The names of each column from one row or several: those that stand above each other belong together. */
function columnNames(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const names = rows.map((row) => (row[column] ?? '').replace(/\s*:$/, ''));
    return [...new Set(names)].filter((name) => name !== '').join(', ');
  });
}

function namedRow(head: readonly string[], row: readonly string[]): string {
  return row
    .map((cell, column) => {
      const name = head[column] ?? '';
      return cell === '' || name === '' ? cell : `${name}: ${cell}`;
    })
    .filter((cell) => cell !== '')
    .join('; ');
}

/** "Height: 31 m", and "Height: 31 m; Load: 8 t" where several cells of the row are names. */
function factRow(row: readonly string[], isName: (column: number) => boolean): string {
  const colons = row.every((cell, column) => column % 2 === 1 || cell === '' || cell.endsWith(':'));
  let line = '';
  let afterName = false;
  for (const [column, cell] of row.entries()) {
    if (cell === '') continue;
    const name =
      column === 0 || isName(column) || (colons && row.length % 2 === 0 && column % 2 === 0);
    line += line === '' ? '' : afterName ? ': ' : '; ';
    line += name ? cell.replace(/\s*:$/, '') : cell;
    afterName = name;
  }
  return line;
}

function barredRow(row: readonly string[]): string {
  return filled(row).join(' | ');
}

function filled(row: readonly string[]): string[] {
  return row.filter((cell) => cell !== '');
}
