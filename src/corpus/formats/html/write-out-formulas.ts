import { defaultTreeAdapter } from 'parse5';
import { formulaText, texText } from './formula.ts';
import {
  attribute,
  elementsOf,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  textOf,
} from './node.ts';

const FORMULA_IMAGE = /(?:^|[\s_-])(?:mwe-math\S*|tex|latex|math|equation)(?:[\s_-]|$)/i;
const FORMULA_WRAPPER = /(?:^|\s)(?:mwe-math-element|katex|mjx-container|MathJax(?:_\w+)?)(?:\s|$)/;

/**
 * Turns the formulas of a page into text where they stand: their markup is drawn by browsers, and programs that show
 * formulas repeat them in several forms of which only one is seen.
 */
export function writeOutFormulas(root: HtmlNode): void {
  for (const element of [...elementsOf(root)]) {
    if (element.parentNode === null) continue;
    const text = textOfFormula(element);
    if (text === undefined) continue;
    defaultTreeAdapter.insertTextBefore(element.parentNode, text, element);
    defaultTreeAdapter.detachNode(element);
  }
}

function textOfFormula(element: HtmlElement): string | undefined {
  const { tagName } = element;
  if (tagName === 'math') return formulaText(element);
  if (tagName === 'script')
    return /^math\/tex/i.test(attribute(element, 'type') ?? '')
      ? texText(textOf(element))
      : undefined;
  const names = attribute(element, 'class') ?? '';
  if (tagName === 'img')
    return FORMULA_IMAGE.test(names) ? texText(attribute(element, 'alt') ?? '') : undefined;
  if (tagName !== 'mjx-container' && !FORMULA_WRAPPER.test(names)) return undefined;
  const math = firstElement(element, 'math');
  if (math !== undefined) return formulaText(math);
  return undefined;
}
