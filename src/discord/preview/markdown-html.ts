import { escapeHtml } from '../../escape-html.ts';
import { listItems, type MarkdownNode, parseMarkdown } from './parse-markdown.ts';
import type { Reader } from './reader.ts';
import { shownTime } from './shown-time.ts';

/** Elements that wrap what a node holds; plain ones where the library's put spaces around it. */
const wrappers: Readonly<Record<string, readonly [string, string]>> = {
  strong: ['<strong>', '</strong>'],
  em: ['<em>', '</em>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  spoiler: ['<discord-spoiler>', '</discord-spoiler>'],
  blockQuote: ['<discord-quote>', '</discord-quote>'],
  subtext: ['<discord-subscript>', '</discord-subscript>'],
  inlineCode: ['<code class="inline">', '</code>'],
  codeBlock: ['<pre>', '</pre>'],
};

/** Discord Markdown as the elements of the component library. */
export function markdownHtml(source: string, reader: Reader): string {
  const all = (nodes: readonly MarkdownNode[]): string => nodes.map(one).join('');
  const inside = (node: MarkdownNode): string =>
    Array.isArray(node.content) ? all(node.content) : escapeHtml(String(node.content ?? ''));
  const one = (node: MarkdownNode): string => {
    const wrapper = wrappers[node.type];
    if (wrapper !== undefined) return `${wrapper[0]}${inside(node)}${wrapper[1]}`;
    switch (node.type) {
      case 'br':
      case 'newline':
        return '<br>';
      case 'list':
        return `<ul>${listItems(node)
          .map(({ depth, content }) => `<li style="margin-left:${depth}em">${all(content)}</li>`)
          .join('')}</ul>`;
      case 'link':
      case 'url':
      case 'autolink':
        return `<a href="${escapeHtml(String(node.target))}" rel="noreferrer">${inside(node)}</a>`;
      case 'heading':
        return `<discord-header level="${Number(node.level)}">${inside(node)}</discord-header>`;
      case 'timestamp':
        return `<discord-time>${shownTime(Number(node.timestamp), String(node.format ?? 'f'), reader)}</discord-time>`;
      case 'channel':
        return '<discord-mention type="channel">town-hall</discord-mention>';
      case 'user':
      case 'role':
      case 'everyone':
      case 'here':
        return `<discord-mention>${node.type}</discord-mention>`;
      default:
        return node.content === undefined ? escapeHtml(String(node.name ?? '')) : inside(node);
    }
  };
  return all(parseMarkdown(source));
}

/** Only the words of Discord Markdown, for places that the library takes as plain text. */
export function markdownWords(source: string): string {
  const words = (nodes: readonly MarkdownNode[]): string =>
    nodes
      .map((node) =>
        Array.isArray(node.content)
          ? words(node.content)
          : String(node.content ?? node.name ?? ' '),
      )
      .join('');
  return words(parseMarkdown(source));
}
