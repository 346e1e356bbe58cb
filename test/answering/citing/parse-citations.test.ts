import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRanges } from '../../../src/answering/citing/code-ranges.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import { renderStatements } from '../../../src/answering/citing/render.ts';
import { scanMarkers } from '../../../src/answering/citing/scan-markers.ts';

const read = (text: string) =>
  parseCitations(text).map((statement) => [statement.text, statement.numbers]);

describe('parseCitations', () => {
  it.each([
    ['Wales saves a third [1].', [['Wales saves a third.', [1]]]],
    ['Wales saves a third.[1]', [['Wales saves a third.', [1]]]],
    [
      'Wales saves a third. [1] Kent does not. [2]',
      [
        ['Wales saves a third.', [1]],
        ['Kent does not.', [2]],
      ],
    ],
    ['Both [1, 2] save; so do others [3][1].', [['Both save; so do others.', [1, 2, 3]]]],
    ['All three save [1-3].', [['All three save.', [1, 2, 3]]]],
    ['All three save [1–3; 5].', [['All three save.', [1, 2, 3, 5]]]],
    ['It saves【1】and 【2†source】grows.', [['It savesand grows.', [1, 2]]]],
    ['It costs less each year[1].', [['It costs less each year.', [1]]]],
  ])('reads %j', (text, statements) => {
    expect(read(text)).toEqual(statements);
  });

  it.each([
    'Use `list[1]` or ``a ` [2]`` here.',
    'See [1](https://example.org) and [the page][1].',
    'The first is arr[0], the other is row_2[1] and x[1].name.',
    'A footnote[^1] and a note [TODO] and [see 1].',
    'Nested [[1]] and escaped \\[1\\] brackets.',
    'In [2011] it was so.',
    '[1]: https://example.org/page',
    '```\nvalue[1] = [2]\n```',
    '~~~\n[1]',
  ])('takes nothing in %j for a citation', (text) => {
    expect(parseCitations(text).flatMap((statement) => statement.numbers)).toEqual([]);
    expect(
      parseCitations(text)
        .map((statement) => statement.before + statement.text)
        .join(''),
    ).toBe(text);
  });

  it('makes a statement of each list item, heading, table row and code block', () => {
    const text = '# Costs\n- one [1]\n- two. Three [2]\n\n| a | b [3] |\n\n```\ncode\n```\n[4]';
    expect(
      parseCitations(text).map(({ kind, text: words, numbers }) => [kind, words, numbers]),
    ).toEqual([
      ['heading', 'Costs', []],
      ['item', 'one', [1]],
      ['item', 'two.', []],
      ['item', 'Three', [2]],
      ['row', '| a | b |', [3]],
      ['code', '```\ncode\n```', [4]],
    ]);
  });

  it('gives a marker at the start of a block to the sentence that follows', () => {
    expect(read('[2] Wales saves a third. Kent does not.')).toEqual([
      ['Wales saves a third.', [2]],
      ['Kent does not.', []],
    ]);
  });

  it('gives a marker behind a bullet within a line to its item', () => {
    expect(read('They save: - [1] Wales a third. - [2] Kent a tenth.')).toEqual([
      ['They save:', []],
      ['Wales a third.', [1]],
      ['Kent a tenth.', [2]],
    ]);
  });

  it('gives one statement without words for an answer of citations alone', () => {
    expect(read('[1][2] [3]')).toEqual([['', [1, 2, 3]]]);
  });

  it('does not spell out an absurd range', () => {
    expect(read('It saves [1-1000000].')).toEqual([['It saves.', [1]]]);
    expect(read('It saves [1-400].')).toEqual([['It saves.', [1, 400]]]);
  });

  it('does not lose a character of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '[1]',
        ' [2, 3]',
        '【4†a】',
        '[',
        ']',
        '`',
        '```\n',
        '\n',
        '\n\n',
        '- ',
        '# ',
        '. ',
        '(',
        '|',
        '  ',
        '[1](u)',
        'arr[0]',
      ),
      fc.string({ maxLength: 8 }),
      fc.lorem({ maxCount: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const statements = parseCitations(text);
        const bare = (value: string) => value.replace(/\s/g, '');
        let expected = '';
        let at = 0;
        for (const marker of scanMarkers(text, codeRanges(text))) {
          expected += text.slice(at, marker.start);
          at = marker.end;
        }
        expected += text.slice(at);
        expect(bare(statements.map((one) => one.before + one.text).join(''))).toBe(bare(expected));
        expect(statements.map((one) => text.slice(one.start, one.end)).join('')).toBe(
          statements.length === 0 ? '' : text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the statements of a rendered answer', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'councils',
          'save',
          'money',
          '£7.3',
          '2011',
          'arr[0]',
          '`x[1]`',
          '**nine**',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((list) => `The ${list.join(' ')}`);
    const statement = fc.record({
      text: fc.tuple(words, fc.constantFrom('.', '?', '!')).map((parts) => parts.join('')),
      citations: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
      before: fc.constantFrom(' ', '\n\n', '\n- ', '\n1. '),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (list) => {
        const statements = list.map((one, index) => (index === 0 ? { ...one, before: '' } : one));
        const parsed = parseCitations(
          renderStatements(statements.map((one) => ({ ...one, kind: 'sentence' }))),
        );
        expect(
          parsed.map(({ text, numbers, before }) => ({ text, citations: numbers, before })),
        ).toEqual(statements);
      }),
    );
  });

  it.each([
    ['5,000 opening brackets', '['.repeat(5000)],
    ['5,000 unfinished markers', '[1, '.repeat(5000)],
    ['5,000 markers', '[1]'.repeat(5000)],
    ['a line of 100,000 characters', 'word '.repeat(20_000)],
    ['100,000 spaces', `a${' '.repeat(100_000)}[1]`],
    ['backticks that never close', '` `` ``` '.repeat(10_000)],
  ])('comes to an end on %s', (_, text) => {
    const statements = parseCitations(text);
    expect(statements.length).toBeLessThan(30);
    expect(statements.map((one) => text.slice(one.start, one.end)).join('')).toBe(text);
  });
});
