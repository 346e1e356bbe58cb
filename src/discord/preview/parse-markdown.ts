import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of Discord's Markdown, as the parser gives it. */
export interface MarkdownNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const { defaultRules, parserFor } = SimpleMarkdown;

/** Whether what is parsed next stands at the start of a line. */
function atLineStart(state: object): boolean {
  const capture: unknown = 'prevCapture' in state ? state.prevCapture : null;
  return !Array.isArray(capture) || String(capture[0]).endsWith('\n');
}

/** Lists, which the library leaves out: in Discord an item is one line, and may hold a heading or a quote. */
const list: (typeof rulesExtended)[string] = {
  order: defaultRules.list.order,
  match: (source, state) =>
    atLineStart(state) ? /^(?: *(?:[-*]|\d+\.) +[^\n]*(\n|$))+/.exec(source) : null,
  parse: (capture, parse, state) => ({
    items: (capture[0] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [prefix = '', indent = '', bullet = ''] = /^( *)([-*]|\d+\.) +/.exec(line) ?? [];
        return {
          depth: Math.floor(indent.length / 2),
          bullet: bullet === '*' ? '-' : bullet,
          content: parse(line.slice(prefix.length), { ...state, prevCapture: null }),
        };
      }),
  }),
};

/** Names of emoji between colons, which Discord's clients replace in messages of bots too. */
const shortcode: (typeof rulesExtended)[string] = {
  order: defaultRules.strong.order,
  match: (source) => /^:([^\s:]+):/.exec(source),
  parse: (capture) => ({ name: capture[1] }),
};

const parser = parserFor({ ...rulesExtended, list, shortcode });

/** Discord Markdown as it is read in embeds and in messages of bots, where masked links count. */
export function parseMarkdown(source: string): MarkdownNode[] {
  return parser(source, { inline: true, prevCapture: null });
}

/** The items of a list node. */
export function listItems(
  node: MarkdownNode,
): readonly { depth: number; bullet: string; content: readonly MarkdownNode[] }[] {
  return Array.isArray(node.items) ? node.items : [];
}
