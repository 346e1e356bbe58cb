import { UnreadableFile } from '../unreadable-file.ts';

/** Lists and quotes nested deeper than this are no writing; the parser's cost grows with the depth. */
const DEEPEST = 20;

/** So many marks of lists and quotes on one line are usual; each more makes the parser work harder. */
const USUAL_DEPTH = 3;

/** Work for a line of more marks than usual, times the square of their number. */
const NESTING_WORK = 2000;

/** Paragraphs with fewer formatting marks are never the reason for a slow parse. */
const HARMLESS_MARKS = 500;

/**
 * How much work one file may cause, in comparisons of two marks; about five seconds. The parser compares every
 * formatting mark of a paragraph with the others, and for a code mark without a partner searches the rest.
 */
const MOST_WORK = 50_000_000;

/** Indentation beyond this many columns is worth nothing, but takes the parser long to count. */
const WIDEST_SPACE = 200;

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]))+/;
const CONTAINER = />|[-+*][ \t]|\d{1,9}[.)][ \t]/g;
const INDENTED_ITEM = new RegExp(`^[ \\t>]{${2 * DEEPEST},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`);
const RULE_ACROSS = /^[-*\s]+$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const OWN_PARAGRAPH = /^\s*(?:[-+*>#|]|\d{1,9}[.)]\s|$)|^ {4}|^\t|\|/;
const MARKS = /[*_~[\]<!]+|`+/g;

/**
 * The source as the parser may have it: absurdly wide runs of spaces are narrowed.
 * @throws {UnreadableFile} for Markdown that would keep the parser busy for minutes; nothing that people write
 * comes near.
 */
export function limitMarkdown(source: string): string {
  const narrowed = source.replace(/[ \t]{200,}/g, ' '.repeat(WIDEST_SPACE));
  let work = 0;
  let paragraph = { marks: 0, codeMarks: 0 };
  let fence = '';
  for (const line of narrowed.split('\n')) {
    const opened = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (opened.startsWith(fence)) fence = '';
      continue;
    }
    fence = opened;
    if (OWN_PARAGRAPH.test(line)) paragraph = { marks: 0, codeMarks: 0 };
    work += nestingWork(line) + markingWork(line, paragraph);
    if (work > MOST_WORK)
      throw new UnreadableFile('it has more formatting marks in one place than any writing has');
  }
  return narrowed;
}

function nestingWork(line: string): number {
  const marks = CONTAINERS.exec(line.slice(0, 500))?.[0].match(CONTAINER)?.length ?? 0;
  if (marks <= USUAL_DEPTH && !INDENTED_ITEM.test(line)) return 0;
  if (RULE_ACROSS.test(line)) return 0;
  if (marks > DEEPEST || marks <= USUAL_DEPTH)
    throw new UnreadableFile(`it has lists or quotes nested more than ${DEEPEST} deep`);
  return NESTING_WORK * marks ** 2;
}

/** Adds the line's marks to its paragraph's. */
function markingWork(line: string, paragraph: { marks: number; codeMarks: number }): number {
  const found = line.match(MARKS) ?? [];
  paragraph.marks += found.length;
  paragraph.codeMarks += found.filter((mark) => mark.startsWith('`')).length;
  if (paragraph.marks < HARMLESS_MARKS) return 0;
  return found.length * paragraph.marks + paragraph.codeMarks * line.length;
}
