import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['titles', ['Dr. Smith met Cllr. Jones and Prof. Lee.', 'They agreed.']],
    [
      'numbers',
      ['No. 5 is on p. 12 of vol. 3.', 'It cost £7.3 million.', 'No.', 'It rose by 2.5 per cent.'],
    ],
    [
      'Latin',
      ['Some towns, e.g. Leeds and i.e. York, did so.', 'Others, cf. Smith et al. 2004, did not.'],
    ],
    ['initials', ['J. R. Hartley and George W. Bush met in the U.S. Senate.', 'They spoke.']],
    [
      'ends that look like abbreviations',
      ['He lives in the U.S.', 'The others chose plan B.', 'It failed.'],
    ],
    ['companies and times', ['Acme Ltd. won at 5 p.m. on Monday.', 'Bids by Beta Inc. lost.']],
    [
      'companies before more of a sentence, and before another',
      [
        'The yard was built by Beta Inc. Canada in 1960.',
        'Its owner, Holm Bros. Weston, sold it to Gamma Corp.',
        'Gamma then closed it.',
        'The pier is of Beta Ltd.',
        'The lamps are not.',
        'It was drawn by Ann Holm Sr.',
        'Weston was proud.',
      ],
    ],
    [
      'times of day',
      [
        'It opens at 9 a.m. Monday to Friday.',
        'It shuts at 5 p.m. EST.',
        'It rings at 6 p.m.',
        'Doors stay shut.',
      ],
    ],
    [
      'references',
      [
        'See Fig. A, App. C and vol. II of it.',
        'See Art. VI.',
        'See Eq. (2) in Sect. 4.',
        'It is so.',
      ],
    ],
    ['cases and feet', ['In Lane v. Holm it was said.', 'The wall is 5 ft.', 'Long boats fit.']],
    ['closing quotes', ['“We go.”', 'She left.', '(He stayed.)', "'It is late.'", 'They slept.']],
    ['speech inside a sentence', ['“Why not?” she asked.', '"Stop!" he cried, and they did.']],
    ['a stray closing quote', ['He said: “We go. ”', 'She left.']],
    ['list numbers', ['1. First we go.', '2. Then we stay.']],
    ['several marks', ['Really?!', 'Well...', 'Fine.']],
  ])('handles %s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('ends a sentence at a line feed, and gives ranges without white space', () => {
    expect(split('  One line\nanother line \n\n\t third. ')).toEqual([
      'One line',
      'another line',
      'third.',
    ]);
    expect(split(' \n ')).toEqual([]);
    expect(split('')).toEqual([]);
  });

  it('loses nothing, keeps the order and cuts no character in two, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Dr. ', 'U.S. ', '. ', '? ', '.” ', '\n', 'e.g. ', ' ', '😀', '1. ', 'The '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let position = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(position, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(/\p{Surrogate}/u.test(text.slice(start, end))).toBe(false);
          position = end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
    );
  });

  it('finds the same sentences in a text far longer than one slice', () => {
    const sentence = 'The pool of Weston, said Dr. Jones, costs £7.3 million a year. ';
    const sentences = split(sentence.repeat(5000));
    expect(sentences).toHaveLength(5000);
    expect(new Set(sentences)).toEqual(new Set([sentence.trim()]));
  });

  it('comes to an end with a megabyte of quotes, stops, abbreviations or one word', () => {
    for (const hostile of ['"', '. ', 'Dr. ', 'a', '. ((((', '!” a ']) {
      const text = hostile.repeat(1_000_000 / hostile.length);
      const last = splitSentences(text).at(-1);
      expect(last?.end).toBe(text.trimEnd().length);
    }
  });
});
