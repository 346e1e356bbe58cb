import type { Token } from 'markdown-it';

/** A token with all that stands between it and the token that closes it. */
export interface MarkdownNode {
  readonly type: string;
  readonly token: Token;
  readonly children: readonly MarkdownNode[];
}

/** The parser's list of opening and closing tokens as a tree; raw HTML that goes on is one node. */
export function nodesOf(tokens: readonly Token[]): MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  for (const token of tokens) {
    const siblings = open.at(-1) ?? root;
    if (token.nesting < 0) {
      if (open.length > 1) open.pop();
      continue;
    }
    const previous = siblings.at(-1);
    if (token.type === 'html_block' && previous?.type === 'html_block') {
      previous.token.content += token.content;
      continue;
    }
    const children: MarkdownNode[] = [];
    siblings.push({ type: token.type.replace(/_open$/, ''), token, children });
    if (token.nesting > 0) open.push(children);
  }
  return root;
}
