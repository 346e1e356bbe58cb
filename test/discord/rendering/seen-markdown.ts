import {
  listItems,
  type MarkdownNode,
  parseMarkdown,
} from '../../../src/discord/preview/parse-markdown.ts';

/** Kinds of node that only carry text. */
const textual = new Set(['text', 'br', 'newline', 'paragraph', 'twemoji', 'emoticon', 'escape']);

/** What of Discord Markdown is seen: its text, and the kinds of markup that took effect. */
export interface SeenMarkdown {
  readonly text: string;
  /** Everything but plain text, in order, with what it leads to or shows. */
  readonly markup: readonly {
    readonly type: string;
    readonly text: string;
    readonly target?: string;
  }[];
}

/** Reads Discord Markdown as a client would show it. */
export function seenMarkdown(source: string): SeenMarkdown {
  const markup: SeenMarkdown['markup'][number][] = [];
  const read = (nodes: readonly MarkdownNode[]): string => nodes.map(readNode).join('');
  const readNode = (node: MarkdownNode): string => {
    if (node.type === 'br' || node.type === 'newline') return '\n';
    if (node.type === 'list') {
      return listItems(node)
        .map(({ bullet, content }) => {
          markup.push({ type: 'list', text: bullet });
          return `${bullet} ${read(content)}\n`;
        })
        .join('');
    }
    const place = markup.length;
    const content = node.content;
    const text = Array.isArray(content) ? read(content) : String(content ?? node.name ?? '');
    if (!textual.has(node.type)) {
      const target = node.target ?? node.timestamp ?? node.id;
      markup.splice(place, 0, {
        type: node.type,
        text,
        ...(target === undefined ? {} : { target: String(target) }),
      });
    }
    return node.type === 'heading' || node.type === 'subtext' ? `${text}\n` : text;
  };
  return { text: read(parseMarkdown(source)).replaceAll('\u2060', ''), markup };
}
