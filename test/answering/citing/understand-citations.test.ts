import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import { understandCitations } from '../../../src/answering/citing/understand-citations.ts';
import { article, passage } from '../../support/answers.ts';

const material = {
  articles: [
    { number: 1, article: article({ title: 'The new bridge' }) },
    { number: 2, article: article({ title: 'The last ferry' }) },
  ],
  passages: [passage('Article 8 of the charter (Article 8) covers ferries.')],
};

/** Each statement with its numbers. */
function read(text: string): (readonly [string, readonly number[]])[] {
  return parseCitations(understandCitations(text, material)).map((one) => [one.text, one.numbers]);
}

describe('citations as models write them', () => {
  test.each([
    ['a link', 'It opens in May [1](https://town.example/a).'],
    ['a link with a title', 'It opens in May [1](https://town.example/a "Bridge").'],
    ['a link in the text', 'It opens in May [[1]](#source-1).'],
    ['double brackets', 'It opens in May [[1]].'],
    ['a word', 'It opens in May (Source 1).'],
    ['a word with a colon', 'It opens in May (source: 1).'],
    ['two words', 'It opens in May (Source: Article 1).'],
    ['a word in brackets', 'It opens in May [Article 1].'],
    ['an attribute', 'It opens in May [article number="1"].'],
    ['a German word', 'It opens in May (Quelle 1).'],
    ['brackets in round ones', 'It opens in May (see [1]).'],
    ['lenticular brackets', 'It opens in May 【1】.'],
    ['lenticular brackets of a tool', 'It opens in May【1†source】.'],
    ['full-width brackets', 'It opens in May ［1］.'],
    ['a footnote', 'It opens in May [^1].'],
    ['a footnote with its note', 'It opens in May [^1].\n\n[^1]: The new bridge, page 3'],
    ['a superscript', 'It opens in May¹.'],
    ['a superscript behind the full stop', 'It opens in May.¹'],
    ['an HTML superscript', 'It opens in May<sup>1</sup>.'],
    ['an HTML superscript with a link', 'It opens in May<sup><a href="#1">[1]</a></sup>.'],
    ['carets', 'It opens in May^1^.'],
    ['escaped brackets', 'It opens in May \\[1\\].'],
    ['a list of notes', 'It opens in May [1].\n\n[1] The new bridge\n[2] The last ferry'],
    ['a list with a heading', 'It opens in May [1].\n\n**Sources:**\n1. The new bridge'],
    ['a list of addresses', 'It opens in May [1].\n\n---\n¹ https://town.example/a'],
    ['definitions', 'It opens in May [1].\n\n[1]: https://town.example/a'],
    ['an attribution', 'According to Article 1, it opens in May.'],
    ['an attribution of a passage', 'Passage 1 says that it opens in May.'],
    ['an attribution with brackets', 'Source [1] states it opens in May.'],
  ])('as %s are understood', (_name, text) => {
    const [[said, numbers] = ['', []], ...more] = read(text);
    expect(said).toMatch(/^[Ii]t opens in May\.$/);
    expect(numbers).toEqual([1]);
    expect(more).toEqual([]);
  });

  test.each([
    ['It opens in May [1, 2].', [1, 2]],
    ['It opens in May [1 and 2].', [1, 2]],
    ['It opens in May (Sources 1 and 2).', [1, 2]],
    ['It opens in May (Articles 1, 2).', [1, 2]],
    ['It opens in May ([1], [2]).', [1, 2]],
    ['It opens in May [1-2].', [1, 2]],
    ['It opens in May.¹˒²', [1, 2]],
    ['It opens in May <sup>1, 2</sup>.', [1, 2]],
    ['It opens in May [1](a)[2](b).', [1, 2]],
    ['It opens in May (Source 9).', [9]],
  ])('with several numbers are understood: %s', (text, numbers) => {
    expect(read(text)).toEqual([[expect.stringMatching(/^It opens in May\.$/), numbers]]);
  });

  test('leave a sentence that speaks of them without the number', () => {
    expect(read('It opens in May, as article 2 notes.')).toEqual([
      ['It opens in May, as the article notes.', [2]],
    ]);
    expect(read('Passage 1 and Passage 2 disagree.')[0]?.[1]).toEqual([1, 2]);
  });

  test.each([
    'Article 8 covers ferries [1].',
    'Ferries are covered (Article 8) [1].',
    'Article 50 was used [1].',
    'It covers 12 m² of 10² and 4 km³ [1].',
    'It cost £4 million (2031) [1].',
    '`arr[1](x)` and `(Source 1)` stay [1].',
    'The [plan](https://town.example) stands [1].',
  ])('are not seen in %s', (text) => {
    expect(understandCitations(text, material)).toBe(text);
  });

  test('keep statements that only look like notes', () => {
    const text = 'Two things:\n\n1. The bridge opens in May [1].\n2. The ferry stops in June [2].';
    expect(understandCitations(text, material)).toBe(text);
  });

  test('never cost more than their length', () => {
    const piece = fc.constantFrom('[', '(', '1', '¹', 'Source ', ']', '^', '(Source 1', '. ', ', ');
    const started = performance.now();
    for (const [one] of [
      ['['],
      ['(Source '],
      ['1, '],
      ['¹'],
      ['^'],
      ['According to article '],
      ['<sup>'],
    ])
      understandCitations((one ?? '').repeat(5000), material);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        understandCitations(pieces.join(''), material);
      }),
      { numRuns: 100 },
    );
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
