import type { HtmlNode } from './node.ts';
import { type Context, Walk } from './walk.ts';

/** All the text of an element on one line, block elements inside it set apart by a space. */
export function inlineText(walk: Walk, element: HtmlNode, context: Context): string {
  const own = new Walk();
  const within = { ...context, depth: context.depth + 1 };
  context.addChildren(own, element, within);
  own.flush(within);
  walk.absorb(own.blocks);
  return own.blocks.map((block) => block.text.replace(/\s+/g, ' ').trim()).join(' ');
}
