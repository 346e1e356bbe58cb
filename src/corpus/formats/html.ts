import { Readability } from '@mozilla/readability';
import { oneLine } from '../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { FURNITURE_RULES } from '../furniture/rules.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseHtml } from './html-document.ts';
import { htmlMetadata } from './html-metadata.ts';
import { type HtmlDocument, type HtmlNode, isElement } from './html-node.ts';

/** A page of more elements is taken as it is: finding the article in it would take too long. */
const MOST_ELEMENTS = 50_000;

/** When less than this share of the page's text is found to be the article, the finding is not trusted. */
const LEAST_SHARE = 0.2;

/**
 * Reads a page (clean, line feeds only): its article, told from the rest by Mozilla's Readability, and what the
 * page states about it. A page in which no article can be told is taken whole, without navigation and forms.
 */
export function readHtml(source: string): DocumentDraft {
  const document = parseHtml(source);
  const metadata = htmlMetadata(document);
  const pageTitle = document.querySelector('title')?.textContent ?? undefined;
  const page = withoutFurniture(htmlBlocks(document.body ?? document));
  const found = findArticle(document);
  const article = found === undefined ? [] : withoutFurniture(found.blocks);
  const blocks = textLength(article) >= LEAST_SHARE * textLength(page) ? article : page;
  const stated = findStatedMetadata(blocks.map((block) => oneLine(block.text)));
  const title = metadata.title ?? found?.title ?? pageTitle;
  return {
    ...metadata,
    title,
    publisher: metadata.publisher ?? stated.publisher,
    published: metadata.published ?? stated.published,
    blocks: withHeading(blocks, page),
  };
}

/** Changes the document. */
function findArticle(document: HtmlDocument): { title?: string; blocks: DraftBlock[] } | undefined {
  if ([...document.querySelectorAll('*')].length > MOST_ELEMENTS) return undefined;
  const reader = new Readability<HtmlNode>(document, { serializer: (node: HtmlNode) => node });
  const article = reader.parse();
  if (article?.content === null || article?.content === undefined) return undefined;
  if (!isElement(article.content)) return undefined;
  const title = article.title?.trim();
  return { ...(title && { title }), blocks: htmlBlocks(article.content) };
}

function withoutFurniture(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.filter((block) => {
    const line = oneLine(block.text);
    return (
      line !== '' && !FURNITURE_RULES.some((rule) => rule.effect !== 'menu' && rule.matches(line))
    );
  });
}

/** Readability takes the page's own heading away or lowers its level; the article begins with it. */
function withHeading(blocks: readonly DraftBlock[], page: readonly DraftBlock[]): DraftBlock[] {
  const heading = page.find((block) => block.kind === 'heading' && block.level === 1);
  if (heading === undefined) return [...blocks];
  const text = oneLine(heading.text);
  const place = blocks.findIndex((block) => oneLine(block.text) === text);
  return place < 0 ? [heading, ...blocks] : blocks.with(place, heading);
}

function textLength(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
