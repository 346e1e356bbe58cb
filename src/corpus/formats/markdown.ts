import type { List, RootContent, Table } from 'mdast';
import type { BlockKind } from '../article.ts';
import type { DraftBlock } from '../document-draft.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { inlineText } from './markdown-inline.ts';
import { limitMarkdown } from './markdown-limits.ts';
import { markdownTree } from './markdown-tree.ts';
import { renderTable } from './table-text.ts';

/**
 * The blocks of a Markdown text (GitHub's flavour), without front matter.
 * @throws {UnreadableFile} when parsing it would take minutes.
 */
export function markdownBlocks(source: string): DraftBlock[] {
  const tree = markdownTree(limitMarkdown(source));
  const blocks: DraftBlock[] = [];
  addBlocks(blocks, tree.children, 'paragraph');
  return blocks;
}

function addBlocks(blocks: DraftBlock[], nodes: readonly RootContent[], kind: BlockKind): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        if (kind === 'quote') blocks.push({ kind, text: inlineText(node.children) });
        else blocks.push({ kind: 'heading', level: node.depth, text: inlineText(node.children) });
        break;
      case 'paragraph':
        blocks.push({ kind, text: inlineText(node.children) });
        break;
      case 'blockquote':
        addBlocks(blocks, node.children, 'quote');
        break;
      case 'list':
        blocks.push({ kind: 'list', text: listLines(node, '').join('\n') });
        break;
      case 'table':
        blocks.push({ kind: 'table', text: renderTable(tableCells(node)) });
        break;
      case 'code':
        blocks.push({ kind: 'code', text: node.value });
        break;
      case 'html':
        blocks.push(...embeddedHtml(node.value));
        break;
      case 'footnoteDefinition':
        addBlocks(blocks, node.children, kind);
        break;
      default:
        // Rules across the page and link definitions show no text of their own.
        break;
    }
  }
}

function tableCells(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => inlineText(cell.children)));
}

/** A line for each item, nested ones indented by two spaces; whatever else an item holds stays on its line. */
function listLines(list: List, indent: string): string[] {
  const lines: string[] = [];
  list.children.forEach((item, index) => {
    const marker = list.ordered === true ? `${(list.start ?? 1) + index}.` : '-';
    const own: DraftBlock[] = [];
    addBlocks(
      own,
      item.children.filter((child) => child.type !== 'list'),
      'paragraph',
    );
    const text = own.map((block) => block.text.replace(/\s+/g, ' ')).join(' ');
    lines.push(`${indent}${marker} ${text}`);
    for (const child of item.children)
      if (child.type === 'list') lines.push(...listLines(child, `${indent}  `));
  });
  return lines;
}

/** Raw HTML is read like a page: its text without tags, scripts, styles and comments. */
function embeddedHtml(html: string): DraftBlock[] {
  return htmlBlocks(parseHtml(html));
}
