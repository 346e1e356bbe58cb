import { load, NullLogger } from '@asciidoctor/core';
import { defaultTreeAdapter } from 'parse5';
import type { DocumentDraft } from '../document-draft.ts';
import { parseDate } from '../metadata/dates.ts';
import { webLink } from '../metadata/web-link.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { htmlDraft } from './html/html-draft.ts';
import { attribute, elementsOf, type HtmlElement } from './html/node.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';

/** What is asked of the library: the text alone, no contents, no numbers, nothing of other files. */
const ATTRIBUTES = {
  showtitle: '',
  toc: null,
  sectnums: null,
  sectids: null,
  sectanchors: null,
  'table-caption': null,
  'figure-caption': null,
  'example-caption': null,
  'allow-uri-read': null,
};

/** The library compares the marks of a paragraph with each other, some of them twice over. */
const MOST_MARKS = 300;

/** Lines with text in a file; the library takes about a second for so many. */
const MOST_LINES = 15_000;

const MARKS = /[\w+*`_#)]:[^\s[\]]{0,200}\[|<<|\(\(|[+`*_#^~$]+|"`/g;

/** Where a line stands by itself: a cell, an item, the bound of a block. */
const OWN_LINE = /^(?:\s*$|\||[*.-]+\s|[=+/_-]{4,}\s*$|\S.*::(?:\s|$))/;

/**
 * Reads AsciiDoc by its own library, without what it would include from other files.
 * @throws {UnreadableFile} when parsing it would take long
 */
export async function readAsciidoc(source: string): Promise<DocumentDraft> {
  checkSize(source);
  // Its slips are no news to the operator; what is included, by default, is nothing.
  const document = await load(source, { attributes: ATTRIBUTES, logger: new NullLogger() });
  const html = parseHtml(String(await document.convert()));
  for (const element of [...elementsOf(html)])
    if (isAdded(element)) defaultTreeAdapter.detachNode(element);
  const stated = (name: string): string | undefined => {
    const value: unknown = document.getAttribute(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const date = stated('revdate') ?? stated('date') ?? stated('page-date');
  return htmlDraft(htmlBlocks(html), {
    publisher: stated('publisher') ?? stated('source-publisher'),
    published: date === undefined ? undefined : parseDate(date),
    url: webLink(stated('url') ?? stated('page-url')),
    tags: (stated('keywords') ?? stated('page-tags') ?? '').split(','),
  });
}

/** The sign beside a remark, which would make a table of it, and links to files that are not included. */
function isAdded(element: HtmlElement): boolean {
  const names = ` ${attribute(element, 'class') ?? ''} `;
  if (element.tagName === 'td') return names.includes(' icon ');
  return element.tagName === 'a' && names.includes(' include ');
}

function checkSize(source: string): void {
  let marks = 0;
  let lines = 0;
  for (const line of source.split('\n')) {
    if (line.trim() !== '') lines += 1;
    if (lines > MOST_LINES)
      throw new UnreadableFile(
        `it has more than ${MOST_LINES.toLocaleString('en')} lines; split it into several files`,
      );
    if (OWN_LINE.test(line)) marks = 0;
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST_MARKS)
      throw new UnreadableFile('it has more formatting marks in one place than any writing has');
  }
}
