import type { DefaultTreeAdapterTypes } from 'parse5';
import { oneLine } from '../../clean-text.ts';

/** A node of a parsed page. */
export type HtmlNode = DefaultTreeAdapterTypes.Node;

/** An element; `tagName` is in small letters. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** A text. */
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The value of an attribute (its name in small letters), if the element has it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** All elements under a node, in the order of the document. */
export function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  const pending = [...childrenOf(node)].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isElement(next)) yield next;
    const children = childrenOf(next);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) pending.push(child);
    }
  }
}

/** The first element under a node with one of these names. */
export function firstElement(node: HtmlNode, ...names: string[]): HtmlElement | undefined {
  for (const element of elementsOf(node)) if (names.includes(element.tagName)) return element;
  return undefined;
}

/** All the text under a node as it stands in the source. */
export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  const texts: string[] = [];
  for (const child of childrenOf(node)) texts.push(isText(child) ? child.value : textOf(child));
  return texts.join('');
}

/** So many nodes hold a short text. */
const SHORT_NODES = 50;

/**
 * All the text under a node as it stands in the source, unless it is longer than `most` characters or lies in more
 * than 50 nodes: an element that is never closed may lie in hundreds of its own kind, each with all that follows.
 */
export function shortTextOf(node: HtmlNode, most: number): string | undefined {
  let text = '';
  const pending: HtmlNode[] = [node];
  for (let seen = 0; pending.length > 0; seen += 1) {
    const next = pending.pop();
    if (next === undefined) break;
    if (seen >= SHORT_NODES) return undefined;
    if (isText(next)) text += next.value;
    if (text.length > most) return undefined;
    const children = childrenOf(next);
    if (children.length > SHORT_NODES) return undefined;
    pending.push(...children.toReversed());
  }
  return text;
}

/** So many nodes are looked at for a line of text. */
const LINE_NODES = 500;

/** The text under a node on one line, as far as its first 500 nodes have some: for titles and dates. */
export function lineOf(node: HtmlNode): string {
  const texts: string[] = [];
  const pending: HtmlNode[] = [node];
  for (let seen = 0; seen < LINE_NODES; seen += 1) {
    const next = pending.pop();
    if (next === undefined) break;
    if (isText(next)) texts.push(next.value);
    pending.push(...childrenOf(next).slice(0, LINE_NODES).reverse());
  }
  return oneLine(texts.join('').slice(0, 10_000));
}
