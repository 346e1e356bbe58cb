/** A line that is a list item: its indentation, and where its text begins. */
const listItem = /^([^\S\n]*)[-*+•][^\S\n]+/;

/**
 * Escapes a text of several lines, line by line, with the bullets of its lists kept.
 * @param escapePart - for the text of a line or list item, given with its place in `text`
 */
export function bodyText(
  text: string,
  escapePart: (part: string, start: number) => string,
): string {
  let start = 0;
  return text
    .split('\n')
    .map((line) => {
      const bullet = listItem.exec(line);
      const length = bullet?.[0].length ?? 0;
      const escaped = escapePart(line.slice(length), start + length);
      start += line.length + 1;
      return bullet === null
        ? escaped
        : `${' '.repeat(Math.min(6, (bullet[1] ?? '').length))}- ${escaped}`;
    })
    .join('\n');
}
