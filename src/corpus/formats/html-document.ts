import { parseHTML } from 'linkedom';
import { UnreadableFile } from '../unreadable-file.ts';
import type { HtmlDocument, HtmlNode } from './html-node.ts';

/** Elements nested deeper than this are no page; the cost of finding the article grows with the depth. */
const DEEPEST = 500;

/**
 * Parses a page, or a piece of one, without running or loading anything.
 * @throws {UnreadableFile} when its elements are nested more than 500 deep.
 */
export function parseHtml(source: string): HtmlDocument {
  const page = /<(?:body|html)[\s>]/i.test(source)
    ? source
    : `<!doctype html><html><head></head><body>${source}</body></html>`;
  const { document } = parseHTML(page);
  checkDepth(document);
  return document;
}

function checkDepth(document: HtmlDocument): void {
  let level: HtmlNode[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST)
      throw new UnreadableFile(`it has elements nested more than ${DEEPEST} deep`);
    level = level.flatMap((node) => [...node.childNodes]);
  }
}
