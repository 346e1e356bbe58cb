import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { childrenOf, type HtmlElement, type HtmlNode, isElement, isText } from './node.ts';
import { rawText } from './walk.ts';

/** In a page of more elements the article is not looked for: that would take too long. */
const MOST_ELEMENTS = 30_000;

/** Sum of the depths of all elements: Readability climbs from each of them. */
const MOST_DEPTHS = 500_000;

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
  if (isTooLarge(body)) return undefined;
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  copyChildren(document, body, document.body, isShown);
  const reader = new Readability<DomNode>(document, {
    serializer: (node: DomNode) => node,
    disableJSONLD: true,
    maxElemsToParse: 0,
  });
  const text = rawText(reader.parse()?.textContent ?? '');
  return text === '' ? undefined : text;
}

function isTooLarge(body: HtmlNode): boolean {
  let elements = 0;
  let depths = 0;
  let level: readonly HtmlNode[] = childrenOf(body).filter(isElement);
  for (let depth = 1; level.length > 0; depth += 1) {
    elements += level.length;
    depths += level.length * depth;
    if (elements > MOST_ELEMENTS || depths > MOST_DEPTHS) return true;
    level = level.flatMap((element) => childrenOf(element).filter(isElement));
  }
  return false;
}

function copyChildren(
  document: DomDocument,
  from: HtmlNode,
  to: DomNode,
  isShown: (element: HtmlElement) => boolean,
): void {
  for (const child of childrenOf(from)) {
    if (isText(child)) to.appendChild(document.createTextNode(child.value.replace(/[<>&]/g, '_')));
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
