import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import { english } from '../../messages/english.ts';
import type { CheckedStatement, LeftOutStatement, WrittenStatement } from '../statement.ts';
import { giveBenefitOfDoubt } from './benefit-of-doubt.ts';
import type { Checker } from './checker.ts';
import { claimsNothing } from './claims-nothing.ts';
import { type Given, givenBy } from './given.ts';
import { dropIdleLeads } from './idle-leads.ts';
import { groupPassages, type PassageGroup } from './passage-group.ts';
import { treatmentOf } from './policy.ts';
import { settleOne } from './settle-one.ts';
import { withoutSourceList } from './source-list.ts';

/** What a statement was written from. */
export interface SettleMaterial {
  /** The numbers that the writer was given, and their articles. */
  readonly articles: readonly { readonly number: number; readonly article: ArticleRecord }[];
  /** All retrieved passages, best first; those of articles without a number too. */
  readonly passages: readonly PassageRecord[];
  /** As it was asked and searched for: what an answer repeats of it is no claim. */
  readonly question?: string;
  /** What was said before, on both sides. */
  readonly conversation?: string;
  /** The remark behind a statement that none of them backs, in the reader's language. */
  readonly unconfirmed?: string;
}

/** A written answer after the check. */
export interface SettledStatements {
  /** In order; ready to be numbered. Those that could not be confirmed have a `remark`. */
  readonly statements: readonly CheckedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
  /** How many statements keep at least one source; with none the answer is a decline. */
  readonly supported: number;
}

/** What a reader sees behind a statement that no retrieved passage backs, unless the material says otherwise. */
export const UNCONFIRMED_REMARK = english.people.answers.unconfirmed;

/**
 * Decides about each statement of a written answer. One that its sources back keeps those that do; one that they do
 * not back, or without any, gets the article that does (`recited`); one that contradicts the articles, or invents
 * numbers, dates or names, is left out; one that is merely not found is marked. What claims nothing passes without
 * a source, unless nothing is left for it to introduce.
 */
export async function settleStatements(
  written: readonly WrittenStatement[],
  material: SettleMaterial,
  checker: Checker,
): Promise<SettledStatements> {
  const groups = groupPassages(material.passages);
  const byNumber = new Map<number, PassageGroup>();
  for (const { number, article } of material.articles) {
    const group = groups.find((one) => one.article.id === article.id);
    if (group !== undefined) byNumber.set(number, group);
  }
  const all = groups.flatMap((group) => group.sources);
  const asked = givenBy(material.question ?? '', material.conversation);
  const saying = withoutSourceList(written).filter(saysSomething);
  const decided = await Promise.all(
    saying.map(async (statement, row) => {
      const given: Given = { ...asked, items: itemsAfter(saying, row) };
      if (claimsNothing(statement, all, given)) return { statement };
      const cited = statement.numbers.flatMap((number) => byNumber.get(number) ?? []);
      return {
        statement,
        decision: await settleOne(statement.text, cited, groups, checker, given),
      };
    }),
  );
  const settled = await giveBenefitOfDoubt(
    decided.map(({ statement, decision }) => ({
      text: statement.text,
      ...(decision && { decision }),
    })),
    checker,
  );
  const kept: (CheckedStatement & { readonly leads: boolean })[] = [];
  const leftOut: LeftOutStatement[] = [];
  for (const [row, { statement }] of decided.entries()) {
    const decision = settled[row];
    const { text, kind } = statement;
    if (decision === undefined) {
      const leads = kind === 'heading' || text.endsWith(':');
      const verdict = { outcome: 'supported', score: 1, reasons: [] } as const;
      kept.push({ ...statement, sources: [], verdict, leads });
      continue;
    }
    const { sources, verdict, findings } = decision;
    if (treatmentOf(findings) === 'leave-out') leftOut.push({ text, reasons: verdict.reasons });
    else {
      const remark =
        sources.length === 0 ? { remark: material.unconfirmed ?? UNCONFIRMED_REMARK } : {};
      kept.push({ ...statement, sources, verdict, ...remark, leads: false });
    }
  }
  const statements = dropIdleLeads(kept);
  const supported = statements.filter((statement) => statement.sources.length > 0).length;
  return { statements, leftOut, supported };
}

/** How many list items directly follow a statement; those within an item are part of it. */
function itemsAfter(statements: readonly WrittenStatement[], row: number): number {
  let items = 0;
  let indent: string | undefined;
  for (const { before } of statements.slice(row + 1)) {
    const mark = ITEM_MARK.exec(before);
    if (mark === null && /\n\s*\n/.test(before)) break;
    if (mark === null) continue;
    indent ??= mark[1];
    if (mark[1] === indent) items += 1;
  }
  return items;
}

const ITEM_MARK = /(?:^|\n|\s)([ \t]*)(?:[-*+•]|\d{1,3}[.)])\s+$/;

/** Brackets and rules say nothing; a table needs its rule. */
function saysSomething({ text, kind }: WrittenStatement): boolean {
  return kind === 'row' || /[\p{L}\p{N}]/u.test(text);
}
