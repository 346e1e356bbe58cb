/** What elements become; an opening tag is given first. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  s: ['~~', '~~'],
  del: ['~~', '~~'],
  code: ['`', '`'],
  p: ['\n\n', '\n\n'],
  div: ['\n', '\n'],
  ul: ['\n', '\n'],
  ol: ['\n', '\n'],
  li: ['\n- ', ''],
  blockquote: ['\n\n> ', '\n\n'],
  table: ['\n\n', '\n\n'],
  thead: ['', ''],
  tbody: ['', ''],
  tr: ['\n|', ''],
  th: [' ', ' |'],
  td: [' ', ' |'],
  br: ['\n', '\n'],
  hr: ['\n\n', '\n\n'],
  h1: ['\n\n# ', '\n\n'],
  h2: ['\n\n## ', '\n\n'],
  h3: ['\n\n### ', '\n\n'],
  h4: ['\n\n#### ', '\n\n'],
  // Of these the text alone is kept.
  u: ['', ''],
  a: ['', ''],
  span: ['', ''],
  font: ['', ''],
  mark: ['', ''],
  small: ['', ''],
  sub: ['', ''],
  sup: ['', ''],
  details: ['\n', '\n'],
  summary: ['\n', '\n'],
  center: ['\n', '\n'],
  img: ['', ''],
};

const TAG = new RegExp(`<(/?)(${Object.keys(MARKS).join('|')})(?:\\s[^<>]{0,500})?/?>`, 'gi');

/** Elements whose content is no text. */
const WITHOUT_TEXT =
  /<(script|style|svg|iframe)\b[^<>]{0,500}>[\s\S]{0,5000}?<\/\1>|<!--[\s\S]{0,2000}?-->/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  hellip: '…',
};

/** Prose with the HTML that models put into Markdown; a sign that opens no known element stays. */
export function htmlAsMarkdown(prose: string): string {
  if (!/[<&]/.test(prose)) return prose;
  let heads = 0;
  const mark = (_: string, slash: string, given: string): string => {
    const name = given.toLowerCase();
    const closing = slash !== '';
    if (closing && name === 'th') heads += 1;
    // The row of heads is told from the others by the line under it.
    const rule = closing && name === 'tr' && heads > 0 ? `\n|${' --- |'.repeat(heads)}` : '';
    if (name === 'tr') heads = 0;
    return (MARKS[name]?.[closing ? 1 : 0] ?? '') + rule;
  };
  return prose
    .replace(WITHOUT_TEXT, '')
    .replace(TAG, mark)
    .replace(
      /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi,
      (whole, name: string) => entity(name) ?? whole,
    )
    .replace(/\n{3,}/g, '\n\n');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
