/** Words before a hyphen that belongs to a compound more often than to the end of a line. */
const COMPOUND_STARTS = new Set(
  (
    'well ill self long short high low full part half two three four five six seven eight nine ten one first ' +
    'second third ever cross hard soft far near old new all much best worst better late early mid post ' +
    'quick slow single double multi non anti state land world year day time'
  ).split(' '),
);

/** Beginnings that are written apart from a word that begins with their own last letter: "re-entry". */
const MEETING_VOWELS = /^(?:(?:re|pre|de)-e|(?:co|pro)-o|(?:anti|semi|multi)-i)/u;

/** Words in the middle of compounds: "state-of-the-art", "up-to-date". */
const MIDDLE = /-(?:the|of|to|and|in|on|by|a|an|or|at|for|up|per|de|la|sur|en)$/u;

/** Endings that a syllable at the start of a line may be: "high-er" is no compound. */
const ENDINGS = /^(?:ers?|est|ly|ing|ings|ness|en|ed|es|s|ty|th|less|fully?|ward)\b/u;

/** Joins the lines of one paragraph. */
export type JoinLines = (lines: readonly string[]) => string;

/**
 * How lines of a document are joined: with a space, or, where one ends with a hyphen, as the word is written
 * elsewhere in the document: in one, or with its hyphen. Where it stands nowhere else, the hyphen goes unless the
 * word before it is one that compounds begin with.
 */
export function lineJoiner(document: string): JoinLines {
  let written: ReadonlySet<string> | undefined;
  const isWritten = (word: string): boolean => {
    written ??= new Set(document.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    return written.has(word);
  };
  return (lines) =>
    lines
      .map((line, index) => {
        const next = lines[index + 1];
        return next === undefined ? line : beforeNext(line, next, isWritten);
      })
      .join('');
}

/** A line as it stands before the next: with a space, or without, or without its hyphen too. */
function beforeNext(line: string, next: string, isWritten: (word: string) => boolean): string {
  if (!line.endsWith('-')) return `${line} `;
  const start = /(?:^|[^\p{L}-])((?:\p{L}+-)*\p{L}+)-$/u.exec(line.slice(-60))?.[1];
  const end = /^\p{Ll}[\p{L}-]*/u.exec(next)?.[0];
  if (start === undefined || end === undefined)
    return /[\p{L}\p{N}]-$/u.test(line.slice(-3)) && /^[\p{L}\p{N}]/u.test(next)
      ? line
      : `${line} `;
  const whole = `${start}-${end}`.toLowerCase();
  const compound =
    start.length === 1 ||
    MIDDLE.test(start.toLowerCase()) ||
    isWritten(whole) ||
    (!isWritten((start + end).toLowerCase()) &&
      (MEETING_VOWELS.test(whole) || COMPOUND_STARTS.has(start.toLowerCase())) &&
      !ENDINGS.test(end));
  return compound ? line : line.slice(0, -1);
}
