import { posix } from 'node:path';
import { cleanText } from '../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { parseDate } from '../metadata/dates.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { attribute, elementsOf, firstElement, type HtmlNode, textOf } from './html/node.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { unzipParts } from './zip.ts';

const TEXT_PARTS = /\.(?:xhtml|html?|opf|xml)$/i;
const CHAPTER_TYPE = /^(?:application\/xhtml\+xml|text\/html)$/i;

/**
 * Reads a book (https://www.w3.org/TR/epub-33/): its chapters in their order, without its contents; title, publisher
 * and date from its description.
 * @throws {UnreadableFile} when it is damaged, or another kind of file
 */
export function readEpub(bytes: Uint8Array): DocumentDraft {
  const parts = unzipParts(bytes, (name) => TEXT_PARTS.test(name));
  const open = (name: string): HtmlNode | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(new TextDecoder().decode(part));
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
  for (const path of chapterPaths(description, posix.dirname(packagePath))) {
    const chapter = open(path);
    if (chapter === undefined) continue;
    for (const block of htmlBlocks(firstElement(chapter, 'body') ?? chapter)) blocks.push(block);
  }
  const stated = (name: string): string | undefined => {
    const element = firstElement(description, `dc:${name}`, name);
    return (element && textOf(element).trim()) || undefined;
  };
  const date = stated('date');
  return {
    title: stated('title'),
    publisher: stated('publisher'),
    published: date === undefined ? undefined : parseDate(date),
    blocks,
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
function parseXml(source: string): HtmlNode {
  const written = source.replace(
    /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/>/g,
    '<$1$2></$1>',
  );
  return parseHtml(
    cleanText(written.replace(/<\/(?:br|hr|img|meta|link|col|wbr|input|area|base|source)>/gi, '')),
  );
}
