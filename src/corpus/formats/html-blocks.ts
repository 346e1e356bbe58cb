import type { BlockKind } from '../article.ts';
import type { DraftBlock } from '../document-draft.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './html-node.ts';
import { renderTable } from './table-text.ts';

/** Elements that show no text of the article. */
const HIDDEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH NAV FORM BUTTON SELECT TEXTAREA IFRAME OBJECT CANVAS AUDIO VIDEO HEAD FOOTER ASIDE DIALOG'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
const BREAKING = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY DL DT DD HR TR TD TH TBODY THEAD TFOOT CAPTION CENTER FIELDSET HGROUP BODY HTML LI'.split(
    ' ',
  ),
);

/** The blocks of an element, in reading order, without scripts, styles, forms and navigation. */
export function htmlBlocks(root: HtmlNode): DraftBlock[] {
  const walk: Walk = { blocks: [], inline: '' };
  addChildren(walk, root, 'paragraph');
  flush(walk, 'paragraph');
  return walk.blocks;
}

interface Walk {
  readonly blocks: DraftBlock[];
  /** Inline text since the last block; line feeds only where the document breaks a line. */
  inline: string;
}

function flush(walk: Walk, kind: BlockKind): void {
  for (const text of walk.inline.split(/\n\s*\n/))
    if (text.trim() !== '') walk.blocks.push({ kind, text });
  walk.inline = '';
}

function addChildren(walk: Walk, parent: HtmlNode, kind: BlockKind): void {
  for (const child of parent.childNodes) {
    if (isText(child)) walk.inline += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (isElement(child) && isShown(child)) addElement(walk, child, kind);
  }
}

function addElement(walk: Walk, element: HtmlElement, kind: BlockKind): void {
  const name = element.nodeName.toUpperCase();
  if (name === 'BR') walk.inline += '\n';
  else if (name === 'IMG') walk.inline += element.getAttribute('alt') ?? '';
  else if (/^H[1-6]$/.test(name))
    addBlock(walk, kind, headingBlock(element, Number(name[1]), kind));
  else if (name === 'UL' || name === 'OL')
    addBlock(walk, kind, { kind: 'list', text: listLines(element, '').join('\n') });
  else if (name === 'PRE') addBlock(walk, kind, { kind: 'code', text: element.textContent ?? '' });
  else if (name === 'TABLE' && isDataTable(element)) addBlock(walk, kind, tableBlock(element));
  else if (name === 'BLOCKQUOTE') addSeparated(walk, element, kind, 'quote');
  else if (BREAKING.has(name) || name === 'TABLE') addSeparated(walk, element, kind, kind);
  else addChildren(walk, element, kind);
}

function addBlock(walk: Walk, kind: BlockKind, block: DraftBlock): void {
  flush(walk, kind);
  walk.blocks.push(block);
}

function addSeparated(walk: Walk, element: HtmlElement, outer: BlockKind, inner: BlockKind): void {
  flush(walk, outer);
  addChildren(walk, element, inner);
  flush(walk, inner);
}

function isShown(element: HtmlElement): boolean {
  if (HIDDEN.has(element.nodeName.toUpperCase()) || element.hasAttribute('hidden')) return false;
  return !/display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function headingBlock(element: HtmlElement, level: number, kind: BlockKind): DraftBlock {
  const text = inlineText(element);
  return kind === 'quote' ? { kind, text } : { kind: 'heading', level, text };
}

/** All the text of an element on one line, block elements inside it set apart by a space. */
function inlineText(element: HtmlElement): string {
  return htmlBlocks(element)
    .map((block) => block.text.replace(/\s+/g, ' ').trim())
    .join(' ');
}

/** A line for each item, nested ones indented by two spaces. */
function listLines(list: HtmlElement, indent: string): string[] {
  const lines: string[] = [];
  const ordered = list.nodeName.toUpperCase() === 'OL';
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  for (const item of list.childNodes) {
    if (!isElement(item) || !isShown(item)) continue;
    const parts = [...item.childNodes];
    const own: Walk = { blocks: [], inline: '' };
    addChildren(own, { ...item, childNodes: parts.filter((part) => !isList(part)) }, 'paragraph');
    flush(own, 'paragraph');
    const text = own.blocks.map((block) => block.text.replace(/\s+/g, ' ').trim()).join(' ');
    if (text !== '') lines.push(`${indent}${ordered ? `${number}.` : '-'} ${text}`);
    number += 1;
    for (const part of parts) if (isList(part)) lines.push(...listLines(part, `${indent}  `));
  }
  return lines;
}

function isList(node: HtmlNode): node is HtmlElement {
  return isElement(node) && /^[OU]L$/i.test(node.nodeName);
}

/** A table lays out a page, and is no data, when a row has one cell only or tables lie in it. */
function isDataTable(table: HtmlElement): boolean {
  if (table.querySelector('table') !== null) return false;
  return [...table.querySelectorAll('tr')].some((row) => cellsOf(row).length > 1);
}

function tableBlock(table: HtmlElement): DraftBlock {
  const rows = Array.from(table.querySelectorAll('tr'), (row) => cellsOf(row).map(inlineText));
  return { kind: 'table', text: renderTable(rows) };
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return [...row.childNodes].filter(isElement).filter((cell) => /^T[DH]$/i.test(cell.nodeName));
}
