/**
 * Text without what could hide or forge: controls, bidirectional overrides, invisible and private-use characters
 * and halves of surrogate pairs go; every kind of line end becomes a line feed. Emoji joiners stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[^\P{Cc}\n]|\p{Co}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu,
      '',
    )
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The same on one line, with one space for several, for where Discord shows no Markdown: labels of buttons and options,
 * footers, forms. A space that does not break, as French has it before its marks, stays one.
 */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, (space) => (/^[\u00a0\u202f]$/.test(space) ? space : ' '))
    .trim();
}
