import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './node.ts';

/** In a page of more elements the article is not looked for: that would take too long. */
const MOST_ELEMENTS = 30_000;

/** What of an element's attributes Readability judges it by; the rest is not copied. */
const TELLING =
  /^(?:id|class|role|rel|itemprop|href|src|alt|colspan|rowspan|type|data-[a-z]{1,20}|aria-[a-z]{1,20})$/;

/** Longer values, such as a picture within its own address, say nothing more. */
const LONGEST_VALUE = 500;

/** As much of a DOM as a copy is made with. */
interface DomNode {
  appendChild(node: DomNode): unknown;
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void;
}
interface DomDocument {
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

/**
 * The text of a page's article without white space, as Mozilla's Readability tells it from the rest; nothing where
 * it finds none. Readability changes what it reads and its judgement is all that is wanted, so it gets a copy of what
 * is shown.
 */
export function findArticle(
  body: HtmlNode,
  isShown: (element: HtmlElement) => boolean,
): string | undefined {
  let elements = 0;
  for (const _ of elementsOf(body)) elements += 1;
  if (elements > MOST_ELEMENTS) return undefined;
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  copyChildren(document, body, document.body, isShown);
  const reader = new Readability<DomNode>(document, {
    serializer: (node: DomNode) => node,
    disableJSONLD: true,
    maxElemsToParse: 0,
  });
  const text = reader.parse()?.textContent?.replace(/\s+/g, '');
  return text === '' || text === undefined ? undefined : text;
}

function copyChildren(
  document: DomDocument,
  from: HtmlNode,
  to: DomNode,
  isShown: (element: HtmlElement) => boolean,
): void {
  for (const child of childrenOf(from)) {
    if (isText(child)) to.appendChild(document.createTextNode(child.value));
    else if (isElement(child) && isShown(child)) {
      const copy = document.createElement(nameOf(child));
      for (const { name, value } of child.attrs)
        if (TELLING.test(name)) copy.setAttribute(name, value.slice(0, LONGEST_VALUE));
      to.appendChild(copy);
      copyChildren(document, child, copy, isShown);
    }
  }
}

/** Names that sites invent mean nothing to Readability; and a form around a page's text is no form to fill in. */
function nameOf({ tagName }: HtmlElement): string {
  if (tagName === 'form' || tagName === 'noscript' || tagName === 'details') return 'div';
  return /^[a-z][a-z0-9]{0,11}$/.test(tagName) ? tagName : 'span';
}
