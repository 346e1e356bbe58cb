/** Addresses longer than this hold data, not a place; and how many characters are kept of one. */
const LONGEST_ADDRESS = 2000;
const KEPT = 100;

/** Brackets and quotation marks end an address, so that one in a link leaves the link as it is. */
const CHARACTER = '[^\\s()<>[\\]"\'|]';
const LONG_ADDRESS = new RegExp(
  `\\b((?:https?|ftp|file|data|blob|www)[:.]${CHARACTER}{${KEPT}})${CHARACTER}{${LONGEST_ADDRESS - KEPT},}`,
  'gi',
);

/** The text with the beginnings alone of addresses that are longer than any real one. */
export function shortenAddresses(text: string): string {
  return text.length < LONGEST_ADDRESS ? text : text.replace(LONG_ADDRESS, '$1…');
}
