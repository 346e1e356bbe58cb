/** What a command of LaTeX looks like in plain text. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  approx: '≈',
  sim: '~',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  rightarrow: '→',
  to: '→',
  Rightarrow: '⇒',
  infty: '∞',
  pounds: '£',
  euro: '€',
  degree: '°',
  circ: '°',
  sum: '∑',
  pi: 'π',
  mu: 'µ',
  Delta: 'Δ',
  ldots: '…',
  dots: '…',
  quad: ' ',
  qquad: ' ',
  left: '',
  right: '',
  displaystyle: '',
};

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
};

/** Between dollars stands money, unless it has a sign of a formula in it. */
const FORMULA = /\\[A-Za-z%]|[\^_]|[\d)}]\s?[=+*/<>]\s?[\d({\\]/;

/** Prose with its formulas in plain signs: `\(\frac{14}{2} \times 10^{2}\)` becomes `14/2 × 10²`. */
export function mathAsText(prose: string): string {
  if (!/[$\\]/.test(prose)) return prose;
  return prose
    .replace(/\\\(([^\n]{1,500}?)\\\)/g, (_, formula: string) => formulaText(formula))
    .replace(/\\\[([\s\S]{1,800}?)\\\]/g, (whole, formula: string) =>
      FORMULA.test(formula) ? formulaText(formula) : whole,
    )
    .replace(/\$\$([\s\S]{1,800}?)\$\$/g, (_, formula: string) => formulaText(formula))
    .replace(
      /\$(?=\S)([^$\n]{1,300}?\S)\$(?!\d)|\$([^\s$])\$(?!\d)/g,
      (whole, formula?: string, one?: string) => {
        const inner = formula ?? one ?? '';
        return FORMULA.test(inner) || /^\p{L}$/u.test(inner) ? formulaText(inner) : whole;
      },
    )
    .replace(/\\([$%&#])/g, '$1');
}

function formulaText(formula: string): string {
  return formula
    .replace(/\\(?:text|mathrm|mathbf|textbf|operatorname|boxed|mbox|mathit)\s?\{([^{}]*)\}/g, '$1')
    .replace(/\\[dt]?frac\s?\{([^{}]*)\}\s?\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\sqrt\s?\{([^{}]*)\}/g, '√($1)')
    .replace(/\\(?:begin|end)\{[a-z*]*\}/g, '')
    .replace(/\^\{?(-?\d{1,6})\}?/g, (_, digits: string) =>
      [...digits].map((digit) => RAISED[digit] ?? digit).join(''),
    )
    .replace(/\\boxed\s?\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => SIGNS[name] ?? name)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\\\/g, '\n')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
