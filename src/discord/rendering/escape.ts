import { cleanLine, cleanText } from './clean-text.ts';

/** Addresses that Discord makes into links or invitation cards without any markup. */
const linked =
  /(?:https?|ftp|discord|steam):(?=\/\/)|discord(?:app)?\.(?:gg|com\/(?:invite|gifts?|events))(?=\/)|discord\.gift(?=\/)/gi;

/** Keeps two characters from meaning something together; shown as nothing. */
const joiner = '\u2060';

/**
 * Text from articles, people and models as Discord shall show it: literally. No link, mention, emoji, time stamp,
 * heading, list, quote or code can be made of it. Line feeds stay. Only what has a meaning where it stands is
 * escaped, so that notifications and search results, which show the source, stay readable.
 */
export function escapeText(text: string): string {
  return escapeClean(cleanText(text));
}

/**
 * {@link escapeText} for text that has been through `cleanText`.
 * @param partial - it may be a part of a word, and what comes before or after it may hold a colon
 */
export function escapeClean(text: string, partial = false): string {
  return (
    text
      .replace(linked, `$&${joiner}`)
      .replace(/@(?=everyone|here)/gi, `@${joiner}`)
      .replace(/[\\`*_~|<[\]@]/g, '\\$&')
      // Between two colons stands an emoji's name; a single one, as in a time, is left.
      .replace(/\S+/g, (word) =>
        !partial && word.indexOf(':') === word.lastIndexOf(':')
          ? word
          : word.replaceAll(':', '\\:'),
      )
      // What opens a heading, small print, a list or a quote does so only at the start of a line.
      .replace(/^([^\S\n]*)([#>+-])/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2')
  );
}

/** A question or sentence on one line, literally. */
export function escapeLine(text: string): string {
  return escapeClean(cleanLine(text));
}

/**
 * A title or publisher on one line, literally. Square brackets become round ones: they are the mark of the answer's
 * own citations, and Discord does not honour their escape inside a masked link and after one, whose text they could
 * stretch to another address.
 */
export function escapeName(text: string): string {
  return escapeClean(
    cleanLine(text)
      .replace(/[[【]/g, '(')
      .replace(/[\]】]/g, ')'),
  );
}

/** What {@link escapeText} was given, but for what `cleanText` takes away; also takes bold, italics and code off. */
export function unescapeText(markdown: string): string {
  return markdown
    .replace(
      /\\([^0-9A-Za-z\s])|\*\*|`|(?<![\p{L}\p{N}\\])_|_(?![\p{L}\p{N}])/gu,
      (_, escaped: string | undefined) => escaped ?? '',
    )
    .replaceAll(joiner, '');
}
