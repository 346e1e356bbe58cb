import { describe, expect, test } from 'vitest';
import { plainMarkup } from '../../../src/answering/writing/plain-markup.ts';

describe('what a model writes beside plain Markdown', () => {
  test.each([
    ['<b>£14 million</b> a <i>year</i> [1].', '**£14 million** a *year* [1].'],
    ['One.<br>Two &amp; three &#163;4.<br/>', 'One.\nTwo & three £4.\n'],
    ['<ul><li>One [1].</li><li>Two [2].</li></ul>', '\n\n- One [1].\n- Two [2].\n'],
    ['<h2>Savings</h2><p>It saves.</p>', '\n\n## Savings\n\nIt saves.\n\n'],
    ['x <script>alert(1)</script><!-- no --> y', 'x  y'],
    ['3 < 4 and 5 > 2, <Town> &c.', '3 < 4 and 5 > 2, <Town> &c.'],
    ['`<b>code</b>` and $5 to $10', '`<b>code</b>` and $5 to $10'],
    ['It saves \\(14 \\times 10^{6}\\) pounds.', 'It saves 14 × 10⁶ pounds.'],
    ['$$\\frac{14}{2} = 7$$', '14/2 = 7'],
    ['About $\\approx 14\\%$ of it, or $x$.', 'About ≈ 14% of it, or x.'],
    ['It costs \\$5, or \\[ \\text{cost} = 5 \\].', 'It costs $5, or cost = 5.'],
    ['Brackets \\[as such\\] stay.', 'Brackets \\[as such\\] stay.'],
    [
      '| Town | Saving | Source |\n| --- | ---: | --- |\n| Cardiff | £2 million | [1] |\n| Swansea | – | [2] |\n\nMore.',
      '- Cardiff – saving: £2 million; [1]\n- Swansea – [2]\n\nMore.',
    ],
    ['Town | Saving\n--- | ---\nCardiff | £2 million [1]', '- Cardiff – saving: £2 million [1]'],
    ['Town | Wales\n--- | ---\nCardiff | yes', '- Cardiff – Wales: yes'],
    ['| Cardiff | £2 million [1] |', '- Cardiff · £2 million [1]'],
    ['```\n| a | b |\n|---|---|\n```', '```\n| a | b |\n|---|---|\n```'],
    ['One | two, and no table.', 'One | two, and no table.'],
    [
      '<table><tr><th>Town</th><th>Saving</th></tr><tr><td>Cardiff</td><td>£2 million</td></tr></table>',
      '\n\n- Cardiff – saving: £2 million\n\n',
    ],
  ])('becomes what can be checked and shown: %s', (text, plain) => {
    expect(plainMarkup(text, [{ text: 'Wales saves.' }])).toBe(plain);
  });
});
