import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../src/answering/quoting/candidates.ts';
import type { BlockKind } from '../../../src/corpus/article.ts';
import type { PassageRecord } from '../../../src/index/types.ts';
import { passage } from '../../support/answers.ts';

/** A passage of these blocks, an empty line between two of them. */
function passageOf(...parts: readonly (readonly [BlockKind, string])[]): PassageRecord {
  let text = '';
  const blocks = parts.map(([kind, part]) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? part : `${text}\n\n${part}`;
    return { kind, start, end: text.length };
  });
  return passage(text, { blocks });
}

const shown = (of: PassageRecord) =>
  candidatesOf(of)
    .filter(({ whole }) => whole)
    .map(({ text }) => text);

describe('what may be quoted', () => {
  test('whole sentences may, headings and code may not', () => {
    const of = passageOf(
      ['heading', 'What the bridge costs'],
      ['paragraph', 'The bridge costs £4 million. The county pays half.'],
      ['code', 'const cost = 4;'],
    );
    expect(shown(of)).toEqual(['The bridge costs £4 million.', 'The county pays half.']);
  });

  test('captions, menus, questions and the rest of a cut sentence may not', () => {
    const of = passageOf(
      ['paragraph', 'Printable version E-mail this to a friend'],
      ['paragraph', 'Picture: The Old Bridge'],
      ['paragraph', 'and was therefore never built.'],
      ['paragraph', 'Who pays for it? The county pays.'],
    );
    expect(shown(of)).toEqual(['The county pays.']);
  });

  test('prose that lacks its full stop may', () => {
    const line = 'the ferry will run every day until the new bridge has been opened';
    expect(shown(passageOf(['paragraph', `From May ${line}`]))).toEqual([`From May ${line}`]);
  });

  test('a passage without blocks is read as a paragraph', () => {
    expect(shown(passage('The bridge is open.', { blocks: [] }))).toEqual(['The bridge is open.']);
  });
});

describe('neighbours', () => {
  test('a sentence that points back needs the one before it', () => {
    const of = passageOf(['paragraph', 'The bridge opens in May. It costs £4 million.']);
    expect(candidatesOf(of).map(({ needsPrevious }) => needsPrevious)).toEqual([false, true]);
  });

  test('the words that someone said need the sentence that says who', () => {
    const of = passageOf(
      ['paragraph', 'The mayor, Amara Obi, said:'],
      ['paragraph', '“The bridge is the best thing for the town. Everyone will use the bridge.”'],
    );
    const [lead, first] = candidatesOf(of);
    expect(lead?.needsNext).toBe(true);
    expect(first?.needsPrevious).toBe(true);
  });

  test('words in the midst of a quotation know the sentence that says who speaks', () => {
    const of = passageOf(
      ['paragraph', 'Amara Obi said: “The bridge is good. I like it. We all do.” She left.'],
      ['paragraph', 'The ferry goes on.'],
    );
    expect(candidatesOf(of).map(({ saidIn }) => saidIn)).toEqual([
      ...[undefined, 0, 0],
      ...[undefined, undefined],
    ]);
  });

  test('a quotation goes on in a paragraph that opens it again, and in no other', () => {
    const said = 'Amara Obi said: "The bridge is good.';
    const goesOn = passageOf(['paragraph', said], ['paragraph', '"I like the bridge. We all do."']);
    expect(candidatesOf(goesOn).map(({ saidIn }) => saidIn)).toEqual([undefined, 0, 0]);
    const ends = passageOf(['paragraph', said], ['paragraph', 'The ferry goes on.']);
    expect(candidatesOf(ends).map(({ saidIn }) => saidIn)).toEqual([undefined, undefined]);
  });

  test('the first sentence of a passage needs nothing that is not there', () => {
    const [first] = candidatesOf(passageOf(['paragraph', 'It costs £4 million.']));
    expect(first?.needsPrevious).toBe(false);
  });
});

describe('lists', () => {
  const list = passageOf(
    ['paragraph', 'The town has three plans:'],
    [
      'list',
      '- a new bridge;\n- a ferry, with\n  - a landing stage\n  - a ticket office; and\n- a tunnel.',
    ],
  );

  test('items are shown without their marks and without what joins them', () => {
    expect(candidatesOf(list).map(({ text }) => text)).toEqual([
      'The town has three plans:',
      'a new bridge',
      'a ferry, with',
      'a landing stage',
      'a ticket office',
      'a tunnel.',
    ]);
  });

  test('items know what introduces them: the sentence, or the item above', () => {
    expect(candidatesOf(list).map(({ leadIn }) => leadIn)).toEqual([undefined, 0, 0, 2, 2, 0]);
  });

  test('an item of a list that nothing introduces may be shown only if it tells something', () => {
    const of = passageOf([
      'list',
      '1. Pay the fee.\n2. the blue form\n3. a seat with a belt for every child until they are twelve years old',
    ]);
    expect(shown(of)).toEqual([
      'Pay the fee.',
      'a seat with a belt for every child until they are twelve years old',
    ]);
  });
});

describe('tables', () => {
  test('rows that name their columns may be shown, others may not', () => {
    const of = passageOf(
      ['table', 'Council: Leeds; Saving: £3m\nCouncil: York; Saving: £1m'],
      ['table', 'Leeds | £3m'],
    );
    expect(shown(of)).toEqual(['Council: Leeds; Saving: £3m', 'Council: York; Saving: £1m']);
  });
});

test('whatever the text, quotes lie in the passage in reading order and are its words', () => {
  const piece = fc.constantFrom(
    ...[
      'The bridge opened.',
      'It costs £4m!',
      '\n',
      '- item;',
      '1. one',
      'said:',
      '“Yes,” she said.',
      '[3]',
      ' ',
      'é😀',
      'a | b',
    ],
  );
  const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'list', 'table', 'code', 'quote'];
  const block = fc.tuple(
    fc.constantFrom(...kinds),
    fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const of = passageOf(...blocks);
      let at = 0;
      for (const [position, one] of candidatesOf(of).entries()) {
        expect(one.start).toBeGreaterThanOrEqual(at);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(of.text.length);
        expect(one.leadIn ?? -1).toBeLessThan(position);
        const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
        expect(letters(of.text.slice(one.start, one.end))).toContain(letters(one.text));
        at = one.end;
      }
    }),
  );
});
