import { countWords } from '../../../text/words/count-words.ts';
import { renderTable } from '../table-text.ts';
import { inlineText } from './inline-text.ts';
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textOf,
} from './node.ts';
import type { Context, Walk } from './walk.ts';

/** Cells with more words hold parts of a page, not data. */
const LONGEST_CELL = 150;
const LONGEST_LONE_CELL = 20;

/** A cell reaches over at most so many columns. */
const WIDEST_CELL = 100;

/** So many cells, those counted twice that reach over several, are read of a table. */
const MOST_CELLS = 100_000;

interface Cell {
  readonly text: string;
  readonly names: boolean;
  readonly bold: boolean;
}

/** Whether a table holds data, and does not lay out a page: one row of it has several cells of few words. */
export function isDataTable(table: HtmlElement, context: Context): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  for (const { tagName } of elementsOf(table))
    if (/^(?:table|h1|h2|form)$/.test(tagName)) return false;
  const rows = rowsOf(table, context);
  const cells = rows.map(({ row }) => cellsOf(row, context));
  if (!cells.some((row) => row.length > 1)) return false;
  const named = cells.some((row) => row.some(({ tagName }) => tagName === 'th'));
  // A row alone sets a menu beside a text.
  const most = cells.length === 1 ? LONGEST_LONE_CELL : LONGEST_CELL;
  return named || !cells.flat().some((cell) => countWords(textOf(cell)) > most);
}

/** Adds a table of data, its caption before it. */
export function addTable(walk: Walk, table: HtmlElement, context: Context): void {
  walk.flush(context);
  for (const child of childrenOf(table)) {
    if (!isElement(child) || child.tagName !== 'caption' || !context.isShown(child)) continue;
    context.addChildren(walk, child, context);
    walk.flush(context);
  }
  const rows = rowsOf(table, context);
  const grid: Cell[][] = [];
  let cells = 0;
  for (const [index, { row }] of rows.entries()) {
    let column = 0;
    for (const element of cellsOf(row, context)) {
      while (grid[index]?.[column] !== undefined) column += 1;
      const cell = cellOf(walk, element, context);
      const room = Math.max(1, MOST_CELLS - cells);
      const width = Math.min(spanOf(element, 'colspan'), WIDEST_CELL, room);
      const below = Math.min(rows.length - index, Math.max(1, Math.floor(room / width)));
      const height = Math.min(spanOf(element, 'rowspan'), below);
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1)
          place(grid, index + down, column + across, cell);
      cells += width * height;
      column += width;
    }
  }
  const filled = Array.from(grid, (row) => Array.from(row ?? [], (cell) => cell ?? EMPTY));
  const heads = rows.filter(({ head }) => head).length;
  const headRows = headRowsOf(filled, heads);
  const text = renderTable(filled.map(textsOf), {
    ...(headRows !== undefined && { headRows }),
    isName: (row, column) => filled[row]?.[column]?.names ?? false,
  });
  walk.add({ kind: 'table', text }, context);
}

const EMPTY: Cell = { text: '', names: false, bold: false };

function place(grid: Cell[][], row: number, column: number, cell: Cell): void {
  const cells = grid[row] ?? [];
  grid[row] = cells;
  cells[column] ??= cell;
}

/** A row's texts; a cell that reaches over the whole row is said once. */
function textsOf(row: readonly Cell[]): string[] {
  const [first] = row;
  if (first !== undefined && row.length > 1 && row.every((cell) => cell === first))
    return [first.text];
  return row.map(({ text }) => text);
}

/** Rows at the top that name the columns; nothing where the table has none that say so. */
function headRowsOf(rows: readonly (readonly Cell[])[], stated: number): number | undefined {
  if (stated > 0 && stated < rows.length) return stated;
  const isHead = (row: readonly Cell[], is: (cell: Cell) => boolean): boolean =>
    row.every((cell) => is(cell) || cell.text === '') && row.some((cell) => cell.text !== '');
  let count = rows.findIndex((row) => !isHead(row, ({ names }) => names));
  if (count <= 0) {
    count = rows.findIndex((row) => !isHead(row, ({ bold }) => bold));
    if (rows.slice(count).some((row) => isHead(row, ({ bold }) => bold))) return undefined;
  }
  return count > 0 ? count : undefined;
}

function rowsOf(table: HtmlElement, context: Context): { row: HtmlElement; head: boolean }[] {
  const rows: { row: HtmlElement; head: boolean }[] = [];
  for (const child of childrenOf(table)) {
    if (!isElement(child) || !context.isShown(child)) continue;
    if (child.tagName === 'tr') rows.push({ row: child, head: false });
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) continue;
    for (const row of childrenOf(child))
      if (isElement(row) && row.tagName === 'tr' && context.isShown(row))
        rows.push({ row, head: child.tagName === 'thead' });
  }
  return rows;
}

function cellsOf(row: HtmlElement, context: Context): HtmlElement[] {
  return childrenOf(row)
    .filter(isElement)
    .filter((cell) => /^t[dh]$/.test(cell.tagName) && context.isShown(cell));
}

function cellOf(walk: Walk, element: HtmlElement, context: Context): Cell {
  const text = inlineText(walk, element, context);
  const names =
    element.tagName === 'th' || /^(?:row|column)header$/.test(attribute(element, 'role') ?? '');
  return { text, names, bold: text !== '' && isAllBold(element) };
}

/** Whether no text of a cell stands outside of bold type. */
function isAllBold(node: HtmlNode): boolean {
  return childrenOf(node).every((child) => {
    if (isText(child)) return child.value.trim() === '';
    return !isElement(child) || /^(?:b|strong)$/.test(child.tagName) || isAllBold(child);
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : span;
}
