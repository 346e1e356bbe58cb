/**
 * A model's light Markdown as plain text: paired emphasis, code marks, headings and links lose their marks, so that
 * they do not show as stray signs once everything is escaped. List bullets stay, and so does every sign without a
 * partner. Linear in the length of the text.
 */
export function plainProse(text: string): string {
  return withoutEmphasis(
    withoutEmphasis(
      text
        .replace(/^[^\S\n]*(?:```|~~~)[^\n]*$\n?/gm, '')
        .replace(/^[^\S\n]{0,3}#{1,6}[^\S\n]+/gm, '')
        .replace(/\[([^[\]\n]*\p{L}[^[\]\n]*)\]\([^()\s]*\)/gu, '$1'),
    ),
  ).replace(/(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)/g, '$2');
}

/** Takes one layer off; emphasis is at most two deep in practice. */
function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<!\*)(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=[^\s~])([^~\n]*[^\s~])~~/g, '$1');
}
