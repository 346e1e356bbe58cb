import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageTerms } from '../../../src/index/bm25/passage-terms.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';

describe('tokenize', () => {
  it('drops the words that only say how a question is put', () => {
    expect(tokenize('What is the population of Cardiff?')).toEqual(['popul', 'cardiff']);
    expect(tokenize('who are you')).toEqual([]);
  });

  it('brings word forms together', () => {
    expect(tokenize('Councils saving')).toEqual(tokenize('council saves'));
  });

  it('does not see case, accents, possessives, ligatures or the form of an apostrophe', () => {
    expect(tokenize("CAFÉ Surrey's ﬁne")).toEqual(tokenize('cafe surrey fine'));
    expect(tokenize('Surrey’s')).toEqual(tokenize("Surrey's"));
    expect(tokenize("Wales' councils")).toEqual(tokenize('Wales councils'));
    expect(tokenize('e\u0301lan')).toEqual(tokenize('élan'));
  });

  it('writes an amount out, however it was put', () => {
    for (const amount of ['£7.3 million', '7.3m', '£7.3-million', '7,300,000', '7300000']) {
      expect(tokenize(amount)).toContain('7300000');
    }
    expect(tokenize('$2bn')).toContain('2000000000');
    expect(tokenize('35%')).toEqual(tokenize('35 per cent'));
    expect(tokenize('35% saved')).toEqual(['35', 'percent', 'save']);
  });

  it('reads dates and ranges as separate numbers, without leading zeros', () => {
    expect(tokenize('2011-03-30')).toEqual(['2011', '3', '30']);
    expect(tokenize('20.06.17')).toEqual(['20', '6', '17']);
    expect(tokenize('£45-£60, 45–60')).toEqual(['45', '60', '45', '60']);
  });

  it('tells the US from us, and what is founded from what is found', () => {
    expect(tokenize('contact us')).toEqual(['contact']);
    for (const name of ['US trade', 'U.S. trade', 'the us trade', 'USA trade']) {
      expect(tokenize(name)).toEqual(['usa', 'trade']);
    }
    expect(tokenize('United States')).toContain('usa');
    expect(tokenize('United Kingdom')).toEqual(expect.arrayContaining(tokenize('UK')));
    expect(tokenize('used')).toEqual(tokenize('using'));
    expect(tokenize('founded')).not.toEqual(tokenize('found'));
  });

  it('reads words that are also names within the language it is written in', () => {
    expect(tokenize('7 constructor, 7constructor, united constructor')).toEqual([
      '7',
      'constructor',
      '7constructor',
      '7',
      'constructor',
      'unit',
      'constructor',
    ]);
    expect(tokenize('toString __proto__ hasOwnProperty').length).toBe(3);
  });

  it('gives compounds as a whole and in parts', () => {
    expect(tokenize('E-Government')).toEqual(expect.arrayContaining(tokenize('eGovernment')));
    expect(tokenize('front-line')).toEqual(expect.arrayContaining(tokenize('front line')));
    expect(tokenize('front-line')).toEqual(expect.arrayContaining(tokenize('frontline')));
    expect(tokenize('60kg')).toEqual(expect.arrayContaining(tokenize('60 kg')));
    expect(tokenize('U.S.A.')).toEqual(tokenize('USA'));
  });

  it('keeps the short codes by which near-duplicates differ', () => {
    expect(tokenize('zone K')).toEqual(['zone', 'k']);
    expect(tokenize('Band D')).toEqual(['band', 'd']);
    expect(tokenize('Band A')).toEqual(['band', 'a']);
    expect(tokenize('zone A costs more')).toEqual(['zone', 'a', 'cost']);
    expect(tokenize('what about zone a?')).toEqual(['zone', 'a']);
    expect(tokenize('DO I NEED A PERMIT')).toEqual(['need', 'permit']);
    expect(tokenize('World War I')).toEqual(['world', 'war', 'i']);
    expect(tokenize('grade 4')).toEqual(['grade', '4']);
    expect(tokenize('A cat and a dog')).toEqual(['cat', 'dog']);
  });

  it('reads writing that is not Latin', () => {
    expect(tokenize('Привет, мир')).toEqual(['привет', 'мир']);
    expect(tokenize('東京都 2020')).toEqual(['東京', '京都', '2020']);
  });

  it('finds nothing in emoji, signs and control characters, and reads query syntax as words', () => {
    expect(tokenize('😀 \u0000\u0007 ?! --- ""')).toEqual([]);
    expect(tokenize('"foo" OR NEAR(')).toEqual(['foo', 'near']);
  });

  it('gives whole terms, none of them empty or long, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const term of tokenize(text)) {
          expect(term).not.toBe('');
          expect(term.length).toBeLessThanOrEqual(128);
          expect(term).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('reads a million hostile characters', () => {
    for (const piece of [
      'a',
      'a-',
      "a'",
      '1,',
      '1.1',
      'a\u0301',
      '\u0301',
      '東',
      '7 million ',
      '-',
    ]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(tokenize(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('passageTerms', () => {
  it('puts the title and the headings with the text', () => {
    const passage = { title: 'Parking', headingPath: ['Zones', 'Fees'], text: 'It costs £40.' };
    expect(passageTerms(passage)).toEqual(['park', 'zone', 'fee', 'cost', '40']);
  });

  it('counts a heading that repeats the title once', () => {
    const passage = { title: 'Parking', headingPath: ['Parking'], text: '' };
    expect(passageTerms(passage)).toEqual(['park']);
  });
});
