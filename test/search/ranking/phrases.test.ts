import { describe, expect, it } from 'vitest';
import { sharedPhrases } from '../../../src/search/ranking/phrases.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';

const shared = (text: string, question: string) => sharedPhrases(text, tokenize(question));

describe('sharedPhrases', () => {
  it('finds neighbouring words in any of their forms', () => {
    expect(shared('All political parties agree.', 'political party')).toEqual([0]);
    expect(shared('They were saving councils money.', 'council saves money')).toEqual([]);
    expect(shared('Council savings of money', 'council saving money')).toEqual([0, 1]);
  });

  it('passes over a function word or two between them', () => {
    expect(shared('The Bank of England', 'Bank England')).toEqual([0]);
    expect(shared('the bank, it says, of England', 'Bank England')).toEqual([]);
  });

  it('does not take the beginning of a longer word for a word', () => {
    expect(shared('Artificial councils', 'art council')).toEqual([]);
    expect(shared('Smart council', 'art council')).toEqual([]);
  });

  it('keeps the order', () => {
    expect(shared('tax council', 'council tax')).toEqual([]);
  });

  it('comes to an end on a long hostile text', () => {
    expect(shared('band '.repeat(200_000), 'band d')).toEqual([]);
    expect(shared('-'.repeat(200_000), 'band d')).toEqual([]);
  });
});
