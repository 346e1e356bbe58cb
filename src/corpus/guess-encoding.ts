import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** So many bytes are enough to guess from; more only take time. */
const SAMPLE = 65_536;

/** A text with at least this many valid sequences of UTF-8 for each byte that is wrong is UTF-8 with a flaw. */
const UTF8_FOR_EACH_FLAW = 4;

/** At most this share of the characters of a text in a Western language stand outside ASCII, or so few of them. */
const MOST_ACCENTS = 0.2;
const FEW_ACCENTS = 3;

/** The Western encodings that are tried, the likeliest first: Windows, Mac OS before 2001, DOS. */
const WESTERN = ['Windows-1252', 'Macintosh', 'CP850'];

const UTF8_SEQUENCE =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** Fewer bytes could be in any encoding. */
const LEAST_BYTES = 16;

/** What Windows-1252 has beside letters and can stand in a text: quotation marks, dashes, currencies, fractions. */
const WESTERN_SIGNS = /[€‚„…‘’“”•–—™¡¢£¥§¨©ª«¬®°±²³´µ¶·¹º»¼½¾¿×÷\u00a0\u00ad]/;
const CODE_PAGE_LETTER = /[ŠŒŽšœžŸƒ]/;

/**
 * The encoding of a text that is not valid UTF-8, from the letters that come out; nothing when none is likely.
 * Windows-1252 is asked first, because it is what English texts are in and because a library needs more text than
 * one accent to tell it.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const latin = sample.toString('latin1');
  const sequences = latin.match(UTF8_SEQUENCE) ?? [];
  const high = latin.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const flaws = high - sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  if (sequences.length > 0 && sequences.length >= flaws * UTF8_FOR_EACH_FLAW) return 'UTF-8';
  const western = WESTERN.find((encoding) => isWestern(iconv.decode(sample, encoding)));
  if (western !== undefined) return western;
  if (sample.length < LEAST_BYTES) return undefined;
  return analyse(sample)
    .map(({ name }) => name)
    .find(
      (name) =>
        !/^(?:utf|ascii|iso-8859-1$|windows-1252)/i.test(name) &&
        iconv.encodingExists(name) &&
        isPlausibleText(iconv.decode(sample, name)),
    );
}

/** Whether text reads as a Western language: few accents, all in words, and signs beside them. */
function isWestern(text: string): boolean {
  // Without a plain letter or digit there is nothing to tell by.
  if (!/[A-Za-z0-9]/.test(text)) return false;
  const outside = [...text.matchAll(/[\u0080-\uffff]/g)];
  if (outside.length > Math.max(FEW_ACCENTS, text.length * MOST_ACCENTS)) return false;
  const odd = outside.filter(({ 0: character, index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    if (WESTERN_SIGNS.test(character)) return inWord && !/[’‘–—…·´«»\u00a0\u00ad]/.test(character);
    if (CODE_PAGE_LETTER.test(character)) return inWord && !/[œŒ]/.test(character);
    if (!/\p{L}/u.test(character)) return true;
    return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character);
  });
  return odd.length * 10 <= outside.length;
}

/** Whether decoded bytes are letters, digits, signs and blanks, and not what a wrong encoding makes of them. */
export function isPlausibleText(text: string): boolean {
  const strange = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = text.match(/(?![\0-\x7f])\p{S}/gu)?.length ?? 0;
  return strange * 50 <= text.length && signs * 10 <= text.length && letters * 3 >= text.length;
}
