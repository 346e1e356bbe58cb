import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from './style.ts';

/** A line's indentation and the mark of a list, which keep their own columns. */
const LIST_MARK = /^\s*(?:(?:[-•*│]|\d{1,3}[.)])\s+)*/;

/**
 * Lines of text between a margin and the style's width, broken at words. What a list item continues with stands
 * under its text.
 * @param text - with or without colours
 * @param margin - put in front of every line
 */
export function setText(text: string, style: Style, margin = ''): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const mark = LIST_MARK.exec(line)?.[0] ?? '';
      return hang(line.slice(mark.length), style, {
        first: margin + mark,
        rest: margin + ' '.repeat(mark.length),
      });
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

/** One line of text, broken into as many as the style's width takes, with something in front of each. */
function hang(text: string, style: Style, { first, rest }: { first: string; rest: string }) {
  const pieces =
    style.width === undefined ? [text] : wrapAnsi(text, style.width - rest.length).split('\n');
  return pieces.map((piece, index) => (index === 0 ? first : rest) + piece);
}

/** Text behind a mark, such as a citation's number, that is as wide as `columns`; it continues under itself. */
export function setBehind(mark: string, columns: number, text: string, style: Style): string {
  return text
    .split('\n')
    .flatMap((line, index) =>
      hang(line, style, {
        first: index === 0 ? mark : ' '.repeat(columns),
        rest: ' '.repeat(columns),
      }),
    )
    .join('\n');
}
