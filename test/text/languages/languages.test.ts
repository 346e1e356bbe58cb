import { describe, expect, test } from 'vitest';
import { foreignFacts } from '../../../src/text/languages/foreign-facts.ts';
import { whichLanguage } from '../../../src/text/languages/which-language.ts';

describe('the language of a sentence', () => {
  test.each([
    ['en', 'The bridge is to be opened by the mayor in May.'],
    ['de', 'Die Brücke soll im Mai von der Bürgermeisterin eröffnet werden.'],
    ['fr', 'Le pont est ouvert par la maire dans les prochains jours.'],
    ['es', 'El puente será abierto por la alcaldesa y los vecinos en mayo.'],
    ['pt', 'A ponte será aberta pela prefeita e não pelos moradores do bairro.'],
    ['it', 'Il ponte sarà aperto dalla sindaca e non dal consiglio della città.'],
    ['nl', 'De brug wordt in mei door de burgemeester geopend en het is niet duur.'],
    ['other', 'Мост откроют в мае 2031 года.'],
    [undefined, 'May 2031.'],
    [undefined, 'Cardiff, Swansea, Newport'],
  ])('is %s for: %s', (language, text) => {
    expect(whichLanguage(text)).toBe(language);
  });
});

describe('the facts of a sentence in another language', () => {
  test('are its figures, whatever their separators', () => {
    const values = (text: string) =>
      foreignFacts(text, true).figures.map((figure) => figure.values);
    expect(values('7,3 Millionen')).toEqual([[7_300_000, 73_000_000]]);
    expect(values('1.234,5 Euro')[0]).toContain(1234.5);
    expect(values('14 millones y 3 mil millones')).toEqual([[14_000_000], [3_000_000_000]]);
    expect(values('25 % der 1 200')).toEqual([[25], [1200]]);
  });

  test('are its dates, in any of the languages', () => {
    for (const text of ['am 30. März 2011', 'le 30 mars 2011', 'el 30 de marzo de 2011'])
      expect(foreignFacts(text, false).dates).toMatchObject([{ year: 2011, month: 3, day: 30 }]);
    expect(foreignFacts('im Dezember 2010', true).dates).toMatchObject([{ year: 2010, month: 12 }]);
  });

  test('are its names, where capitals tell them', () => {
    expect(foreignFacts('Le ministre Andrew Lansley parle.', false).names).toEqual([
      ['Andrew', 'Lansley'],
    ]);
    expect(foreignFacts('Die Brücke in der Stadt gehört Jane Hutt.', true).names).toEqual([
      ['Jane', 'Hutt'],
    ]);
    expect(foreignFacts('Es kostet 14 Millionen Pfund.', true).names).toEqual([]);
    expect(foreignFacts('Der NHS spart.', true).names).toEqual([['NHS']]);
  });
});
