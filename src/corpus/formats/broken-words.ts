/** Words before a hyphen that belongs to a compound more often than to the end of a line. */
const COMPOUND_STARTS = new Set(
  (
    'well ill self long short high low full part half two three four five six seven eight nine ten one first ' +
    'second third ever cross hard soft far near old new all much best worst better late early mid post ' +
    'quick slow single double multi non anti state land world year day time'
  ).split(' '),
);

/** Endings that a syllable at the start of a line may be: "high-er" is no compound. */
const ENDINGS = /^(?:ers?|est|ly|ing|ings|ness|en|ed|es|s|ty|th|less|fully?|ward)\b/u;

/** Joins two lines where one word may have been broken between them. */
export type JoinLines = (before: string, after: string) => string;

/**
 * How lines of a document are joined: with a space, or, where the first ends with a hyphen, as the word is written
 * elsewhere in the document: in one, or with its hyphen. Where it stands nowhere else, the hyphen goes unless the
 * word before it is one that compounds begin with.
 */
export function lineJoiner(document: string): JoinLines {
  let written: ReadonlySet<string> | undefined;
  return (before, after) => {
    const start = /(?:^|[^\p{L}-])((?:\p{L}+-)*\p{L}+)-$/u.exec(before.slice(-60))?.[1];
    const end = /^\p{Ll}[\p{L}-]*/u.exec(after)?.[0];
    if (start === undefined || end === undefined)
      return /[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
        ? before + after
        : `${before} ${after}`;
    written ??= new Set(document.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    const whole = (start + end).toLowerCase();
    const compound = `${start}-${end}`.toLowerCase();
    const keeps =
      written.has(compound) ||
      (!written.has(whole) && COMPOUND_STARTS.has(start.toLowerCase()) && !ENDINGS.test(end));
    return (keeps ? before : before.slice(0, -1)) + after;
  };
}
