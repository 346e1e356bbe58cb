import type { DraftBlock } from '../../document-draft.ts';
import { addDefinitions } from './definitions.ts';
import { addFigure } from './figures.ts';
import { inlineText } from './inline-text.ts';
import { addList } from './lists.ts';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  shortTextOf,
} from './node.ts';
import { addPreformatted } from './preformatted.ts';
import { addTable, isDataTable } from './tables.ts';
import { isAddedPart, visibility } from './visible.ts';
import { type Context, type PageBlock, type Span, Walk } from './walk.ts';

/** Elements that begin and end a paragraph. */
const BREAKING = new Set(
  'p div section article main header figure figcaption address details summary dt dd hr tr td th tbody thead tfoot table caption center fieldset legend hgroup body html li form label noscript menu aside footer nav search'.split(
    ' ',
  ),
);

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  Array.from('0123456789+-n', (sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'[index] ?? sign]),
);

/** Lists, tables and headings deeper within each other are paragraphs: only tags that are never closed do that. */
const DEEPEST = 20;

/** The longest text that stands for a picture inside a line. */
const LONGEST_SIGN = 100;

/** The longest number that is raised, with the space around it. */
const LONGEST_POWER = 30;

/** A page's blocks in reading order, and which of them each element holds. */
export interface PageContent {
  readonly blocks: readonly PageBlock[];
  readonly spans: readonly Span[];
}

/** The blocks under a node, in reading order, without scripts, styles, controls and navigation. */
export function htmlBlocks(root: HtmlNode): DraftBlock[] {
  return pageContent(root, visibility(root, false)).blocks.map(({ kind, text, level }) => ({
    kind,
    text,
    ...(level !== undefined && { level }),
  }));
}

/** As {@link htmlBlocks}, with what tells the article from the rest. */
export function pageContent(root: HtmlNode, isShown: Context['isShown']): PageContent {
  const walk = new Walk();
  const context: Context = {
    kind: 'paragraph',
    added: false,
    link: 'none',
    depth: 0,
    isShown,
    addChildren,
  };
  addChildren(walk, root, context);
  walk.flush(context);
  return walk;
}

function addChildren(walk: Walk, parent: HtmlNode, context: Context): void {
  for (const child of childrenOf(parent)) {
    if (isText(child)) walk.addText(child.value, context);
    else if (isElement(child) && context.isShown(child)) addElement(walk, child, context);
  }
}

function addElement(walk: Walk, element: HtmlElement, around: Context): void {
  const context = !around.added && isAddedPart(element) ? { ...around, added: true } : around;
  const { tagName } = element;
  const level = headingLevel(element);
  if (context.depth >= DEEPEST && (level !== undefined || /^(?:[uod]l|table)$/.test(tagName)))
    addSeparated(walk, element, context);
  else if (level !== undefined) addHeading(walk, element, level, context);
  else if (tagName === 'br') walk.breakLine(context);
  else if (tagName === 'img') addPicture(walk, element);
  else if (tagName === 'a') addChildren(walk, element, { ...context, link: linkKind(element) });
  else if (tagName === 'sup') addRaised(walk, element, context);
  else if (tagName === 'q') addQuoted(walk, element, context);
  else if (tagName === 'ul' || tagName === 'ol')
    walk.within(element, () => addList(walk, element, context));
  else if (tagName === 'dl') walk.within(element, () => addDefinitions(walk, element, context));
  else if (tagName === 'details') walk.within(element, () => addDetails(walk, element, context));
  else if (tagName === 'pre' || tagName === 'xmp' || tagName === 'listing')
    addPreformatted(walk, element, context);
  else if (tagName === 'table' && isDataTable(element, context))
    walk.within(element, () => addTable(walk, element, context));
  else if (tagName === 'figure') walk.within(element, () => addFigure(walk, element, context));
  else if (tagName === 'blockquote') addSeparated(walk, element, { ...context, kind: 'quote' });
  else if (BREAKING.has(tagName)) walk.within(element, () => addSeparated(walk, element, context));
  else addChildren(walk, element, context);
}

function addSeparated(walk: Walk, element: HtmlElement, context: Context): void {
  walk.flush(context);
  addChildren(walk, element, context);
  walk.flush(context);
}

function headingLevel(element: HtmlElement): number | undefined {
  if (/^h[1-6]$/.test(element.tagName)) return Number(element.tagName[1]);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

function addHeading(walk: Walk, element: HtmlElement, level: number, context: Context): void {
  walk.flush(context);
  if (childrenOf(element).length === 0) return;
  const text = headingText(walk, element, context);
  if (context.kind === 'quote') walk.add({ kind: 'quote', text }, context);
  else walk.add({ kind: 'heading', level, text }, context);
  walk.headingLevel = level;
}

/** A heading that opens and shuts a part is a button. */
function headingText(walk: Walk, element: HtmlElement, context: Context): string {
  const isShown = (inner: HtmlElement) => inner.tagName === 'button' || context.isShown(inner);
  return inlineText(walk, element, { ...context, isShown });
}

/** A question and its answer, or a remark that is shut: what is always seen of it is its heading. */
function addDetails(walk: Walk, element: HtmlElement, context: Context): void {
  walk.flush(context);
  const summary = childrenOf(element)
    .filter(isElement)
    .find(({ tagName }) => tagName === 'summary');
  if (summary !== undefined) {
    const text = headingText(walk, summary, context);
    const level = Math.min(6, walk.headingLevel + 1);
    walk.add(
      text.length > 300 ? { kind: 'paragraph', text } : { kind: 'heading', level, text },
      context,
    );
  }
  const outer = walk.headingLevel;
  walk.headingLevel = Math.min(5, outer + 1);
  for (const child of childrenOf(element)) {
    if (child === summary) continue;
    if (isText(child)) walk.addText(child.value, context);
    else if (isElement(child) && context.isShown(child)) addElement(walk, child, context);
  }
  walk.flush(context);
  walk.headingLevel = outer;
}

function addPicture(walk: Walk, image: HtmlElement): void {
  const text = attribute(image, 'alt') ?? '';
  if (text.length <= LONGEST_SIGN) walk.addSign(text);
}

/** "m²", but "10^6", which would otherwise be another number. */
function addRaised(walk: Walk, element: HtmlElement, context: Context): void {
  const source = shortTextOf(element, LONGEST_POWER) ?? '';
  const text = source.trim();
  const signs = Array.from(text, (sign) => SUPERSCRIPTS.get(sign));
  if (text === '' || signs.includes(undefined)) addChildren(walk, element, context);
  else if (/\d/.test(walk.lastCharacter)) walk.addText(source, context, `^${text}`);
  else walk.addText(source, context, signs.join(''));
}

function addQuoted(walk: Walk, element: HtmlElement, context: Context): void {
  walk.addSign('“');
  addChildren(walk, element, context);
  walk.addSign('”');
}

function linkKind(link: HtmlElement): Context['link'] {
  const target = attribute(link, 'href');
  if (target === undefined) return 'none';
  return target.startsWith('#') ? 'own' : 'other';
}
