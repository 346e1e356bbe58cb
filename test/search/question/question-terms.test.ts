import { describe, expect, it } from 'vitest';
import { Bm25 } from '../../../src/index/bm25/bm25.ts';
import { Bm25Builder } from '../../../src/index/bm25/bm25-builder.ts';
import { questionTerms } from '../../../src/search/question/question-terms.ts';
import { correctedTerm } from '../../../src/search/question/spelling.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';

function termsOf(...passages: string[]): Bm25 {
  const builder = new Bm25Builder();
  for (const passage of passages) builder.add(tokenize(passage));
  return Bm25.fromBytes(builder.toBytes());
}

describe('questionTerms', () => {
  const terms = termsOf(
    'The front-line staff of the council live in Surrey.',
    'The council pays for libraries and for time.',
    'A saving of 7.3 million pounds.',
  );

  it('keeps each content word once, in order, as it was written', () => {
    const found = questionTerms('Which council pays? The Council!', terms);
    expect(found.map(({ text }) => text)).toEqual(['council', 'pays']);
    expect(found.map(({ passages }) => passages)).toEqual([2, 1]);
  });

  it('weighs words by how rare they are, unknown ones most and common ones least', () => {
    const [council, surrey, unknown] = questionTerms('council surrey zeppelin', terms);
    const [time] = questionTerms('time', terms);
    expect(unknown?.passages).toBe(0);
    expect(unknown?.weight).toBeGreaterThan(surrey?.weight ?? 0);
    expect(surrey?.weight).toBeGreaterThan(council?.weight ?? 0);
    expect(council?.weight).toBeGreaterThan(time?.weight ?? 0);
  });

  it('looks for a compound as a whole where the corpus has it so, else for its parts', () => {
    expect(questionTerms('frontline', terms).map(({ passages }) => passages)).toEqual([1]);
    expect(questionTerms('front-line', terms)).toHaveLength(1);
    expect(questionTerms('library-council', terms)).toHaveLength(2);
    expect(questionTerms('£7,300,000', terms).map(({ passages }) => passages)).toEqual([1]);
  });

  it('reads a slip as the word of the corpus, and says so', () => {
    const [term] = questionTerms('libaries', terms);
    expect(term).toMatchObject({ term: 'librari', text: 'libaries', passages: 1 });
    expect(term?.writtenAs).toBeDefined();
  });

  it('has none for a question of function words alone', () => {
    expect(questionTerms('What is it about?', terms)).toEqual([]);
  });
});

describe('correctedTerm', () => {
  const terms = termsOf('major parliament gandhi');

  it('mends a letter left out, put in, swapped or, in a long word, replaced', () => {
    const [parliament = ''] = tokenize('parliament');
    for (const slip of ['parliment', 'parliaament', 'paliramant', 'parlianent', 'paraliment']) {
      const [typed = ''] = tokenize(slip);
      const mended = correctedTerm(typed, terms);
      expect(mended === undefined || mended === parliament).toBe(true);
    }
    expect(correctedTerm('parliment', terms)).toBe(parliament);
    expect(correctedTerm('parlaiment', terms)).toBe(parliament);
    expect(correctedTerm('parlianent', terms)).toBe(parliament);
  });

  it('leaves short words, numbers and other words alone', () => {
    for (const other of ['mayor', 'majo', '2011', 'zeppelin', 'москва']) {
      expect(correctedTerm(other, terms)).toBeUndefined();
    }
  });
});
