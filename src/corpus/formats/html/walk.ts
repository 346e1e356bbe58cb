import type { BlockKind } from '../../article.ts';
import type { DraftBlock } from '../../document-draft.ts';
import type { HtmlElement, HtmlNode } from './node.ts';

/** A block of a page, with what is needed to tell whether it belongs to the article. */
export interface PageBlock extends DraftBlock {
  /** See {@link rawText}. */
  readonly raw: string;
  /** Characters of `raw` that are links, and those of them that lead to places in the same page. */
  readonly links: number;
  readonly ownLinks: number;
  /** Whether it stands in a part that sites add around articles. */
  readonly added: boolean;
}

/** The blocks that an element holds: from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether the element is the one that the page marks as its article. */
  readonly main: boolean;
}

/** What stands around the node that is read. */
export interface Context {
  /** What a paragraph is here. */
  readonly kind: BlockKind;
  readonly added: boolean;
  readonly link: 'none' | 'own' | 'other';
  /** Headings, items, cells and meanings around it, each of which is put together from what it holds. */
  readonly depth: number;
  readonly isShown: (element: HtmlElement) => boolean;
  /** Adds what a node holds: how every kind of element reads those in it. */
  readonly addChildren: (walk: Walk, parent: HtmlNode, context: Context) => void;
}

/**
 * A text without white space, by which it is found again in a copy; without the signs of markup too, of which a copy
 * makes many pieces.
 */
export function rawText(source: string): string {
  return source.replace(/\s+/g, '').replace(/[<>&]/g, '_');
}

/** Collects the blocks of a page while it is read. */
export class Walk {
  readonly blocks: PageBlock[] = [];
  readonly spans: Span[] = [];
  /** Level of the last heading that is marked as one. */
  headingLevel = 1;
  /** Text since the last block; line feeds only where the document breaks a line. */
  #inline: string[] = [];
  #raw: string[] = [];
  #links = 0;
  #ownLinks = 0;

  /** @param shown - what a reader sees of a text of the document */
  addText(source: string, { link }: Context, shown = source.replace(/\s+/g, ' ')): void {
    this.#inline.push(shown);
    const raw = rawText(source);
    this.#raw.push(raw);
    if (link !== 'none') this.#links += raw.length;
    if (link === 'own') this.#ownLinks += raw.length;
  }

  /** A mark that no text of the document is: a quotation mark, the words that stand for a picture. */
  addSign(text: string): void {
    this.#inline.push(text);
  }

  /** The second of two line breaks ends a paragraph. */
  breakLine(context: Context): void {
    const last = this.#inline.findLast((text) => text.trim() !== '' || text === '\n');
    if (last === '\n') this.flush(context);
    else this.#inline.push('\n');
  }

  /** The last character that was added. */
  get lastCharacter(): string {
    return this.#inline.findLast((text) => text !== '')?.at(-1) ?? '';
  }

  /** Ends a paragraph. */
  flush(context: Context): void {
    if (this.#inline.length === 0 && this.#raw.length === 0) return;
    const text = this.#inline.join('');
    if (text.trim() !== '') this.add({ kind: context.kind, text }, context);
    else this.#take();
  }

  /** Adds a block whose source is what was read since the last one. */
  add({ kind, text, level }: DraftBlock, { added }: Context): void {
    const { raw, links, ownLinks } = this.#take();
    const block = { kind, text, raw, links, ownLinks, added };
    this.blocks.push(level === undefined ? block : { ...block, level });
  }

  /** Takes the sources of other blocks for the block that comes next. */
  absorb(blocks: readonly PageBlock[]): void {
    for (const { raw, links, ownLinks } of blocks) {
      this.#raw.push(raw);
      this.#links += links;
      this.#ownLinks += ownLinks;
    }
  }

  /** Remembers which blocks `read` adds for an element. */
  within({ tagName, attrs }: HtmlElement, read: () => void): void {
    const start = this.blocks.length;
    read();
    const end = this.blocks.length;
    const main =
      /^(?:main|article)$/.test(tagName) ||
      attrs.some(({ name, value }) => name === 'role' && /^(?:main|article)$/.test(value));
    if (end > start) this.spans.push({ start, end, main });
  }

  #take(): Pick<PageBlock, 'raw' | 'links' | 'ownLinks'> {
    const taken = { raw: this.#raw.join(''), links: this.#links, ownLinks: this.#ownLinks };
    this.#inline = [];
    this.#raw = [];
    this.#links = 0;
    this.#ownLinks = 0;
    return taken;
  }
}
