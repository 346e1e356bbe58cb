import { foreignFacts } from '../../text/languages/foreign-facts.ts';
import { whichLanguage } from '../../text/languages/which-language.ts';
import type { SupportVerdict } from './check-support.ts';
import type { Checker } from './checker.ts';
import { absent, type Finding } from './finding.ts';
import type { PreparedSource } from './prepare-source.ts';
import { BACKED } from './read-claim.ts';

/** Characters of sources that tell their language. */
const ENOUGH = 2000;

/** Whether a statement is in another language than the texts that it is compared with, both of which can be told. */
export function inOtherLanguage(statement: string, texts: readonly string[]): boolean {
  const own = whichLanguage(statement);
  if (own === undefined) return false;
  const theirs = whichLanguage(texts.join('\n').slice(0, ENOUGH));
  return theirs !== undefined && own !== theirs;
}

/**
 * How nearly (see `NearestMeaning`) a statement must mean what a sentence says: with facts that were found, and without
 * any. Halfway between unrelated and the same is beyond what merely has the same subject. Chosen for that, and not
 * measured: no model that understands several languages comes with the program.
 */
const NEAR_WITH_FACTS = 0.3;
const NEAR_ALONE = 0.5;

/**
 * A checker that compares statements in another language than their sources by their figures, dates and names, since
 * their words cannot be found there, and by their meaning where the given one can. One figure or date that no source has
 * refutes a statement; a name that is not found may be written otherwise in that language, so the statement is not
 * confirmed; without any fact nothing is, unless a sentence means the same.
 */
export function acrossLanguages(checker: Checker): Checker {
  return {
    ...checker,
    check: async (statement, sources) => {
      const verdict = await checker.check(statement, sources);
      const texts = sources.map(({ text }) => text);
      return verdict.supported || !inOtherLanguage(statement, texts)
        ? verdict
        : byFactsAndMeaning(statement, sources, checker);
    },
  };
}

/** Rows of the sentences that hold a fact, by the row of the source; `undefined` where none does. */
type Places = ReadonlyMap<number, readonly number[]>;

/** What comes of comparing the facts of a statement. */
interface Compared {
  readonly findings: readonly Finding[];
  /** Facts that were found. */
  readonly found: number;
  readonly best: SupportVerdict['best'];
}

async function byFactsAndMeaning(
  statement: string,
  sources: readonly PreparedSource[],
  checker: Checker,
): Promise<SupportVerdict> {
  const facts = compareFacts(statement, sources);
  if (facts.findings.length > 0) return verdictOf(facts.findings, facts.best);
  if (checker.meaning === undefined) {
    const without = 'another language, without a fact that was found';
    return verdictOf(facts.best === undefined ? [notFound(without, 0)] : [], facts.best);
  }
  const meant = await checker.meaning(statement, sources);
  const near = (meant?.nearness ?? 0) >= (facts.found > 0 ? NEAR_WITH_FACTS : NEAR_ALONE);
  const other = notFound('another language, and no sentence means the same', 0);
  return verdictOf(near ? [] : [other], facts.best ?? meant?.at);
}

function notFound(reason: string, factor: number): Finding {
  return { kind: 'not-found', reason, factor };
}

function verdictOf(findings: readonly Finding[], best: SupportVerdict['best']): SupportVerdict {
  const supported = findings.length === 0;
  return {
    supported,
    score: supported ? BACKED : 0,
    findings,
    content: supported ? 1 : 0,
    ...(best === undefined ? {} : { best }),
  };
}

function compareFacts(statement: string, sources: readonly PreparedSource[]): Compared {
  const german = whichLanguage(statement) === 'de';
  const { figures, dates, names } = foreignFacts(statement, german);
  const findings: Finding[] = [];
  const found: Places[] = [];
  const compare = (places: Places, finding: Finding) => {
    if (places.size === 0) findings.push(finding);
    else found.push(places);
  };
  for (const { text, values } of figures) {
    const places = placesOf(sources, (source) => [
      ...rowsOf(
        source,
        source.numbers.filter(({ value }) => values.includes(value)),
      ),
      ...rowsOf(
        source,
        source.dates.filter(
          ({ year, day }) => values.includes(year ?? -1) || values.includes(day ?? -1),
        ),
      ),
    ]);
    compare(places, absent(`number ${text} does not occur`));
  }
  for (const { text, year, month, day } of dates) {
    const same = placesOf(sources, (source) =>
      rowsOf(
        source,
        source.dates.filter(
          (date) =>
            date.year === year &&
            date.month === month &&
            (day === undefined || date.day === undefined || date.day === day),
        ),
      ),
    );
    compare(same, absent(`date ${text} does not occur`));
  }
  for (const name of names) {
    const places = placesOf(sources, (source) =>
      source.words.flatMap((word) =>
        name.some((part) => alike(word.folded, folded(part))) ? [word.sentence] : [],
      ),
    );
    const whole = name.every((part) =>
      sources.some((source) => source.words.some((word) => alike(word.folded, folded(part)))),
    );
    const reason = `the name ${name.join(' ')} was not found`;
    compare(whole ? places : new Map(), notFound(reason, 0.5));
  }
  return { findings, found: found.length, best: bestSentence(found, sources) };
}

function placesOf(
  sources: readonly PreparedSource[],
  sentencesIn: (source: PreparedSource) => readonly number[],
): Places {
  const places = new Map<number, readonly number[]>();
  for (const [row, source] of sources.entries()) {
    const sentences = sentencesIn(source);
    if (sentences.length > 0) places.set(row, sentences);
  }
  return places;
}

function rowsOf(source: PreparedSource, mentions: readonly { readonly first: number }[]): number[] {
  return mentions.map(({ first }) => source.words[first]?.sentence ?? 0);
}

/** The sentence that holds most of the facts. */
function bestSentence(
  found: readonly Places[],
  sources: readonly PreparedSource[],
): SupportVerdict['best'] {
  let best:
    | { readonly count: number; readonly at: NonNullable<SupportVerdict['best']> }
    | undefined;
  for (const [passage, source] of sources.entries()) {
    for (const [row, { start, end }] of source.sentences.entries()) {
      const count = found.filter((places) => places.get(passage)?.includes(row) === true).length;
      if (count > (best?.count ?? 0)) best = { count, at: { passage, start, end } };
    }
  }
  return best?.at;
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}|['’]s$/gu, '')
    .toLowerCase();
}

/** The same name as two languages may write it: `Gales` and `Wales`, `Schottland` and `Scotland`. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 5 || other.length < 5 || Math.abs(one.length - other.length) > 3) return false;
  return distance(one, other) <= Math.max(one.length, other.length) * 0.35;
}

/** Letters that have to be changed, added or taken away. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, against] of [...other].entries()) {
      const change = (row[column] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
