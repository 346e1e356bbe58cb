import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './node.ts';

/** Signs that MathML has for calculating and reading aloud and that are not seen. */
const UNSEEN = /[\u2061-\u2064\u200b\u00ad]/g;

/** What stands beside a formula for other programs. */
const BESIDE = new Set([
  'annotation',
  'annotation-xml',
  'mprescripts',
  'none',
  'mphantom',
  'maligngroup',
]);

/** Longer sources of formulas are not read. */
const LONGEST_SOURCE = 2000;

/** What needs no brackets: a number, or a letter with its marks. */
const SINGLE = /^(?:[\d.,]+|[\p{L}∞∂∇])['′]*$/u;

/** A formula in MathML as a line that can be read: `U=RI`, `a/(b+c)`, `x^2`. */
export function formulaText(math: HtmlElement): string {
  const drawn = partsText(childrenOf(math)).replace(/\s+/g, ' ').trim();
  if (drawn !== '') return drawn;
  return texText(attribute(math, 'alttext') ?? '');
}

function partsText(nodes: readonly HtmlNode[]): string {
  const texts: string[] = [];
  let last = '';
  let afterWord = false;
  for (const node of nodes) {
    const part = partText(node);
    if (part === '') continue;
    // Names of functions stand apart from what they are applied to: "sin x".
    const word = isElement(node) && /^m[io]$/.test(node.tagName) && /^\p{L}{2,}$/u.test(part);
    const letterNext = /^[\p{L}\p{N}]/u.test(part);
    const letterBefore = /[\p{L}\p{N}]$/u.test(last.slice(-2));
    if ((word && letterBefore) || (afterWord && letterNext)) texts.push(' ');
    texts.push(part);
    last = part;
    afterWord = word;
  }
  return texts.join('');
}

function partText(node: HtmlNode): string {
  if (isText(node)) return node.value.replace(UNSEEN, '').trim();
  if (!isElement(node) || BESIDE.has(node.tagName)) return '';
  const children = childrenOf(node).filter(
    (child) => isElement(child) || (isText(child) && child.value.trim() !== ''),
  );
  const at = (index: number): string => {
    const child = children[index];
    return child === undefined ? '' : partText(child);
  };
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(at(0))}/${grouped(at(1))}`;
    case 'msup':
      return `${grouped(at(0))}${raised(at(1))}`;
    case 'msub':
      return `${at(0)}_${grouped(at(1))}`;
    case 'msubsup':
      return `${at(0)}_${grouped(at(1))}${raised(at(2))}`;
    case 'munder':
      return withBelow(at(0), at(1));
    case 'munderover':
      return `${at(0)}_${grouped(at(1))}^${grouped(at(2))} `;
    case 'mover':
      return at(0);
    case 'msqrt':
      return `√${grouped(partsText(children))}`;
    case 'mroot':
      return `${grouped(at(1))}√${grouped(at(0))}`;
    case 'mtext':
      return textual(children);
    case 'mtr':
    case 'mlabeledtr':
      return children.map(partText).filter(Boolean).join(' ');
    case 'mtable':
      return children.map(partText).join('; ');
    case 'mspace':
      return ' ';
    case 'semantics':
      return at(0);
    case 'mfenced':
      return `(${children.map(partText).join(', ')})`;
    default:
      return partsText(children);
  }
}

/** What stands under a sign, unless it is a line or a bracket. */
function withBelow(sign: string, below: string): string {
  return below.length > 1 || /\p{L}/u.test(below) ? `${sign}_${grouped(below)}` : sign;
}

function textual(children: readonly HtmlNode[]): string {
  const text = children.map((child) => (isText(child) ? child.value : partText(child))).join('');
  return text.trim() === '' ? ' ' : ` ${text.trim()} `;
}

function raised(exponent: string): string {
  if (/^[′'*†°]+$/.test(exponent)) return exponent;
  return exponent === '∘' ? '°' : `^${grouped(exponent)}`;
}

function grouped(text: string): string {
  return text === '' || SINGLE.test(text) ? text : `(${text})`;
}

/** The source of a formula in TeX without its commands for looks; the rest is what its author would read. */
export function texText(source: string): string {
  return source
    .slice(0, LONGEST_SOURCE)
    .replace(
      /\\(?:displaystyle|textstyle|scriptstyle|left|right|limits|big+|quad|qquad|[,;:!>])(?![a-z])/gi,
      ' ',
    )
    .replace(
      /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, over: string, under: string) => `${grouped(over)}/${grouped(under)}`,
    )
    .replace(
      /\\(?:mathrm|mathbf|mathit|text|operatorname|mbox|boldsymbol|vec|hat|bar)\s*\{([^{}]*)\}/g,
      '$1',
    )
    .replace(/\\(?:cdot|times)(?![a-z])/gi, '·')
    .replace(/\\([a-z]+)/gi, '$1 ')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}$]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
