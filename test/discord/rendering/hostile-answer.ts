import fc from 'fast-check';
import type { Answer } from '../../../src/answering/answer.ts';
import type { Citation } from '../../../src/answering/citation.ts';
import type { ArticleRecord } from '../../../src/index/types.ts';
import { answer, article, passage, statement } from '../../support/answers.ts';
import { hostileText } from './hostile-text.ts';

/** An article whose every field somebody else has written. */
export function hostileArticle(longest = 40): fc.Arbitrary<ArticleRecord> {
  return fc
    .record(
      {
        title: hostileText(longest),
        publisher: hostileText(20),
        published: fc.oneof(
          fc.constantFrom('2011-03-30', '2011-03', '2011', '2011-99-99'),
          hostileText(3),
        ),
        url: fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'large' }),
          fc.constantFrom(
            'https://good.example/a_(b)_[c]*',
            'https://user:secret@good.example/',
            'javascript:alert(1)',
            `https://good.example/${'x'.repeat(600)}`,
          ),
          hostileText(3),
        ),
      },
      { requiredKeys: ['title'] },
    )
    .map((fields) => article(fields));
}

/** An answer of any length, from any number of sources, all of it hostile. */
export function hostileAnswer(): fc.Arbitrary<Answer> {
  const citations = fc
    .array(hostileArticle(), { maxLength: 30 })
    .map((articles) =>
      articles.map((of, index): Citation => ({ number: index + 1, article: of, passages: [] })),
    );
  return fc
    .record({
      question: hostileText(80),
      standaloneQuestion: hostileText(80),
      text: fc.oneof(hostileText(), hostileText(2000)),
      notice: hostileText(40),
      caution: fc.boolean(),
      mode: fc.constantFrom('model' as const, 'extractive' as const),
      citations,
      words: hostileText(200),
    })
    .map(({ words, ...fields }) =>
      answer({
        ...fields,
        statements: Array.from({ length: 5 }, () =>
          statement(words, fields.citations.map(({ number }) => number).slice(0, 3)),
        ),
      }),
    );
}

/** A citation of an article by one passage with one quote. */
export function citation(number: number, of: ArticleRecord, text: string, quote: string): Citation {
  const quoteStart = text.indexOf(quote);
  return {
    number,
    article: of,
    passages: [
      {
        passage: passage(text, { article: of }),
        quote,
        quoteStart,
        quoteEnd: quoteStart + quote.length,
      },
    ],
  };
}
