/**
 * What every text goes through before it is embedded: halves of surrogate pairs are replaced (tokenizers and APIs
 * differ in what they make of them), more than `maxCharacters` are cut off (tokenizing takes time for text that the
 * model would not read), and an empty text becomes a space (models give NaN, a constant or an error for it).
 */
export function prepareText(text: string, maxCharacters: number): string {
  return text.slice(0, maxCharacters).replace(/\p{Surrogate}/gu, '\uFFFD') || ' ';
}

/**
 * Prepares a question: one of several words in capitals only is lower-cased, because cased models such as the
 * built-in one hardly know words in that form. A single word in capitals is left alone, being an abbreviation more
 * often than a shout.
 */
export function prepareQuestion(text: string): string {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const shouted = words.length > 1 && !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  return shouted ? text.toLowerCase() : text;
}
