import { parseHTML } from 'linkedom';
import type { HtmlDocument } from './html-node.ts';

/** Parses a page, or a piece of one, without running or loading anything. */
export function parseHtml(source: string): HtmlDocument {
  const page = /<body[\s>]/i.test(source)
    ? source
    : /<html[\s>]/i.test(source)
      ? source
      : `<!doctype html><html><head></head><body>${source}</body></html>`;
  const { document } = parseHTML(page);
  return document;
}
