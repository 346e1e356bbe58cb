import type { Answer } from '../../answering/answer.ts';
import type { Citation } from '../../answering/citation.ts';
import { readFolder } from '../../corpus/read-folder.ts';
import { splitArticle } from '../../corpus/split-article.ts';
import type { ArticleRecord, PassageRecord } from '../../index/types.ts';

/** A sentence of an example answer, and the words of an article that support it. */
export interface ExampleStatement {
  readonly text: string;
  /** Path of the article and a sentence that stands in it. */
  readonly from: readonly (readonly [path: string, quote: string])[];
}

/** Articles and answers for the preview, made from a folder of articles without any model. */
export interface ExampleArticles {
  readonly records: readonly ArticleRecord[];
  readonly passages: readonly PassageRecord[];
  answer(
    question: string,
    statements: readonly ExampleStatement[],
    fields?: Partial<Answer>,
  ): Answer;
}

/** Reads and splits the articles of a folder. */
export async function readExampleArticles(folder: string): Promise<ExampleArticles> {
  const records: ArticleRecord[] = [];
  const passages: PassageRecord[] = [];
  for (const article of await readFolder(folder)) {
    const { path, title, publisher, published, url, tags } = article;
    const record: ArticleRecord = {
      id: records.length,
      path,
      title,
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      tags,
    };
    records.push(record);
    splitArticle(article).forEach(({ headingPath, start, end, text, blocks }, index) => {
      const id = `${path}-${index}`;
      passages.push({
        row: passages.length,
        id,
        article: record,
        headingPath,
        start,
        end,
        text,
        blocks,
      });
    });
  }
  return {
    records,
    passages,
    answer: (question, statements, fields = {}) => ({
      ...exampleAnswer(question, statements, passages),
      ...fields,
    }),
  };
}

function exampleAnswer(
  question: string,
  statements: readonly ExampleStatement[],
  passages: readonly PassageRecord[],
): Answer {
  const citations: Citation[] = [];
  const numbered = statements.map(({ text, from }) => ({
    text,
    numbers: from.map(([path, quote]) => cite(citations, passages, path, quote)),
  }));
  return {
    question,
    standaloneQuestion: question,
    outcome: 'answered',
    caution: false,
    mode: 'model',
    text: numbered
      .map(({ text, numbers }) => {
        const marks = [...new Set(numbers)].map((number) => `[${number}]`).join('');
        return marks === '' ? text : text.replace(/([.;:]?\s*)$/, ` ${marks}$1`);
      })
      .join(' ')
      .replaceAll('\n ', '\n'),
    statements: numbered.map(({ text, numbers }) => ({
      text,
      before: ' ',
      kind: 'sentence',
      sources: [],
      citations: numbers,
      verdict: { outcome: 'supported', score: 1, reasons: [] },
    })),
    citations,
    nearest: [],
    leftOut: [],
    usage: { calls: 1, promptTokens: 900, completionTokens: 120 },
    retrieval: {
      question,
      passages: [],
      confidence: { probability: 0.9, band: 'answer', lacks: [], reasons: [] },
      timingsMs: { embed: 2, search: 1 },
    },
    timingsMs: { embed: 2, search: 1, answer: 900, check: 3, total: 906 },
  };
}

/** Adds a quote to the citations and gives the number of its article. */
function cite(
  citations: Citation[],
  passages: readonly PassageRecord[],
  path: string,
  quote: string,
): number {
  const passage = passages.find(
    ({ article, text }) => article.path === path && text.includes(quote),
  );
  if (passage === undefined) throw new Error(`${path} does not say “${quote}”.`);
  const quoteStart = passage.text.indexOf(quote);
  const cited = { passage, quote, quoteStart, quoteEnd: quoteStart + quote.length };
  const index = citations.findIndex(({ article }) => article.path === path);
  const known = citations[index];
  if (known === undefined) {
    citations.push({ number: citations.length + 1, article: passage.article, passages: [cited] });
    return citations.length;
  }
  citations[index] = { ...known, passages: [...known.passages, cited] };
  return known.number;
}
