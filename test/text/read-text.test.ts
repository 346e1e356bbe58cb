import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/text/read-text.ts';

const TEXT =
  'Dr. Ann Lee said on 30 March 2011 that Leeds saves £7.3 million. E-Government does not cost 20% more.';
const cut = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end);

describe('readText', () => {
  it('gives sentences with the rows of their words', () => {
    const { sentences, words } = readText(TEXT);
    expect(sentences.map((sentence) => cut(TEXT, sentence))).toEqual([
      'Dr. Ann Lee said on 30 March 2011 that Leeds saves £7.3 million.',
      'E-Government does not cost 20% more.',
    ]);
    const [, second] = sentences;
    expect(words.slice(second?.firstWord, second?.endWord).map(({ surface }) => surface)).toEqual([
      'E',
      'Government',
      'does',
      'not',
      'cost',
      '20',
      'more',
    ]);
  });

  it('gives numbers apart from those of dates, and names, dates and negations', () => {
    const { numbers, dates, names, negations, words } = readText(TEXT);
    expect(numbers.map(({ text }) => text)).toEqual(['£7.3 million', '20%']);
    expect(dates.map(({ text }) => text)).toEqual(['30 March 2011']);
    expect(names.map(({ text }) => text)).toEqual(['Ann Lee', 'Leeds', 'Government']);
    expect([...negations.negated].map((row) => words[row]?.surface)).toEqual(['cost', '20']);
  });

  it('gives words as they are written, and the terms that they are indexed under', () => {
    const { compounds, indexWords, terms } = readText('E-Government costs £7.3 million.');
    expect(compounds.map(({ surface }) => surface)).toEqual([
      'E-Government',
      'costs',
      '7.3',
      'million',
    ]);
    expect(indexWords.map(({ text }) => text)).toEqual(['E-Government', 'costs', '7.3 million']);
    expect(terms).toEqual(['egovern', 'e', 'govern', 'cost', '7300000', '7.3', 'million']);
  });

  it('reads each thing once', () => {
    const read = readText(TEXT);
    for (const part of ['sentences', 'words', 'compounds', 'terms', 'names', 'numbers'] as const)
      expect(read[part]).toBe(read[part]);
  });

  it.each([
    ['a ligature', 'The oﬃce opens.', ['oﬃce', 'opens']],
    ['capitals throughout', 'THE OFFICE OPENS.', ['OFFICE', 'OPENS']],
    ['a trade mark and a fraction', 'Acme™ sells ½ of it', ['Acme', 'sells', '½', '½']],
    ['a share', '20% share', ['20', '%', 'share']],
  ])('places the indexed words of a text with %s', (_, text, expected) => {
    const found = readText(text).indexWords.map((word) => cut(text, word));
    expect(found).toEqual(expected);
  });

  it('places everything within the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const { sentences, words, compounds, indexWords } = readText(text);
        for (const { start, end } of [...sentences, ...words, ...compounds, ...indexWords]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });
});

describe('readText on words that begin with a capital because they begin', () => {
  const doubtful = (text: string) =>
    readText(text, { isDoubtful: () => true }).names.map((name) => name.text);

  it.each([
    ['an order', 'Provide a name for the table.', []],
    ['an order with a name', 'Replace IMAGE with its number.', ['IMAGE']],
    ['what follows a colon', '**Attend the hearing**: Bring a copy.', []],
    ['a numbered order', '2. Ensure that they agree.', []],
    ['an adjective', 'Notable projects began.', []],
    ['a label', '**Tax Benefits:** They are deducted.', []],
  ])('takes none for a name in %s', (_, text, expected) => {
    expect(doubtful(text)).toEqual(expected);
  });

  it.each([
    ['Cardiff saves money.', ['Cardiff']],
    ['Apple makes telephones.', ['Apple']],
    ['Digital Songs covered it.', ['Digital Songs']],
    ['English is spoken there.', ['English']],
    ['Who paid? Merlinford: it always does.', ['Merlinford']],
    ['They met in Provide.', ['Provide']],
  ])('keeps the names of %j', (text, expected) => {
    expect(doubtful(text)).toEqual(expected);
  });

  it('asks nobody unless a word is in doubt', () => {
    const text = 'Provide a name.';
    expect(readText(text).names.map((name) => name.text)).toEqual(['Provide']);
    const { names } = readText(text, { isDoubtful: () => false });
    expect(names.map((name) => name.text)).toEqual(['Provide']);
  });
});
