import { parse, TomlDate, type TomlTable } from 'smol-toml';

const OPENING = /^\+\+\+[ \t]*\n/;
const CLOSING = /^\+\+\+[ \t]*(?:\n|$)/m;

/** No front matter is longer than this. */
const LONGEST = 100_000;

/** The values of TOML front matter between lines of three plus signs, and the text below it. */
export interface TomlFrontMatter {
  readonly values: ReadonlyMap<unknown, unknown>;
  readonly body: string;
}

/**
 * Takes TOML front matter off a text, as Hugo and Zola have it; nothing where there is none. What stands between
 * the marks is no part of the text even where it is not valid; then no values are known.
 */
export function readTomlFrontMatter(source: string): TomlFrontMatter | undefined {
  const opening = OPENING.exec(source);
  if (opening === null) return undefined;
  const inside = source.slice(opening[0].length, opening[0].length + LONGEST);
  const closing = CLOSING.exec(inside);
  if (
    closing === null ||
    !/^[ \t]*[\w"'-]+[ \t]*=|^[ \t]*\[|^\s*$/m.test(inside.slice(0, closing.index))
  )
    return undefined;
  const end = opening[0].length + closing.index + closing[0].length;
  return { values: valuesOf(inside.slice(0, closing.index)), body: source.slice(end) };
}

function valuesOf(text: string): ReadonlyMap<unknown, unknown> {
  let table: TomlTable;
  try {
    table = parse(text);
  } catch {
    return new Map();
  }
  // Zola keeps tags in a table of taxonomies, and both keep what a theme wants in tables of extras.
  const { taxonomies, extra, params } = table;
  const entries = [extra, params, taxonomies, table].flatMap((part) =>
    isTable(part) ? Object.entries(part) : [],
  );
  return new Map(entries.map(([key, value]) => [key, plain(value)]));
}

function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(value: unknown): unknown {
  return value instanceof TomlDate ? value.toISOString() : value;
}
