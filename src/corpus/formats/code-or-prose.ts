/** So many characters of a text are looked at. */
const SAMPLE = 20_000;

/** A line of so many words can be told to be prose. */
const TELLING_WORDS = 5;

/** What lines of code end or begin with, and sentences do not. */
const CODE_END = /(?:[{};\\|]|=>|\)|\]|,|[^\s]\(|&&|\+)\s*$/;
const CODE_START =
  /^\s*(?:[$#%>]\s|\/\/|\/\*|\*\/|<\/?[a-z!?]|[}\])]|@\w|#!|#include|import\s|from\s\S+\simport|export\s|function\b|def\s|class\s\w+.*[:{]|return\b|if\s*\(|for\s*\(|while\s*\(|elif\b|else\s*[:{]|var\s|let\s|const\s|public\s|private\s|static\s|int\s|void\s|sudo\s|npm\s|git\s|pip\s|cd\s|curl\s|docker\s|SELECT\s|INSERT\s|CREATE\s|UPDATE\s.*SET|--?[a-z][\w-]*[=\s]|\w+\s*[-+*/]?=\s*\S|[\w.-]+\(|[A-Z_]{3,}=|\d{4}-\d\d-\d\dT|\[[\w.-]+\]$)/;
const CODE_SIGNS = /[{}<>=|\\;$_~^`@#&*+[\]]|\(\)|::|->|=>|\/\//g;

/**
 * Whether text whose line ends stand as they were typed is code, or a drawing, and not prose: a letter or a law is
 * full of words and sentences, code of signs and short lines.
 */
export function isCode(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => line.trim() !== '');
  let code = 0;
  let prose = 0;
  for (const line of lines) {
    if (isCodeLine(line)) code += 1;
    else if (isProseLine(line)) prose += 1;
  }
  return prose <= code || prose * 4 < lines.length || hasColumns(lines);
}

function isCodeLine(line: string): boolean {
  if (CODE_START.test(line)) return true;
  const signs = line.match(CODE_SIGNS)?.length ?? 0;
  if (signs * 12 > line.trim().length) return true;
  return CODE_END.test(line) && !/^[\p{L}\p{N}\s'’"“”(),.§-]+[,);]$/u.test(line.trim());
}

/** Several plain words in a row. */
function isProseLine(line: string): boolean {
  const words = line.match(/(?<![^\s("'“‘[])\p{L}[\p{L}'’-]*[,.;:!?)”"’]*(?!\S)/gu)?.length ?? 0;
  const all = line.trim().split(/\s+/).length;
  return words >= TELLING_WORDS ? words * 3 >= all * 2 : /[.!?:]["”)]*$/.test(line) && words >= 2;
}

/** Whether most lines are set in columns with wide gaps: a table or a drawing whose lines must stay. */
function hasColumns(lines: readonly string[]): boolean {
  const gaps = lines.filter((line) => /\S {3,}\S/.test(line.trimStart())).length;
  return gaps * 2 > lines.length;
}
