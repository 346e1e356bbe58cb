import type { DraftBlock } from '../../document-draft.ts';
import type { MarkdownNode } from './nodes.ts';

const TASK = /^\[[ xX]\][ \t]+/;

/** Blocks that keep their lines, also in a list. */
const KEEPS_LINES = new Set<DraftBlock['kind']>(['code', 'table']);

/**
 * A list as blocks: a line for each item, nested ones indented by two spaces; what else an item holds stays on its
 * line. Code and tables stand between as blocks of their own, with their lines.
 */
export function listBlocks(
  list: MarkdownNode,
  read: (node: MarkdownNode) => DraftBlock[],
): DraftBlock[] {
  const writer = new ListWriter(read);
  writer.addList(list, '');
  writer.flush();
  return writer.blocks;
}

class ListWriter {
  readonly blocks: DraftBlock[] = [];
  #lines: string[] = [];
  readonly #read: (node: MarkdownNode) => DraftBlock[];

  constructor(read: (node: MarkdownNode) => DraftBlock[]) {
    this.#read = read;
  }

  flush(): void {
    if (this.#lines.length > 0) this.blocks.push({ kind: 'list', text: this.#lines.join('\n') });
    this.#lines = [];
  }

  addList(list: MarkdownNode, indent: string): void {
    const start = Number(list.token.attrGet('start') ?? 1);
    list.children.forEach((item, index) => {
      const mark = list.type === 'ordered_list' ? `${start + index}.` : '-';
      this.#addItem(item, indent, mark);
    });
  }

  #addItem(item: MarkdownNode, indent: string, mark: string): void {
    let line = `${indent}${mark}`;
    let open = true;
    const finish = (): void => {
      if (open && line.trim() !== mark) this.#lines.push(line);
      open = false;
    };
    for (const child of item.children) {
      if (child.type === 'bullet_list' || child.type === 'ordered_list') {
        finish();
        this.addList(child, `${indent}  `);
        continue;
      }
      for (const block of this.#read(child)) {
        const text = block.text.replace(/\s+/g, ' ').trim().replace(TASK, '');
        if (KEEPS_LINES.has(block.kind)) {
          finish();
          this.flush();
          this.blocks.push(block);
        } else if (open) line += ` ${text}`;
        else if (this.#lines.length > 0) this.#lines.push(`${indent}  ${text}`);
        else this.blocks.push(block);
      }
    }
    finish();
  }
}
