import type { Answer } from '../../src/answering/answer.ts';
import type { Citation } from '../../src/answering/citation.ts';
import type { CitedStatement } from '../../src/answering/statement.ts';
import type { ArticleRecord, PassageRecord } from '../../src/index/types.ts';
import type { RankedPassage } from '../../src/search/found.ts';

/** An article record; every field can be set. */
export function article(fields: Partial<ArticleRecord> = {}): ArticleRecord {
  return { id: 0, path: 'bridge.md', title: 'The new bridge', tags: [], ...fields };
}

/** A passage whose text is `text`, in one paragraph block. */
export function passage(text: string, fields: Partial<PassageRecord> = {}): PassageRecord {
  return {
    row: 0,
    id: 'p0',
    article: article(),
    headingPath: [],
    start: 0,
    end: text.length,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...fields,
  };
}

/** A passage at a rank, with plausible signals. */
export function ranked(of: PassageRecord, fields: Partial<RankedPassage> = {}): RankedPassage {
  return {
    rank: 1,
    passage: of,
    score: 0.8,
    cosine: 0.7,
    bm25: 9.5,
    coverage: 0.9,
    reasons: ['covers both terms'],
    ...fields,
  };
}

/** A supported statement that cites the articles of these numbers. */
export function statement(text: string, citations: readonly number[] = [1]): CitedStatement {
  return {
    text,
    before: ' ',
    kind: 'sentence',
    sources: [],
    verdict: { outcome: 'supported', score: 1, reasons: [] },
    citations,
  };
}

/** An answered answer with one statement from one article; every field can be set. */
export function answer(fields: Partial<Answer> = {}): Answer {
  const text = 'The town wants a bridge. It opens in May 2031. It costs £4 million.';
  const quote = 'It opens in May 2031.';
  const source = passage(text);
  const citation: Citation = {
    number: 1,
    article: source.article,
    passages: [
      {
        passage: source,
        quote,
        quoteStart: text.indexOf(quote),
        quoteEnd: text.indexOf(quote) + quote.length,
      },
    ],
  };
  return {
    question: 'When does the bridge open?',
    standaloneQuestion: 'When does the bridge open?',
    outcome: 'answered',
    caution: false,
    mode: 'extractive',
    text: 'It opens in May 2031 [1].',
    statements: [statement(quote)],
    citations: [citation],
    nearest: [],
    leftOut: [],
    usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
    retrieval: {
      question: 'When does the bridge open?',
      passages: [ranked(source)],
      confidence: {
        probability: 0.93,
        band: 'answer',
        lacks: [],
        reasons: ['covers 90 % of the question'],
      },
      timingsMs: { embed: 1, search: 1 },
    },
    timingsMs: { embed: 1, search: 1, answer: 1, check: 0, total: 3 },
    ...fields,
  };
}

/** A decline that names the nearest articles. */
export function decline(fields: Partial<Answer> = {}): Answer {
  return answer({
    outcome: 'declined',
    text: 'The articles do not answer this.',
    statements: [],
    citations: [],
    nearest: [article()],
    ...fields,
  });
}
