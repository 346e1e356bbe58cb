import type { DraftBlock } from '../../document-draft.ts';
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from './node.ts';
import { type Context, Walk } from './walk.ts';

/** Items nested deeper are indented no further. */
const DEEPEST_INDENT = 20;

/** Adds a list: a line for each item, nested ones indented; code, tables and headings in an item stay blocks. */
export function addList(walk: Walk, list: HtmlElement, context: Context): void {
  walk.flush(context);
  const lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) walk.add({ kind: 'list', text: lines.join('\n') }, context);
    lines.length = 0;
  };
  addItems(list, '', { walk, context, lines, flush });
  flush();
}

interface Items {
  readonly walk: Walk;
  readonly context: Context;
  readonly lines: string[];
  readonly flush: () => void;
}

function addItems(list: HtmlElement, indent: string, items: Items): void {
  const ordered = list.tagName === 'ol';
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const item of childrenOf(list)) {
    if (!isElement(item) || !items.context.isShown(item)) continue;
    if (isList(item)) {
      addItems(item, deeper(indent), items);
      continue;
    }
    if (ordered) number = Number.parseInt(attribute(item, 'value') ?? '', 10) || number;
    addItem(item, indent, ordered ? `${number}.` : '-', items);
    number += 1;
  }
}

function addItem(item: HtmlElement, indent: string, marker: string, items: Items): void {
  const { walk, context, lines, flush } = items;
  const parts = childrenOf(item);
  const own = new Walk();
  own.headingLevel = walk.headingLevel;
  const inItem: Context = { ...context, kind: 'paragraph', depth: context.depth + 1 };
  context.addChildren(
    own,
    { ...item, childNodes: item.childNodes.filter((part) => !isList(part)) },
    inItem,
  );
  own.flush(inItem);
  const line = own.blocks.slice(0, leadingText(own.blocks));
  const text = line.map((block) => block.text.replace(/\s+/g, ' ').trim()).join(' ');
  if (text !== '') lines.push(`${indent}${marker} ${text}`);
  const others = own.blocks.slice(line.length);
  walk.absorb(line);
  for (const block of others) {
    if (block.kind === 'list') {
      for (const nested of block.text.split('\n')) lines.push(indented(nested, deeper(indent)));
      walk.absorb([block]);
    } else {
      flush();
      walk.blocks.push(block);
    }
  }
  for (const part of parts) if (isList(part)) addItems(part, deeper(indent), items);
}

function indented(line: string, indent: string): string {
  return line.startsWith(' '.repeat(DEEPEST_INDENT)) ? line : indent + line;
}

function deeper(indent: string): string {
  return indent.length < DEEPEST_INDENT ? `${indent}  ` : indent;
}

/** How many blocks of an item can stand on its line. */
function leadingText(blocks: readonly DraftBlock[]): number {
  const other = blocks.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'quote');
  return other < 0 ? blocks.length : other;
}

function isList(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
}
