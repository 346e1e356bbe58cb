/** Everything that ends a line in some format or on some system. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Characters that carry no text but change how text is shown or compared: control characters, the soft hyphen,
 * zero-width spaces and joiners of words, the byte order mark, and the marks that turn the writing direction
 * (a way to make a line read differently from what it is).
 */
const INVISIBLE =
  /[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text with line feeds only, without invisible characters and half characters, in Unicode's composed form. */
export function cleanText(raw: string): string {
  return raw
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .normalize('NFC');
}

/** The text on one line: every run of white space becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs of spaces become one space and no line starts or ends with one; line feeds stay. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}
