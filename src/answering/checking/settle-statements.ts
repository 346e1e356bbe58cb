import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import { english } from '../../messages/english.ts';
import type { CheckedStatement, LeftOutStatement, WrittenStatement } from '../statement.ts';
import type { Checker } from './checker.ts';
import { claimsNothing } from './claims-nothing.ts';
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
  const decided = await Promise.all(
    withoutSourceList(written)
      .filter(saysSomething)
      .map(async (statement) => {
        if (claimsNothing(statement, all)) return { statement };
        const cited = statement.numbers.flatMap((number) => byNumber.get(number) ?? []);
        return { statement, decision: await settleOne(statement.text, cited, groups, checker) };
      }),
  );
  const kept: (CheckedStatement & { readonly leads: boolean })[] = [];
  const leftOut: LeftOutStatement[] = [];
  for (const { statement, decision } of decided) {
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

/** Brackets and rules say nothing; a table needs its rule. */
function saysSomething({ text, kind }: WrittenStatement): boolean {
  return kind === 'row' || /[\p{L}\p{N}]/u.test(text);
}
