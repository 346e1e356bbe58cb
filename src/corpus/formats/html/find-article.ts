import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './node.ts';
import { rawText } from './walk.ts';

/** In a page with more elements around text the article is not looked for: that would take seconds. */
const MOST_ELEMENTS = 8000;

/** Sum of the depths of these elements: Readability climbs from each of them. */
const MOST_DEPTHS = 200_000;

/** Sum of the texts' lengths, each times its depth: Readability collects the text of every element around it. */
const MOST_TEXT = 10_000_000;

/** What of an element's attributes Readability judges it by; the rest is not copied. */
const TELLING =
  /^(?:id|class|role|rel|itemprop|href|colspan|rowspan|data-[a-z]{1,20}|aria-[a-z]{1,20})$/;

/** Longer values, such as a picture within its own address, say nothing more. */
const LONGEST_VALUE = 500;

/** Elements that change how a text looks, and that Readability looks through. */
const LOOKS =
  /^(?:b|i|u|em|strong|small|big|span|font|code|kbd|samp|var|abbr|cite|dfn|mark|bdi|bdo|tt|wbr|ins|sup|sub|time)$/;

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
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const copy = new Copy(document, isShown);
  copy.addChildren(body, document.body, 1);
  if (copy.isTooLarge) return undefined;
  const reader = new Readability<DomNode>(document, {
    serializer: (node: DomNode) => node,
    disableJSONLD: true,
    maxElemsToParse: 0,
  });
  const text = rawText(reader.parse()?.textContent ?? '');
  return text === '' ? undefined : text;
}

/** Makes the copy, until it is too large. */
class Copy {
  readonly #document: DomDocument;
  readonly #isShown: (element: HtmlElement) => boolean;
  #elements = 0;
  #depths = 0;
  #text = 0;

  constructor(document: DomDocument, isShown: (element: HtmlElement) => boolean) {
    this.#document = document;
    this.#isShown = isShown;
  }

  get isTooLarge(): boolean {
    return this.#elements > MOST_ELEMENTS || this.#depths > MOST_DEPTHS || this.#text > MOST_TEXT;
  }

  /** Copies what holds text, and says whether there was some. */
  addChildren(from: HtmlNode, to: DomNode, depth: number): boolean {
    let holdsText = false;
    for (const child of childrenOf(from)) {
      if (this.isTooLarge) break;
      if (isText(child)) {
        to.appendChild(this.#document.createTextNode(child.value.replace(/[<>&]/g, '_')));
        this.#text += child.value.length * depth;
        holdsText ||= child.value.trim() !== '';
      } else if (isElement(child) && this.#isShown(child)) {
        if (this.#addElement(child, to, depth)) holdsText = true;
      }
    }
    return holdsText;
  }

  #addElement(element: HtmlElement, to: DomNode, depth: number): boolean {
    if (isOnlyLooks(element)) return this.addChildren(element, to, depth);
    const copy = this.#document.createElement(nameOf(element));
    const holdsText = this.addChildren(element, copy, depth + 1);
    if (!holdsText && element.tagName !== 'br') return false;
    this.#elements += 1;
    this.#depths += depth;
    for (const { name, value } of element.attrs)
      if (TELLING.test(name)) copy.setAttribute(name, value.slice(0, LONGEST_VALUE));
    to.appendChild(copy);
    return holdsText;
  }
}

function isOnlyLooks(element: HtmlElement): boolean {
  return (
    LOOKS.test(element.tagName) &&
    attribute(element, 'class') === undefined &&
    attribute(element, 'id') === undefined
  );
}

/** Names that sites invent mean nothing to Readability; and a form around a page's text is no form to fill in. */
function nameOf({ tagName }: HtmlElement): string {
  if (tagName === 'form' || tagName === 'noscript' || tagName === 'details') return 'div';
  return /^[a-z][a-z0-9]{0,11}$/.test(tagName) ? tagName : 'span';
}
