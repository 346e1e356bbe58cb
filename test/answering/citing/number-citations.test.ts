import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberCitations } from '../../../src/answering/citing/number-citations.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import type { CheckedStatement } from '../../../src/answering/statement.ts';
import type { PassageRecord } from '../../../src/index/types.ts';
import { article, passage } from '../../support/answers.ts';

const verdict = { outcome: 'supported', score: 1, reasons: [] } as const;

function record(articleId: number, id: string, text: string): PassageRecord {
  return passage(text, { id, article: article({ id: articleId, path: `${articleId}.md` }) });
}

function statement(of: PassageRecord, quote: string, before = ' '): CheckedStatement {
  const quoteStart = of.text.indexOf(quote);
  const source = { passage: of, quoteStart, quoteEnd: quoteStart + quote.length };
  return { text: quote, before, kind: 'sentence', sources: [source], verdict };
}

const first = record(7, 'a', 'Lorries pay £8. Cars cross free. Buses pay £2.');
const second = record(3, 'b', 'The toll ends in May.');

describe('numbers', () => {
  test('follow the first use, and an article keeps its own', () => {
    const numbered = numberCitations([
      statement(first, 'Lorries pay £8.', ''),
      statement(second, 'The toll ends in May.'),
      statement(first, 'Buses pay £2.'),
    ]);
    expect(numbered.text).toBe('Lorries pay £8 [1]. The toll ends in May [2]. Buses pay £2 [1].');
    expect(numbered.citations.map(({ number, article: { path } }) => [number, path])).toEqual([
      [1, '7.md'],
      [2, '3.md'],
    ]);
    expect(numbered.statements.map(({ citations }) => citations)).toEqual([[1], [2], [1]]);
  });

  test('of a statement with several sources are all shown', () => {
    const both = statement(first, 'Lorries pay £8.', '');
    const sources = [...both.sources, ...statement(second, 'The toll ends in May.').sources];
    expect(numberCitations([{ ...both, sources }]).text).toBe('Lorries pay £8 [1][2].');
  });
});

describe('quotes', () => {
  test('that stand side by side become one', () => {
    const { citations } = numberCitations([
      statement(first, 'Cars cross free.', ''),
      statement(first, 'Lorries pay £8.'),
    ]);
    expect(citations[0]?.passages.map(({ quote }) => quote)).toEqual([
      'Lorries pay £8. Cars cross free.',
    ]);
  });

  test('that stand apart stay apart', () => {
    const { citations } = numberCitations([
      statement(first, 'Lorries pay £8.', ''),
      statement(first, 'Buses pay £2.'),
    ]);
    expect(citations[0]?.passages.map(({ quote }) => quote)).toEqual([
      'Lorries pay £8.',
      'Buses pay £2.',
    ]);
  });

  test('that do not lie in their passage are refused', () => {
    const wrong = { passage: first, quoteStart: 40, quoteEnd: 400 };
    expect(() =>
      numberCitations([{ ...statement(first, 'Lorries pay.'), sources: [wrong] }]),
    ).toThrow(RangeError);
  });
});

test('no statements make an empty answer', () => {
  expect(numberCitations([])).toEqual({ text: '', statements: [], citations: [] });
});

test('text, statements and citations always name the same numbers, and quotes are verbatim', () => {
  const passages = [0, 1, 2, 3].map((id) =>
    record(id % 3, `p${id}`, 'Alpha one is here. Beta two is there. Gamma three is gone.'),
  );
  const source = fc
    .tuple(fc.constantFrom(...passages), fc.nat(20), fc.integer({ min: 1, max: 30 }))
    .map(([of, quoteStart, length]) => ({
      passage: of,
      quoteStart,
      quoteEnd: quoteStart + length,
    }));
  const sourced = fc.record({
    text: fc.constantFrom(
      'It rained.',
      'He said “no.”',
      'They met in Washington D.C.',
      'So be it!',
    ),
    before: fc.constantFrom(' ', '\n\n', '\n- '),
    kind: fc.constant('sentence' as const),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    verdict: fc.constant(verdict),
  });
  fc.assert(
    fc.property(fc.array(sourced, { minLength: 1, maxLength: 6 }), (statements) => {
      const numbered = numberCitations(statements);
      const inText = parseCitations(numbered.text).flatMap(({ numbers }) => numbers);
      const known = numbered.citations.map(({ number }) => number);
      expect(known).toEqual(known.map((_, index) => index + 1));
      expect([...new Set(inText)]).toEqual(known);
      expect([...new Set(numbered.statements.flatMap(({ citations }) => citations))]).toEqual(
        known,
      );
      for (const { passages: cited } of numbered.citations)
        for (const { passage: of, quote, quoteStart, quoteEnd } of cited)
          expect(of.text.slice(quoteStart, quoteEnd)).toBe(quote);
    }),
  );
});

test('a rendered answer gives its statements back when it is parsed', () => {
  const { text, statements } = numberCitations([
    statement(first, 'Lorries pay £8.', ''),
    statement(second, 'The toll ends in May.', '\n\n'),
    statement(first, 'Cars cross free.'),
  ]);
  expect(parseCitations(text).map(({ text: words, numbers }) => [words, numbers])).toEqual(
    statements.map(({ text: words, citations }) => [words, citations]),
  );
});
