import { parseDocument } from 'yaml';
import type { DocumentDraft } from '../document-draft.ts';
import { parseDate } from './dates.ts';
import { mendYaml } from './mend-yaml.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';
import { webLink } from './web-link.ts';

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** A line of front matter: a key, or what belongs to the one above it. */
const FRONT_LINE = /^(?:["']?[A-Za-z_][\w .-]{0,60}["']?[ \t]*:(?:[ \t]|$)|[ \t]|-[ \t]|#|$)/;

/** Longer front matter holds more than facts about its article; parsing it would take long. */
const LONGEST = 100_000;

/** More than anyone gives an article. */
const MOST_TAGS = 200;

/** A Markdown file's front matter and the body below it. */
export interface FrontMatter {
  readonly metadata: Omit<DocumentDraft, 'blocks'>;
  readonly body: string;
}

/**
 * Takes YAML front matter (`title`, `publisher` or `source`, `published` or `date`, `url`, `tags`; all optional)
 * off a Markdown text with line feeds only. A value of another type than expected is used where its meaning is
 * plain (a number as a title) and left out otherwise; of front matter that is not valid, what can be read is used,
 * and a warning says what is wrong.
 */
export function readFrontMatter(source: string): FrontMatter {
  const toml = readTomlFrontMatter(source);
  if (toml !== undefined) return { metadata: metadataOf(toml.values), body: toml.body };
  const opening = OPENING.exec(source);
  if (opening === null) return { metadata: {}, body: source };
  const inside = source.slice(opening[0].length);
  const closing = CLOSING.exec(inside);
  if (closing === null) return unclosed(source, inside);
  const body = inside.slice(closing.index + closing[0].length);
  const { values, warning } = parseYaml(inside.slice(0, closing.index));
  if (values === undefined) return { metadata: {}, body: source };
  const warnings = warning === undefined ? {} : { warnings: [warning] };
  return { metadata: { ...metadataOf(values), ...warnings }, body };
}

/** A rule across the page looks the same; only a key on the next line says that front matter was meant. */
function unclosed(source: string, inside: string): FrontMatter {
  if (!/^[A-Za-z_][\w-]*:(?:\s|$)/.test(inside)) return { metadata: {}, body: source };
  let end = 0;
  while (end < inside.length) {
    const next = inside.indexOf('\n', end);
    const line = inside.slice(end, next < 0 ? inside.length : next);
    // The blank line before the text ends it as well as a closing line would.
    if (line.trim() === '' || !FRONT_LINE.test(line)) break;
    end = next < 0 ? inside.length : next + 1;
  }
  const { values = new Map(), warning } = parseYaml(inside.slice(0, end));
  const warnings = [
    'its front matter is not closed with a line of three hyphens; it was taken to end before the text',
    ...(warning === undefined ? [] : [warning]),
  ];
  return { metadata: { ...metadataOf(values), warnings }, body: inside.slice(end) };
}

interface ParsedYaml {
  /** Nothing when the text is a mere sentence between two rules across the page. */
  readonly values?: ReadonlyMap<unknown, unknown>;
  readonly warning?: string;
}

function parseYaml(whole: string): ParsedYaml {
  const text = whole.slice(0, LONGEST);
  if (text.length < whole.length) {
    if (!FRONT_LINE.test(text)) return {};
    const warning = `of its front matter only the first ${LONGEST / 1000} KB were read`;
    return { values: mendYaml(text), warning };
  }
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const where = line === undefined ? '' : ` in line ${line + 1} of the file`;
    return {
      values: mendYaml(text),
      warning: `its front matter is not valid YAML${where} (${error.code}); what could be read of it was used`,
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ mapAsMap: true, maxAliasCount: 50 });
  } catch {
    return {
      values: mendYaml(text),
      warning:
        'the aliases in its front matter cannot be resolved; what could be read of it was used',
    };
  }
  if (value === null || value === undefined) return { values: new Map() };
  if (value instanceof Map) return { values: value, ...repeated(text) };
  if (typeof value === 'string') return {};
  return {
    values: new Map(),
    warning: 'its front matter is not a list of "key: value" lines and was not used',
  };
}

/** A key that stands twice, of which the last one counts. */
function repeated(text: string): Pick<ParsedYaml, 'warning'> {
  const seen = new Set<string>();
  for (const [, key = ''] of text.matchAll(/^["']?([A-Za-z_][\w.-]*)["']?[ \t]*:(?=[ \t\n]|$)/gm)) {
    if (seen.has(key))
      return { warning: `its front matter has "${key.slice(0, 60)}" twice; the last one was used` };
    seen.add(key);
  }
  return {};
}

/** What the values of front matter say of an article, by their usual names in small or capital letters. */
export function metadataOf(values: ReadonlyMap<unknown, unknown>): FrontMatter['metadata'] {
  const byName = new Map<string, unknown>();
  for (const [key, value] of values) byName.set(String(key).slice(0, 60).toLowerCase(), value);
  const of = (...names: string[]): string | undefined =>
    names.map((name) => text(byName.get(name))).find((value) => value !== undefined);
  const date = of('published', 'date');
  return {
    title: of('title'),
    publisher: of('publisher', 'source'),
    published: date === undefined ? undefined : parseDate(date),
    url: webLink(of('url')),
    tags: tagsOf(byName.get('tags')),
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function tagsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .slice(0, LONGEST)
      .split(',')
      .slice(0, MOST_TAGS)
      .map((tag) => tag.trim());
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST_TAGS)
    .map(text)
    .filter((tag) => tag !== undefined);
}
