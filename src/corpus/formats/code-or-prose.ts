/** A word of running text: letters, with the marks that stand around words. */
const WORD = /^["'“‘«(*_[]*\p{L}[\p{L}\p{M}'’-]*[.,;:!?…)"'”’»*_\]]*$/u;

/** Numbers, sums and dates are at home in both. */
const NUMBER = /^[(£$€]*\d[\d.,:/–-]*(?:%|st|nd|rd|th|am|pm)?[.,;:!?)]*$/;

/** What lines of programs, commands, settings and tables drawn with spaces have, and sentences have not. */
const CODE_SIGNS =
  /[{};]\s*$|^\s*(?:[$>#%]\s|#!|\/\/|\/\*|\*\/|@\w+\b|--\w|<\/?[a-z!?]|[a-z_][\w.-]*\s*[:=]\s*["'[{\d]|(?:import|from|def|class|function|const|let|var|return|if|for|while|sudo|npm|pip|git|cd|curl|docker|export|select|insert)\b.*[(){}=;<>\\/"'*-])|\w\(\w*\)|[=!<>]=|=>|->|::|&&|\|\||\w\[\w+\]|\S\s{3,}\S|\\$|^[|+]|^Traceback\b|^File "|\b\w+(?:Error|Exception)\b:|^at\s[\w.$<]+\s?\(/;

/** Of the parts of prose at least this share are words or numbers. */
const WORD_SHARE = 0.8;

/** A line in ten may look like code: a command or an address that the text names. */
const CODE_SHARE = 0.1;

/** In a text of fewer lines not one may. */
const FEW_LINES = 6;

/** Words that one sentence of a text has at least. */
const SENTENCE_WORDS = 4;

/** So much of a text is looked at. */
const LOOKED_AT = 5000;

/**
 * Whether text that stands as code (indented, or in a fence or an element for text with its own line breaks) is
 * prose by what it holds: nearly all of it words, hardly a line that looks like code, and a sentence that ends.
 */
export function readsAsProse(text: string): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const code = lines.filter((line) => looksLikeCode(line.trim().slice(0, 500))).length;
  const allowed = Math.max(lines.length * CODE_SHARE, lines.length < FEW_LINES ? 0 : 1);
  if (code > allowed) return false;
  const parts = lines.flatMap((line) => line.split(/\s+/)).filter((part) => /[^*+•–-]/.test(part));
  const words = parts.filter((part) => WORD.test(part));
  const numbers = parts.filter((part) => NUMBER.test(part));
  return (
    words.length >= SENTENCE_WORDS &&
    words.length + numbers.length >= parts.length * WORD_SHARE &&
    endsSentence(lines.join(' '))
  );
}

/** A line of a law may end like a line of code: "the owner of the vessel;". */
function looksLikeCode(line: string): boolean {
  if (!CODE_SIGNS.test(line)) return false;
  if (!line.endsWith(';') || CODE_SIGNS.test(line.slice(0, -1))) return true;
  const parts = line.slice(0, -1).split(/\s+/);
  return parts.filter((part) => WORD.test(part)).length < SENTENCE_WORDS;
}

/** Whether somewhere a few words in a row begin with a capital and end with a mark. */
function endsSentence(text: string): boolean {
  let run = 0;
  let capital = false;
  for (const part of text.split(/\s+/)) {
    const word = WORD.test(part) || NUMBER.test(part);
    if (run === 0) capital = /^["'“‘«(*_]*[\p{Lu}\p{Lo}\d]/u.test(part);
    run = word ? run + 1 : 0;
    if (!/[.!?]["'”’»)*_]*$/.test(part)) continue;
    if (run >= SENTENCE_WORDS && capital) return true;
    run = 0;
  }
  return false;
}
