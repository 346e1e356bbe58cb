import { oneLine } from '../../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../../document-draft.ts';
import { FURNITURE_RULES } from '../../furniture/rules.ts';
import { findStatedMetadata } from '../../metadata/datelines.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { findArticle } from './find-article.ts';
import { htmlMetadata } from './metadata.ts';
import { firstElement, type HtmlElement, type HtmlNode } from './node.ts';
import { htmlBlocks, type PageContent, pageContent } from './page-blocks.ts';
import { isPartName, same } from './page-title.ts';
import { parseHtml } from './parse-html.ts';
import { visibility } from './visible.ts';

/** A page that shows fewer characters may keep its text for programs that run no scripts. */
const SHORT_PAGE = 400;

/**
 * Reads a page (clean, line feeds only): its article, told from the rest by Mozilla's Readability, and what the
 * page states about it. A page in which no article can be told is taken whole, without navigation and controls.
 */
export function readHtml(source: string): DocumentDraft {
  const document = parseHtml(source);
  const body = firstElement(document, 'body') ?? document;
  const { body: dataBody, ...metadata } = htmlMetadata(document);
  const page = shownContent(body);
  const chosen = chooseBlocks(page.content, findArticle(body, page.isShown));
  const shown = withoutFurniture(withTitle(chosen, page.content.blocks, metadata.title));
  const hidden = dataBody === undefined ? [] : textBlocks(dataBody);
  // Some pages hold their text for search engines alone and draw it with a script.
  const blocks = textLength(hidden) > 2 * textLength(shown) ? hidden : shown;
  const stated = findStatedMetadata(blocks.map((block) => oneLine(block.text)));
  return {
    ...metadata,
    publisher: metadata.publisher ?? stated.publisher,
    published: metadata.published ?? stated.published,
    blocks,
  };
}

/** What a page shows; what it shows where no script runs, when that is most of it. */
function shownContent(body: HtmlNode): {
  content: PageContent;
  isShown: (element: HtmlElement) => boolean;
} {
  const isShown = visibility(body, false);
  const content = pageContent(body, isShown);
  if (textLength(content.blocks) >= SHORT_PAGE || !firstElement(body, 'noscript'))
    return { content, isShown };
  const withoutScripts = visibility(body, true);
  const { blocks, spans } = pageContent(body, withoutScripts);
  const withNoscript = {
    blocks: blocks.map((block) => (asksForScripts(block) ? { ...block, text: '' } : block)),
    spans,
  };
  const more = textLength(withNoscript.blocks) > 2 * textLength(content.blocks);
  return more ? { content: withNoscript, isShown: withoutScripts } : { content, isShown };
}

function asksForScripts({ text }: DraftBlock): boolean {
  return text.length < 300 && /\bjava ?script\b/i.test(text);
}

/** A text with or without tags. */
function textBlocks(text: string): DraftBlock[] {
  const source = /<\/?(?:p|div|br|ul|h\d)\b/i.test(text)
    ? text
    : text
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
        .join('');
  return withoutFurniture(htmlBlocks(parseHtml(source)));
}

function withoutFurniture(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.filter((block) => {
    const line = oneLine(block.text);
    return (
      line !== '' && !FURNITURE_RULES.some((rule) => rule.effect !== 'menu' && rule.matches(line))
    );
  });
}

/** The article begins with the page's title, which may stand outside of its part of the page. */
function withTitle<T extends DraftBlock>(
  blocks: readonly T[],
  page: readonly T[],
  title: string | undefined,
): T[] {
  const headings = page.filter(({ kind }) => kind === 'heading');
  const heading =
    headings.find(({ text }) => title !== undefined && same(text, title)) ??
    headings.find(({ level, text }) => level === 1 && !isPartName(text));
  if (heading === undefined || blocks.includes(heading)) return [...blocks];
  return [heading, ...blocks];
}

function textLength(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
