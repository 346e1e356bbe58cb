import MarkdownIt, { type Token } from 'markdown-it';

/** A stretch of a line in one manner. */
export interface MarkupRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
}

/** A line of a text as a front end draws it. */
export interface MarkupLine {
  readonly kind: 'text' | 'heading' | 'code';
  readonly runs: readonly MarkupRun[];
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** It is quoted from somebody. */
  readonly quoted: boolean;
  /** How many lists it stands in. */
  readonly depth: number;
  /** The mark of the list item that it begins: `-`, `3.`; empty for other lines. */
  readonly mark: string;
}

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'code',
  'table',
  'reference',
  'autolink',
  'lheading',
  'entity',
]);

/** Reads light Markdown, as models write it, into lines. Nothing of it is a link or a picture: their texts are kept. */
export function readMarkup(text: string): MarkupLine[] {
  const reader = new MarkupReader();
  for (const token of parser.parse(text.replace(/^([^\S\n]*)•[^\S\n]+/gm, '$1- '), {})) {
    reader.take(token);
  }
  return reader.lines;
}

class MarkupReader {
  readonly lines: MarkupLine[] = [];
  /** The next number of each list that is open; nothing for one of bullets. */
  readonly #lists: (number | undefined)[] = [];
  #mark = '';
  #quotes = 0;
  #heading = false;
  #end = 0;
  #gap = false;

  take(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
        this.#lists.push(undefined);
        break;
      case 'ordered_list_open':
        this.#lists.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        break;
      case 'list_item_open':
        this.#mark = this.#nextMark();
        break;
      case 'blockquote_open':
        this.#quotes += 1;
        break;
      case 'blockquote_close':
        this.#quotes -= 1;
        break;
      case 'heading_open':
        this.#heading = true;
        break;
      case 'heading_close':
        this.#heading = false;
        break;
      case 'inline':
        this.#place(token);
        for (const runs of inlineLines(token.children ?? [])) {
          this.#line(this.#heading ? 'heading' : 'text', runs);
        }
        break;
      case 'fence':
        this.#place(token);
        for (const line of token.content.replace(/\n$/, '').split('\n')) {
          this.#line('code', [{ text: line, bold: false, italic: false, code: true }]);
        }
        break;
    }
  }

  #nextMark(): string {
    const number = this.#lists.at(-1);
    if (number === undefined) return '-';
    this.#lists[this.#lists.length - 1] = number + 1;
    return `${number}.`;
  }

  #place({ map }: Token): void {
    if (map === null) return;
    this.#gap = this.lines.length > 0 && map[0] > this.#end;
    this.#end = map[1];
  }

  #line(kind: MarkupLine['kind'], runs: readonly MarkupRun[]): void {
    const gap = this.#gap;
    const depth = this.#lists.length;
    this.lines.push({ kind, runs, gap, quoted: this.#quotes > 0, depth, mark: this.#mark });
    this.#gap = false;
    this.#mark = '';
  }
}

/** Marks without a partner, left over where a statement between them was left out. */
const STRAY = /(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu;

function inlineLines(tokens: readonly Token[]): MarkupRun[][] {
  let current: MarkupRun[] = [];
  const lines = [current];
  let bold = 0;
  let italic = 0;
  const add = (text: string, code: boolean) => {
    if (text !== '') current.push({ text, bold: bold > 0, italic: italic > 0, code });
  };
  for (const token of tokens) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'code_inline') add(token.content, true);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      current = [];
      lines.push(current);
    } else add(token.content.replace(STRAY, ''), false);
  }
  return lines;
}
