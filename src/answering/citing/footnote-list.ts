import { SOURCE_WORD } from './foreign-markers.ts';

/** A line that is a note by its form: `[^1]: …`, `[1]: https://…`. */
const DEFINITION = /^\s{0,3}(?:[-*•]\s{1,3})?\[\s?\^?\d{1,3}\s?\]:/;

/** A line that begins with a number as notes do: `[1] …`, `1. …`, `¹ …`, `(1) …`, `[Source 1] …`. */
const NUMBERED = new RegExp(
  `^\\s{0,3}(?:[-*•]\\s{1,3})?(?:\\*\\*)?(?:[\\[(【]?\\s?\\^?(?:${SOURCE_WORD}\\s?)?\\d{1,3}\\s?[\\])】]?[.:)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?:\\*\\*)?[:.]?\\s{1,3}`,
  'iu',
);

/** What stands above notes: a rule, or a word. */
const ABOVE =
  /^\s{0,3}(?:[-*_]{3,}|(?:#{1,6}\s{1,3})?[*_]{0,3}(?:sources?|references?|citations?|footnotes?|notes?|bibliography|works cited|quellen|einzelnachweise|fußnoten|fuentes|referencias|notas|références|fontes)[*_]{0,3}:?[*_]{0,3})\s{0,3}$/i;

/**
 * A text without the notes at its end, which say what its numbers stand for: the answer's own list of sources is made
 * from what was checked. A numbered line is a note where it has the title of an article or an address in it.
 * @param titles - of the articles that the writer was given
 */
export function withoutFootnotes(text: string, titles: readonly string[]): string {
  const lines = text.split('\n');
  const plain = titles.map(bare).filter((title) => title.length > 5);
  const isNote = (line: string): boolean => {
    if (DEFINITION.test(line)) return true;
    const start = NUMBERED.exec(line)?.[0];
    if (start === undefined) return false;
    const rest = bare(line.slice(start.length));
    return (
      /https?:\/\/|\bwww\./i.test(line) ||
      plain.some((title) => rest.startsWith(title) || (title.startsWith(rest) && rest.length > 12))
    );
  };
  let end = lines.length;
  let notes = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (isNote(line)) {
      notes = true;
      end = index;
    } else {
      if (ABOVE.test(line) && (notes || end === lines.length)) end = index;
      break;
    }
  }
  return lines
    .slice(0, end)
    .filter((line) => !DEFINITION.test(line))
    .join('\n')
    .trimEnd();
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
