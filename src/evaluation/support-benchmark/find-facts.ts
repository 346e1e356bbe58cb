/** A piece of a statement that can be exchanged for another of its shape. */
export interface Fact {
  readonly kind: 'number' | 'date' | 'amount' | 'name';
  /** Facts of one shape can stand in for each other without the grammar telling. */
  readonly shape: string;
  readonly text: string;
  readonly start: number;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  String.raw`\b(?:\d{1,2} ${MONTH}(?: \d{4})?|${MONTH} \d{1,2}(?:, \d{4})?|${MONTH} \d{4}|1\d{3}|20[0-2]\d)\b(?![.,]\d|%)`,
  'g',
);
const AMOUNT =
  /[£$€]\s?\d+(?:[.,]\d+)*(?: (?:thousand|million|billion|trillion))?|\b\d+(?:[.,]\d+)*(?:\s?%| percent| per cent| (?:thousand|million|billion|trillion)\b)/g;
const NUMBER =
  /(?<![\p{L}\d.,:/-])\d+(?:[.,]\d+)*(?![\p{L}\d:/-]|[.,]\d)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/gu;
const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+)*/gu;
const CALENDAR = new RegExp(`^(?:${MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`);

/**
 * The facts of a statement, found by plain patterns that share nothing with the check they are to test. Each kind
 * leaves out what an earlier one has taken. A word that only opens the sentence is no name unless `passage` has it
 * with a capital elsewhere.
 */
export function findFacts(statement: string, passage: string): Fact[] {
  const facts: Fact[] = [];
  const add = (
    kind: Fact['kind'],
    pattern: RegExp,
    accept: (text: string, start: number) => boolean,
  ): void => {
    for (const match of statement.matchAll(pattern)) {
      const text = match[0];
      const start = match.index;
      const taken = facts.some(
        (fact) => start < fact.start + fact.text.length && fact.start < start + text.length,
      );
      if (!taken && accept(text, start))
        facts.push({ kind, text, start, shape: shapeOf(kind, text) });
    }
  };
  add('amount', AMOUNT, () => true);
  add('date', DATE, () => true);
  add('number', NUMBER, () => true);
  add('name', NAME, (text, start) => isName(statement, text, start, passage));
  return facts;
}

function isName(statement: string, text: string, start: number, passage: string): boolean {
  if (text.length < 3 || CALENDAR.test(text)) return false;
  const opens = start === 0 || /[.!?:]\s*["'“‘(]?\s*$|^\W*$/.test(statement.slice(0, start));
  if (!opens) return true;
  if (
    /^(?:The|A|An|In|On|At|It|He|She|They|This|These|His|Her|Its|For|After|Before|When|While|By|As|From|During|Since|Although|There|Some|Most|Many|If|To|With|Under|Both) /.test(
      text,
    )
  )
    return false;
  return (
    text.includes(' ') ||
    new RegExp(String.raw`\p{Ll},? ${text.replace(/\W/g, '.')}\b`, 'u').test(passage)
  );
}

function shapeOf(kind: Fact['kind'], text: string): string {
  if (kind === 'name')
    return `name of ${Math.min(3, text.split(/[ -]/).length)}${text === text.toUpperCase() ? ' in capitals' : ''}`;
  if (kind === 'number') return /\d/.test(text) ? 'digits' : 'word';
  return text
    .replace(new RegExp(MONTH, 'g'), 'M')
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/(?:th|m|b|tr)(?:ous|ill).*/, 'x');
}
