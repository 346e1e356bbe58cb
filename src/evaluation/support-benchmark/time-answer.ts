import type { SupportSource } from '../../answering/checking/check-support.ts';
import { wordChecker } from '../../answering/checking/checker.ts';
import { settleStatements } from '../../answering/checking/settle-statements.ts';
import { parseCitations } from '../../answering/citing/parse-citations.ts';
import type { PassageRecord } from '../../index/types.ts';
import type { SupportSet, TrueStatement } from './read-support-set.ts';

const STATEMENTS = 5;
const WARM_UP = 20;

/**
 * Milliseconds, as a median, from the text of a five-statement answer to its settled statements, warm: parsing it,
 * taking its five passages apart, and checking every statement.
 */
export async function timeAnswer(set: SupportSet): Promise<number> {
  const written = set.statements.filter(({ kind }) => kind === 'written by a person');
  const base = written.length >= STATEMENTS ? written : set.statements;
  const times: number[] = [];
  for (let start = 0; start + STATEMENTS <= base.length; start += STATEMENTS) {
    const chosen = base.slice(start, start + STATEMENTS);
    const text = chosen.map((statement, index) => `${statement.text} [${index + 1}]`).join(' ');
    const passages = chosen.map(toPassage);
    const articles = passages.map(({ article }, index) => ({ number: index + 1, article }));
    const began = performance.now();
    await settleStatements(parseCitations(text), { articles, passages }, wordChecker);
    times.push(performance.now() - began);
  }
  const warm = times.slice(Math.min(WARM_UP, times.length - 1)).sort((one, other) => one - other);
  return warm[Math.floor(warm.length / 2)] ?? 0;
}

function toPassage({ source }: TrueStatement, row: number): PassageRecord {
  return {
    row,
    id: String(row),
    article: articleOf(source, row),
    headingPath: [],
    start: 0,
    end: source.text.length,
    text: source.text,
    blocks: [],
  };
}

function articleOf(source: SupportSource, id: number): PassageRecord['article'] {
  return { id, path: `${id}.md`, title: source.title ?? '', tags: [] };
}
