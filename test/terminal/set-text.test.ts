import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setBehind, setText } from '../../src/terminal/set-text.ts';
import { colourStyle, plainStyle, type Style } from '../../src/terminal/style.ts';

const narrow: Style = { ...plainStyle, width: 20 };

describe('text in the terminal', () => {
  test('breaks at words', () => {
    expect(setText('The town wants a bridge over the river.', narrow)).toBe(
      'The town wants a\nbridge over the\nriver.',
    );
  });

  test('stays whole where the width is not known', () => {
    const text = 'A line that is longer than twenty columns.';
    expect(setText(text, plainStyle)).toBe(text);
  });

  test('continues a list item under its text, and an indented line under its start', () => {
    expect(setText('- a control room shared by all', narrow)).toBe(
      '- a control room\n  shared by all',
    );
    expect(setText('    10. a control room shared', narrow)).toBe(
      '    10. a control\n        room shared',
    );
    expect(setText('     cosine 0.310, BM25 1.52', narrow)).toBe(
      '     cosine 0.310,\n     BM25 1.52',
    );
  });

  test('keeps its margin on every line', () => {
    expect(setText('The town wants a bridge.\n\nIt is dear.', narrow, ' | ')).toBe(
      ' | The town wants a\n | bridge.\n |\n | It is dear.',
    );
  });

  test('stands behind its mark', () => {
    expect(setBehind('[1] ', 4, 'The new bridge over the river', narrow)).toBe(
      '[1] The new bridge\n    over the river',
    );
  });

  test('never breaks a link', () => {
    const url = 'https://gazette.example/a/very/long/way/to/the/bridge';
    expect(setText(`See ${url} now`, narrow)).toBe(`See\n${url}\nnow`);
  });

  test('takes colours for nothing, and ends and begins them on every line', () => {
    const set = setText(colourStyle.strong('The town wants a bridge.'), {
      ...colourStyle,
      width: 20,
    });
    expect(stripVTControlCharacters(set)).toBe('The town wants a\nbridge.');
    expect(set.split('\n').every((line) => line.startsWith('\u001b[1m'))).toBe(true);
  });

  test('loses no word and keeps to the width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcäé,.'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.integer({ min: 20, max: 60 }),
        (words, width) => {
          const lines = setText(words.join(' '), { ...plainStyle, width }).split('\n');
          expect(lines.join(' ').trim()).toBe(words.join(' '));
          expect(lines.every((line) => line.length <= width)).toBe(true);
        },
      ),
    );
  });
});
