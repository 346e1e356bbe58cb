import { parse, TomlDate, TomlError, type TomlTable } from 'smol-toml';

const OPENING = /^\+\+\+[ \t]*\n/;
const CLOSING = /^\+\+\+[ \t]*(?:\n|$)/m;

/** No front matter is longer than this. */
const LONGEST = 100_000;

/** The values of TOML front matter between lines of three plus signs, and the text below it. */
export interface TomlFrontMatter {
  readonly values: ReadonlyMap<unknown, unknown>;
  readonly body: string;
  /** Says what is wrong where it is not valid. */
  readonly warning?: string;
}

/**
 * Takes TOML front matter off a text, as Hugo and Zola have it; nothing where there is none. What stands between
 * the marks is no part of the text even where it is not valid; then the lines that are valid by themselves are used.
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
  return { ...valuesOf(inside.slice(0, closing.index)), body: source.slice(end) };
}

function valuesOf(text: string): Omit<TomlFrontMatter, 'body'> {
  try {
    return { values: usualNames(parse(text)) };
  } catch (error) {
    const line = error instanceof TomlError ? ` in line ${error.line + 1} of the file` : '';
    return {
      values: usualNames(mended(text)),
      warning: `its front matter is not valid TOML${line}; what could be read of it was used`,
    };
  }
}

/** Each line by itself, as plain text where its value is none. */
function mended(text: string): TomlTable {
  const table: TomlTable = {};
  for (const line of text.split('\n')) {
    const [, key, value = ''] =
      /^[ \t]*["']?([\w-]{1,60})["']?[ \t]*[=:][ \t]*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    try {
      Object.assign(table, parse(line));
    } catch {
      table[key] = value.trim().replace(/^["']|["']$/g, '');
    }
  }
  return table;
}

function usualNames(table: TomlTable): ReadonlyMap<unknown, unknown> {
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
