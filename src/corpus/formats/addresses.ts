/** Addresses longer than this hold data, not a place. */
const LONGEST_ADDRESS = 2000;

/** Characters that are kept of such an address. */
const KEPT = 100;

const LONG_ADDRESS = new RegExp(
  `\\b(?:https?|ftp|file|data|blob|www)[:.]\\S{${LONGEST_ADDRESS},}`,
  'gi',
);

/** The text with the beginnings alone of addresses that are longer than any real one. */
export function shortenAddresses(text: string): string {
  if (text.length < LONGEST_ADDRESS) return text;
  return text.replace(LONG_ADDRESS, (address) => `${address.slice(0, KEPT)}…`);
}
