import { parse } from 'csv-parse/sync';
import type { DocumentDraft } from '../document-draft.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { namesColumns, renderTable } from './table-text.ts';

/** Signs that programs set between the values of a row, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'];

/** A first line for spreadsheet programs that says which sign it is. */
const STATED_DELIMITER = /^"?sep=(.)"?[^\S\n]*(?:\n|$)/i;

/** Lines that are looked at to tell which of them it is. */
const SAMPLE_LINES = 20;

/** Each row repeats the names of its columns; a table that swells beyond this is no reading matter. */
const LONGEST_TEXT = 30_000_000;

/** A longer name of a column is cut. */
const LONGEST_NAME = 80;

/**
 * Reads a table of values set apart by commas, semicolons, tabs or bars: each row with the names of its columns.
 * @throws {UnreadableFile} when it is longer than any text
 */
export function readDelimited(file: string): DocumentDraft {
  const stated = STATED_DELIMITER.exec(file);
  const source = file.slice(stated?.[0].length ?? 0);
  const { rows, warning } = parseRows(source, stated?.[1] ?? delimiterOf(source));
  const first = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const named = first >= 0 && namesColumns(rows.slice(first));
  const table = rows.map((row, index) =>
    named && index === first ? row.map((name) => name.slice(0, LONGEST_NAME)) : row,
  );
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const names = (table[first] ?? []).reduce((sum, name) => sum + name.length, 0);
  if (source.length + (cells + names * rows.length) * 2 > LONGEST_TEXT)
    throw new UnreadableFile('its rows with the names of their columns are longer than any text');
  const text = renderTable(table, { headRows: named ? first + 1 : 0 });
  return { blocks: [{ kind: 'table', text }], ...(warning && { warnings: [warning] }) };
}

/** The rows of a table. A quotation mark that is never closed would take in all that follows: it is a sign like any. */
function parseRows(source: string, delimiter: string): { rows: string[][]; warning?: string } {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    return { rows: rowsOf(parse(source, { ...options, relax_quotes: true })) };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` (line ${error.lines})` : '';
    return {
      rows: rowsOf(parse(source, { ...options, quote: false })),
      warning: `a quotation mark in it is not closed${line}; its quotation marks were read as letters`,
    };
  }
}

function rowsOf(rows: unknown): string[][] {
  return isRows(rows) ? rows : [];
}

function isRows(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

/** The sign that parts most lines into the same number of values. */
function delimiterOf(source: string): string {
  const lines = source.slice(0, 50_000).split('\n').filter(Boolean).slice(0, SAMPLE_LINES);
  const counts = DELIMITERS.map((sign) => {
    const perLine = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1);
    const usual =
      perLine.toSorted((one, other) => one - other)[Math.floor(perLine.length / 2)] ?? 0;
    const alike = perLine.filter((count) => count === usual && count > 0).length;
    return { sign, score: alike * 100 + usual };
  });
  return counts.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}
