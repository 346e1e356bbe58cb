/** A number at the start of a word, and what follows it. */
export interface NumberRead {
  /** The number in plain writing, without thousands separators or leading zeros; several for a list or a date. */
  readonly values: readonly string[];
  readonly rest: string;
}

/** Reads `1,076`, `7.3`, `20.06.17` or `007`; `undefined` when the word does not start with a digit 0 to 9. */
export function readNumber(word: string): NumberRead | undefined {
  const digits = /^[0-9]+(?:[.,][0-9]+)*/.exec(word)?.[0];
  if (digits === undefined) return undefined;
  const rest = word.slice(digits.length);
  if (/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(digits)) {
    return { values: [plain(digits.replaceAll(',', ''))], rest };
  }
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(digits)) return { values: [plain(digits)], rest };
  return { values: digits.split(/[.,]/).map(plain), rest };
}

/** `7.3` and 6 give `7300000`. */
export function scaled(value: string, power: number): string {
  return String(Number((Number(value) * 10 ** power).toPrecision(12)));
}

/** Without leading zeros and, after a decimal point, trailing ones: `007` is `7`, `7.50` is `7.5`. */
function plain(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const short = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=.)/, '')}${short === '' ? '' : `.${short}`}`.slice(0, 64);
}
