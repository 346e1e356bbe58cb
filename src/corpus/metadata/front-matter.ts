import { parseDocument } from 'yaml';
import type { DocumentDraft } from '../document-draft.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { parseDate } from './dates.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';
import { webLink } from './web-link.ts';

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** A Markdown file's front matter and the body below it. */
export interface FrontMatter {
  readonly metadata: Omit<DocumentDraft, 'blocks'>;
  readonly body: string;
}

/**
 * Takes YAML front matter (`title`, `publisher` or `source`, `published` or `date`, `url`, `tags`; all optional)
 * off a Markdown text with line feeds only. A value of another type than expected is used where its meaning is
 * plain (a number as a title) and left out otherwise.
 * @throws {UnreadableFile} when there is front matter and it is not valid.
 */
export function readFrontMatter(source: string): FrontMatter {
  const toml = readTomlFrontMatter(source);
  if (toml !== undefined) return { metadata: metadataOf(toml.values), body: toml.body };
  const opening = OPENING.exec(source);
  if (opening === null) return { metadata: {}, body: source };
  const inside = source.slice(opening[0].length);
  const closing = CLOSING.exec(inside);
  if (closing === null) {
    // A rule across the page looks the same; only a key on the next line says that front matter was meant.
    if (/^[A-Za-z]+:(?:\s|$)/.test(inside))
      throw new UnreadableFile('its front matter is not closed with a line of three hyphens');
    return { metadata: {}, body: source };
  }
  const values = parseYaml(inside.slice(0, closing.index));
  if (values === undefined) return { metadata: {}, body: source };
  return { metadata: metadataOf(values), body: inside.slice(closing.index + closing[0].length) };
}

/** The mapping; nothing when the text is a mere sentence between two rules across the page. */
function parseYaml(text: string): ReadonlyMap<unknown, unknown> | undefined {
  const document = parseDocument(text, {
    prettyErrors: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const where = line === undefined ? '' : ` in line ${line + 1} of the file`;
    throw new UnreadableFile(`its front matter is not valid YAML${where} (${error.code})`);
  }
  let value: unknown;
  try {
    value = document.toJS({ mapAsMap: true });
  } catch (error) {
    throw new UnreadableFile(
      'its front matter is not valid YAML (its aliases cannot be resolved)',
      {
        cause: error,
      },
    );
  }
  if (value === null || value === undefined) return new Map();
  if (value instanceof Map) return value;
  if (typeof value === 'string') return undefined;
  throw new UnreadableFile('its front matter is not a list of "key: value" lines');
}

function metadataOf(values: ReadonlyMap<unknown, unknown>): FrontMatter['metadata'] {
  const date = text(values.get('published')) ?? text(values.get('date'));
  return {
    title: text(values.get('title')),
    publisher: text(values.get('publisher')) ?? text(values.get('source')),
    published: date === undefined ? undefined : parseDate(date),
    url: webLink(text(values.get('url'))),
    tags: tagsOf(values.get('tags')),
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function tagsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((tag) => tag.trim());
  if (!Array.isArray(value)) return [];
  return value.map(text).filter((tag) => tag !== undefined);
}
