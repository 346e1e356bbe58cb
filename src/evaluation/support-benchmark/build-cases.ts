import type { SupportSource } from '../../answering/checking/check-support.ts';
import { readText } from '../../text/read-text.ts';
import type { Random } from '../random.ts';
import { exchange, negate, swapNames } from './falsify.ts';
import { type Fact, findFacts } from './find-facts.ts';
import { groupBy } from './group-by.ts';
import type { SupportSet, TrueStatement } from './read-support-set.ts';
import type { FalseKind, SupportCase } from './support-case.ts';

const EXCHANGES: readonly (readonly [FalseKind, Fact['kind']])[] = [
  ['number changed', 'number'],
  ['date changed', 'date'],
  ['amount changed', 'amount'],
  ['name changed', 'name'],
];

/** The true statements of a set, and from each of them as many false ones as it can be made into, one of a kind. */
export function buildCases(set: SupportSet, random: Random): SupportCase[] {
  const facts = new Map(
    set.statements.map((statement) => [
      statement,
      findFacts(statement.text, statement.source.text),
    ]),
  );
  const pool = [...facts.values()].flat();
  const byTitle = groupBy(set.sources, (source) => source.title);
  return set.statements.flatMap((statement): SupportCase[] => {
    const { kind, text, source } = statement;
    const siblings = (byTitle.get(source.title) ?? []).filter((other) => !overlap(source, other));
    const strangers = set.sources.filter((other) => other.title !== source.title);
    const cases: SupportCase[] = [{ kind, supported: true, statement: text, source }];
    const add = (
      falseKind: FalseKind,
      falseText: string | undefined,
      falseSource = source,
    ): void => {
      if (falseText === undefined) return;
      cases.push({ kind: falseKind, supported: false, statement: falseText, source: falseSource });
    };
    for (const [falseKind, falseText] of falsehoods(
      statement,
      facts.get(statement) ?? [],
      pool,
      random,
    )) {
      add(falseKind, falseText);
    }
    const sibling = random.pick(siblings);
    if (sibling !== undefined) add('another passage of the article', text, sibling);
    const stranger = random.pick(strangers);
    if (stranger !== undefined) add('another article', text, stranger);
    return cases;
  });
}

/** Whether two passages share a sentence: both may then back the same statement. */
function overlap(one: SupportSource, other: SupportSource): boolean {
  return readText(one.text).sentences.some((range) =>
    other.text.includes(one.text.slice(range.start, range.end)),
  );
}

function falsehoods(
  statement: TrueStatement,
  facts: readonly Fact[],
  pool: readonly Fact[],
  random: Random,
): [FalseKind, string | undefined][] {
  const { text, source } = statement;
  const passage = findFacts(source.text, source.text);
  const changed = (kind: Fact['kind'], from: readonly Fact[]): string | undefined => {
    const fact = random.pick(facts.filter((one) => one.kind === kind));
    return fact === undefined ? undefined : exchange(text, fact, from, random);
  };
  return [
    ...EXCHANGES.map(([falseKind, kind]): [FalseKind, string | undefined] => [
      falseKind,
      changed(kind, pool),
    ]),
    ['number of the same passage', changed('number', passage) ?? changed('date', passage)],
    ['name of the same passage', changed('name', passage)],
    ['negated', negate(text)],
    ['two names swapped', swapNames(text, facts, random)],
  ];
}
