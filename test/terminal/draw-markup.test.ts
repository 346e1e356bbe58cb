import { describe, expect, test } from 'vitest';
import { drawMarkup } from '../../src/terminal/draw-markup.ts';
import { colourStyle, plainStyle } from '../../src/terminal/style.ts';

const text = [
  '## In short',
  '',
  'It **opens** in *May* [1]; see [the page](https://x.example).',
  '- one `code`',
  '  - nested',
  '',
  '> said the mayor',
  '',
  '```sh',
  'echo **x**',
  '```',
].join('\n');

describe('Markdown in the terminal', () => {
  test('has no raw marks where there is no colour', () => {
    expect(drawMarkup(text, plainStyle)).toBe(
      [
        'In short',
        '',
        'It opens in May [1]; see the page.',
        '- one code',
        '  - nested',
        '',
        '│ said the mayor',
        '',
        '    echo **x**',
      ].join('\n'),
    );
  });

  test('is bold, slanted and coloured where there is', () => {
    const drawn = drawMarkup(text, colourStyle, (part) => part.toUpperCase());
    expect(drawn).toContain('\u001b[1mIN SHORT\u001b[22m');
    expect(drawn).toContain('IT \u001b[1mOPENS\u001b[22m IN \u001b[3mMAY\u001b[23m');
    expect(drawn).toContain('\u001b[35mcode\u001b[39m');
  });
});
