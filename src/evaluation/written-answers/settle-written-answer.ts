import type { Checker } from '../../answering/checking/checker.ts';
import { settleStatements } from '../../answering/checking/settle-statements.ts';
import { parseCitations } from '../../answering/citing/parse-citations.ts';
import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What became of an answer in the check. */
export interface SettledAnswer {
  readonly answer: WrittenAnswer;
  /** Statements that were judged: those that claim something. */
  readonly claims: number;
  readonly leftOut: readonly { readonly text: string; readonly reasons: readonly string[] }[];
  readonly unconfirmed: readonly { readonly text: string; readonly reasons: readonly string[] }[];
}

/** Checks an answer as one that was written for a question: passages of one title are one article. */
export async function settleWrittenAnswer(
  answer: WrittenAnswer,
  checker: Checker,
): Promise<SettledAnswer> {
  const articles = articlesOf(answer);
  const passages = answer.passages.map((passage, row) => passageRecord(passage, row, articles));
  const { statements, leftOut } = await settleStatements(
    parseCitations(answer.response),
    {
      articles: [...articles.values()].map((article) => ({ number: article.id + 1, article })),
      passages,
      question: answer.question,
      conversation: answer.history.map(({ content }) => content).join('\n'),
    },
    checker,
  );
  const judged = statements.filter(
    ({ sources, remark }) => sources.length > 0 || remark !== undefined,
  );
  return {
    answer,
    claims: judged.length + leftOut.length,
    leftOut,
    unconfirmed: judged
      .filter(({ remark }) => remark !== undefined)
      .map(({ text, verdict }) => ({ text, reasons: verdict.reasons })),
  };
}

/** Passages of one title are of one article. */
function articlesOf({ passages }: WrittenAnswer): ReadonlyMap<string, ArticleRecord> {
  const titles = [...new Set(passages.map(({ title }) => title))];
  return new Map(
    titles.map((title, id) => [title, { id, path: `${id + 1}.md`, title, tags: [] }] as const),
  );
}

function passageRecord(
  { title, text }: WrittenAnswer['passages'][number],
  row: number,
  articles: ReadonlyMap<string, ArticleRecord>,
): PassageRecord {
  const article = articles.get(title);
  if (article === undefined) throw new RangeError(`No article is called ${title}.`);
  const place = { headingPath: [], start: 0, end: text.length, blocks: [] };
  return { row, id: String(row), article, text, ...place };
}
