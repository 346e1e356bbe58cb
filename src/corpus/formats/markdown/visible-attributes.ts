const SHOWN =
  /\b(title|label|summary|heading|header|caption|description|text)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/gi;
const ALTERNATIVE = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** What a reader sees of the attributes of a tag, component or shortcode: its title or caption, else its alternative text. */
export function visibleAttributes(tag: string): string[] {
  const shown = Array.from(
    tag.matchAll(SHOWN),
    ([, , double, single, braced]) => double ?? single ?? braced ?? '',
  );
  if (shown.length > 0) return shown;
  const alternative = ALTERNATIVE.exec(tag);
  return alternative === null ? [] : [alternative[1] ?? alternative[2] ?? ''];
}
