import { defaultTreeAdapter } from 'parse5';
import { formulaText, texText } from './formula.ts';
import {
  attribute,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './node.ts';

const FORMULA_IMAGE = /(?:^|[\s_-])(?:mwe-math\S*|tex|latex|math|equation)(?:[\s_-]|$)/i;
const FORMULA_WRAPPER = /(?:^|\s)(?:mwe-math-element|katex|mjx-container|MathJax(?:_\w+)?)(?:\s|$)/;

/**
 * Turns the formulas of a page into text where they stand: their markup is drawn by browsers, and programs that show
 * formulas repeat them in several forms of which only one is seen.
 */
export function writeOutFormulas(root: HtmlNode): void {
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!('childNodes' in node)) continue;
    // All children at once: to look for the place of each among the others takes long where there are many.
    for (const [index, child] of node.childNodes.entries()) {
      const text = isElement(child) ? textOfFormula(child) : undefined;
      if (text === undefined) pending.push(child);
      else node.childNodes[index] = defaultTreeAdapter.createTextNode(text);
    }
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
