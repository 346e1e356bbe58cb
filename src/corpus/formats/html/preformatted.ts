import { isCode } from '../code-or-prose.ts';
import { unwrapLines } from '../unwrap-lines.ts';
import { attribute, elementsOf, type HtmlElement, textOf } from './node.ts';
import type { Context, Walk } from './walk.ts';

const CODE_CLASS =
  /(?:^|[\s_-])(?:lang(?:uage)?|highlight|hljs|prettyprint|syntax|code|brush|prism|terminal|console)(?:[\s_:-]|$)/i;

/** Adds text whose line ends stand as they were typed: code as it is, and letters and laws as paragraphs. */
export function addPreformatted(walk: Walk, element: HtmlElement, context: Context): void {
  walk.flush(context);
  const source = textOf(element);
  const text = source.replaceAll('\t', '    ');
  if (isMarkedAsCode(element) || isCode(text)) {
    walk.addText(source, context, '');
    walk.add({ kind: 'code', text }, context);
    return;
  }
  for (const line of unwrapLines(text.split('\n'))) {
    walk.addText(line, context);
    walk.flush(context);
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
