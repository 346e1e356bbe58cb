import { posix } from 'node:path';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { parseDate } from '../metadata/dates.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { declaredCharset } from './html/charset.ts';
import { attribute, elementsOf, firstElement, type HtmlNode, textOf } from './html/node.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { ElementBudget, parseHtml } from './html/parse-html.ts';
import { unzipParts } from './zip.ts';

const TEXT_PARTS = /\.(?:xhtml|html?|opf|xml)$/i;
/** So many parts are named that could not be read. */
const MOST_WARNINGS = 5;

const CHAPTER_TYPE = /^(?:application\/xhtml\+xml|text\/html)$/i;

/** What a book's text unpacks to: so many bytes, and so many times its file. Text is packed to a third or a quarter. */
const USUAL_BYTES = 4_000_000;
const USUAL_GROWTH = 6;

/** Elements of a book, and for each byte of its file; a book of verses or words has one for 30 characters. */
const USUAL_ELEMENTS = 250_000;
const ELEMENTS_PER_BYTE = 1 / 4;

/**
 * Reads a book (https://www.w3.org/TR/epub-33/): its chapters in their order, without its contents; title, publisher
 * and date from its description. Chapters are parsed one after another, and nothing but their text is kept.
 * @throws {UnreadableFile} when it is damaged, another kind of file, or grows beyond all use
 */
export function readEpub(bytes: Uint8Array): DocumentDraft {
  const parts = unzipParts(
    bytes,
    (name) => TEXT_PARTS.test(name),
    USUAL_BYTES + USUAL_GROWTH * bytes.length,
  );
  const budget = new ElementBudget(
    Math.max(USUAL_ELEMENTS, ELEMENTS_PER_BYTE * bytes.length),
    'it is a book of more tags than any text has',
  );
  const open = (name: string): HtmlNode | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(part, budget);
  };
  const container = open('META-INF/container.xml');
  const root = container && firstElement(container, 'rootfile');
  const packagePath =
    (root && attribute(root, 'full-path')) ??
    Object.keys(parts).find((name) => /\.opf$/i.test(name));
  const description = packagePath === undefined ? undefined : open(packagePath);
  if (packagePath === undefined || description === undefined)
    throw new UnreadableFile('it is not a book: it has no list of its chapters');
  const blocks: DraftBlock[] = [];
  const warnings: string[] = [];
  for (const path of chapterPaths(description, posix.dirname(packagePath))) {
    try {
      const chapter = open(path);
      if (chapter === undefined) continue;
      for (const block of htmlBlocks(firstElement(chapter, 'body') ?? chapter)) blocks.push(block);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      warnings.push(`its part ${path} could not be read: ${error.message}`);
    }
  }
  if (blocks.length === 0 && warnings[0] !== undefined) throw new UnreadableFile(warnings[0]);
  return { ...statedIn(description), blocks, warnings: warnings.slice(0, MOST_WARNINGS) };
}

function statedIn(description: HtmlNode): Omit<DocumentDraft, 'blocks'> {
  const stated = (name: string): string | undefined => {
    const element = firstElement(description, `dc:${name}`, name);
    return (element && textOf(element).trim()) || undefined;
  };
  const date = stated('date');
  return {
    title: stated('title'),
    publisher: stated('publisher'),
    published: date === undefined ? undefined : parseDate(date),
  };
}

/** Paths of the chapters in the order in which they are read, each once: a file may name one without end. */
function chapterPaths(description: HtmlNode, folder: string): string[] {
  const items = new Map<string, string>();
  const paths = new Set<string>();
  for (const element of elementsOf(description)) {
    const id = attribute(element, 'id');
    const target = attribute(element, 'href');
    const contents = /(?:^|\s)nav(?:\s|$)/.test(attribute(element, 'properties') ?? '');
    if (element.tagName === 'item' && id !== undefined && target !== undefined) {
      if (!contents && CHAPTER_TYPE.test(attribute(element, 'media-type') ?? ''))
        items.set(id, posix.join(folder, decoded(target)));
    }
    if (element.tagName !== 'itemref' || attribute(element, 'linear') === 'no') continue;
    const path = items.get(attribute(element, 'idref') ?? '');
    if (path !== undefined) paths.add(path);
  }
  return [...paths];
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target.replace(/#.*$/, ''));
  } catch {
    return target;
  }
}

/** In XML any element may end in its own tag; in HTML the rest of the file would lie in it. */
function parseXml(bytes: Uint8Array, budget: ElementBudget): HtmlNode {
  const source = decodeText(bytes, declaredCharset(bytes)).text;
  const written = source.replace(
    /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/>/g,
    '<$1$2></$1>',
  );
  return parseHtml(
    cleanText(written.replace(/<\/(?:br|hr|img|meta|link|col|wbr|input|area|base|source)>/gi, '')),
    budget,
  );
}
