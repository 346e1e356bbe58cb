import { preformattedBlocks } from '../preformatted.ts';
import { attribute, elementsOf, type HtmlElement, textOf } from './node.ts';
import type { Context, Walk } from './walk.ts';

const CODE_CLASS =
  /(?:^|[\s_-])(?:lang(?:uage)?|highlight|hljs|prettyprint|syntax|code|brush|prism|terminal|console)(?:[\s_:-]|$)/i;

/** Adds text whose line ends stand as they were typed: code as it is, and letters and laws as paragraphs. */
export function addPreformatted(walk: Walk, element: HtmlElement, context: Context): void {
  walk.flush(context);
  const source = textOf(element);
  const text = source.replaceAll('\t', '    ');
  const blocks = isMarkedAsCode(element)
    ? [{ kind: 'code', text } as const]
    : preformattedBlocks(text);
  const [only] = blocks;
  for (const block of blocks) {
    // A text without line ends of its own is what the parts are found by again.
    walk.addText(block === only && blocks.length === 1 ? source : block.text, context, '');
    if (block.text.trim() !== '')
      walk.add(block.kind === 'paragraph' ? { ...block, kind: context.kind } : block, context);
  }
}

function isMarkedAsCode(element: HtmlElement): boolean {
  if (CODE_CLASS.test(attribute(element, 'class') ?? '')) return true;
  for (const inner of elementsOf(element)) {
    if (
      /^(?:code|kbd|samp)$/.test(inner.tagName) &&
      CODE_CLASS.test(attribute(inner, 'class') ?? '')
    )
      return true;
  }
  return false;
}
