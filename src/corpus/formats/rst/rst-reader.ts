import type { BlockKind } from '../../article.ts';
import type { DraftBlock } from '../../document-draft.ts';
import { preformattedBlocks } from '../preformatted.ts';
import { readDirective } from './directives.ts';
import { rstInline } from './inline.ts';
import { dedent, indentedFrom, indentOf } from './lines.ts';
import { readTable } from './tables.ts';

/** Parts in parts deeper than this are read as text. */
const DEEPEST = 20;

const RULE = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const BULLET = /^([-*+•])\s+(?=\S)/;
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6})[.)]|#\.)\s+(?=\S)/;
const FIELD = /^:([^:\n]{1,60}):(?:\s+(.*))?$/;

/** Reads the blocks of a text, and what it says of itself on the way. */
export class RstReader {
  /** What the fields at the top say, by their names in small letters. */
  readonly fields = new Map<string, string>();
  readonly #substitutions = new Map<string, string>();
  /** Signs of the headings in the order in which they came: the first is the highest. */
  readonly #styles: string[] = [];
  #depth = 0;

  /** A text as it is shown. */
  readonly inline = (text: string): string => rstInline(text, this.#substitutions);

  /** Level of the heading that a part inside a text gets. */
  get partLevel(): number {
    return Math.min(6, this.#styles.length + 1);
  }

  /** What stands for a name between bars. */
  substitute(name: string, text: string): void {
    this.#substitutions.set(name.toLowerCase(), text);
  }

  /** @param kind - what a paragraph is here */
  read(lines: readonly string[], kind: BlockKind = 'paragraph'): DraftBlock[] {
    if (this.#depth >= DEEPEST) return [{ kind, text: lines.join('\n') }];
    this.#depth += 1;
    const blocks: DraftBlock[] = [];
    let at = 0;
    while (at < lines.length) at += Math.max(1, this.#readBlock(lines, at, kind, blocks));
    this.#depth -= 1;
    return blocks;
  }

  /** Adds the block that begins at a line, and says how many lines it has. */
  #readBlock(lines: readonly string[], at: number, kind: BlockKind, blocks: DraftBlock[]): number {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (line.trim() === '') return 1;
    if (indentOf(line) > 0) {
      const body = indentedFrom(lines, at);
      blocks.push(...this.read(dedent(body), 'quote'));
      return body.length;
    }
    const table = readTable(lines, at, this.inline);
    if (table !== undefined) {
      blocks.push({ kind: 'table', text: table.text });
      return table.length;
    }
    if (RULE.test(line)) {
      const third = lines[at + 2] ?? '';
      if (next.trim() === '' || third.trim() !== line.trim()) return 1;
      blocks.push(this.#heading(next, `${line[0]}${line[0]}`));
      return 3;
    }
    if (RULE.test(next) && next.trim().length >= Math.min(line.trim().length, 3)) {
      blocks.push(this.#heading(line, next[0] ?? ''));
      return 2;
    }
    if (/^\.\.(?:\s|$)/.test(line)) return readDirective(this, lines, at, kind, blocks);
    if (BULLET.test(line) || NUMBER.test(line)) return this.#list(lines, at, blocks);
    if (FIELD.test(line)) return this.#field(lines, at, blocks);
    if (/^\|\s/.test(line)) return this.#lineBlock(lines, at, kind, blocks);
    if (/^>>> /.test(line)) return this.#code(lines, at, blocks);
    if (next.trim() !== '' && indentOf(next) > 0) return this.#definition(lines, at, blocks);
    return this.#paragraph(lines, at, kind, blocks);
  }

  #heading(title: string, style: string): DraftBlock {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const level = Math.min(6, this.#styles.indexOf(style) + 1);
    return { kind: 'heading', level, text: this.inline(title.trim()) };
  }

  #paragraph(lines: readonly string[], at: number, kind: BlockKind, blocks: DraftBlock[]): number {
    let end = at;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end += 1;
    const text = lines.slice(at, end).join(' ').trim();
    const announces = text.endsWith('::');
    const shown = text === '::' ? '' : text.replace(/\s::$/, '').replace(/::$/, ':');
    if (shown !== '') blocks.push({ kind, text: this.inline(shown) });
    if (!announces) return end - at;
    let start = end;
    while (start < lines.length && (lines[start] ?? '').trim() === '') start += 1;
    if (indentOf(lines[start] ?? '') === 0) return end - at;
    const body = indentedFrom(lines, start);
    blocks.push(...preformattedBlocks(dedent(body).join('\n')));
    return start + body.length - at;
  }

  #list(lines: readonly string[], at: number, blocks: DraftBlock[]): number {
    const items: string[] = [];
    const flush = (): void => {
      if (items.length > 0) blocks.push({ kind: 'list', text: items.join('\n') });
      items.length = 0;
    };
    const bullets = BULLET.test(lines[at] ?? '');
    const mark = bullets ? BULLET : NUMBER;
    let end = at;
    let number = 0;
    while (end < lines.length) {
      const line = lines[end] ?? '';
      if (line.trim() === '') {
        end += 1;
        continue;
      }
      const found = mark.exec(line)?.[0];
      if (found === undefined) break;
      number += 1;
      const body = indentedFrom(lines, end + 1);
      const own = this.read(dedent([' '.repeat(found.length) + line.slice(found.length), ...body]));
      const marker = bullets ? '-' : found.startsWith('#') ? `${number}.` : found.trim();
      const [first, ...others] = own;
      items.push(
        `${marker} ${first?.kind === 'paragraph' ? first.text.replace(/\s+/g, ' ') : ''}`.trim(),
      );
      for (const block of first?.kind === 'paragraph' ? others : own) {
        if (block.kind === 'list') items.push(block.text.replace(/^/gm, '  '));
        else if (block.kind === 'paragraph')
          items.push(`${items.pop() ?? ''} ${block.text.replace(/\s+/g, ' ')}`);
        else {
          flush();
          blocks.push(block);
        }
      }
      end += 1 + body.length;
    }
    flush();
    return end - at;
  }

  /** Fields at the top of a text say something of it; elsewhere they are facts. */
  #field(lines: readonly string[], at: number, blocks: DraftBlock[]): number {
    const facts: string[] = [];
    let end = at;
    for (
      let found = FIELD.exec(lines[end] ?? '');
      found !== null;
      found = FIELD.exec(lines[end] ?? '')
    ) {
      const body = indentedFrom(lines, end + 1);
      const value = [found[2] ?? '', ...body].join(' ').replace(/\s+/g, ' ').trim();
      const name = found[1] ?? '';
      if (this.#depth === 1 && blocks.every(({ kind }) => kind === 'heading'))
        this.fields.set(name.toLowerCase(), value);
      else if (value !== '') facts.push(`- ${this.inline(name)}: ${this.inline(value)}`);
      end += 1 + body.length;
    }
    if (facts.length > 0) blocks.push({ kind: 'list', text: facts.join('\n') });
    return end - at;
  }

  #lineBlock(lines: readonly string[], at: number, kind: BlockKind, blocks: DraftBlock[]): number {
    let end = at;
    while (/^\|(?:\s|$)/.test(lines[end] ?? '')) end += 1;
    const text = lines.slice(at, end).map((line) => this.inline(line.slice(1).trim()));
    blocks.push({ kind, text: text.join('\n') });
    return end - at;
  }

  #code(lines: readonly string[], at: number, blocks: DraftBlock[]): number {
    let end = at;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end += 1;
    blocks.push({ kind: 'code', text: lines.slice(at, end).join('\n') });
    return end - at;
  }

  /** A term, and indented below it what it means. */
  #definition(lines: readonly string[], at: number, blocks: DraftBlock[]): number {
    const term = this.inline((lines[at] ?? '').replace(/ : .*$/, '').trim());
    const body = indentedFrom(lines, at + 1);
    const said = this.read(dedent(body));
    const [only] = said;
    if (said.length === 1 && only?.kind === 'paragraph')
      blocks.push({ kind: 'list', text: `- ${term}: ${only.text.replace(/\s+/g, ' ')}` });
    else blocks.push({ kind: 'heading', level: this.partLevel, text: term }, ...said);
    return 1 + body.length;
  }
}
