import { expect, it } from 'vitest';
import { passageTerms } from '../../../src/index/bm25/passage-terms.ts';
import { TOKENIZER_VERSION } from '../../../src/text/terms/tokenizer-version.ts';

const PASSAGE = {
  title: 'E-Government in the United Kingdom',
  headingPath: ['Costs', 'World War I'],
  text:
    'Costs rose by 12.5 % to £7.3 million (7.3m) on 20.06.17, said Dr. O’Neill’s office. Band A homes in the U.S. ' +
    'pay $1,076, 3rd of 60kg lots; using COVID-19 funds, R&D was founded at the Café Ærø, 東京都 and Straße 007. ' +
    'Libraries, librarian, organisations and organising; ten per cent; the mid-1990s; one-third; 2010-2015.',
};

const TERMS =
  'egovern e govern unit uk kingdom world war i cost rose 12.5 7300000 7.3 million 7300000 7.3 m 20 6 17 said dr ' +
  'oneil offic band a home usa pai 1076 3rd 60kg 60 kg lot use covid19 covid 19 fund rd r d founder cafe aero 東京 ' +
  '京都 strass 7 librari librarian organis organis ten percent mid1990s mid 1990s onethird on third 2010 2015';

it('The version of the tokenizer stands for the terms that it gives: raise it when they change', () => {
  expect({ version: TOKENIZER_VERSION, terms: passageTerms(PASSAGE).join(' ') }).toEqual({
    version: 1,
    terms: TERMS,
  });
});
