const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNIT_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TEN_ORDINALS =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Cardinal number words below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Ordinal number words below a hundred. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...UNIT_ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TEN_ORDINALS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Powers of ten of what stands after a number: `7.3m`, `2bn`, `15 thousand`. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['million', 6],
  ['bn', 9],
  ['billion', 9],
  ['tn', 12],
  ['trillion', 12],
]);

/** Those that stand directly after a number. */
export const MAGNITUDES = without('thousand');

/** Those that may stand apart from the number; a lone `m` would be metres. */
export const MAGNITUDE_WORDS = without('k', 'm');

/** What a number word multiplies the number before it by. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['dozen', 12],
  ...[...POWERS].map(([word, power]): [string, number] => [word, 10 ** power]),
]);

/** Parts of a whole, in per cent; `third` and the like count only after `a` or a number. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['halves', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
]);

/** Alternatives of a pattern: a number, in digits or in a word, or a word that counts without naming one. */
export const COUNT_PATTERN = `(?:\\d[\\d.,]*|\\b(?:${[
  ...[...CARDINALS.keys()].filter((word) => word !== 'zero'),
  ...['hundred', 'thousand', 'million', 'billion', 'dozen'].map((word) => `${word}s?`),
  ...'half third quarter twice once both several single pair'.split(' '),
].join('|')})\\b)`;

/** Words and signs of money, to its currency. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['£', 'pound'],
  ['pound', 'pound'],
  ['pounds', 'pound'],
  ['gbp', 'pound'],
  ['sterling', 'pound'],
  ['$', 'dollar'],
  ['dollar', 'dollar'],
  ['dollars', 'dollar'],
  ['usd', 'dollar'],
  ['€', 'euro'],
  ['euro', 'euro'],
  ['euros', 'euro'],
  ['eur', 'euro'],
  ['¥', 'yen'],
  ['yen', 'yen'],
  ['₹', 'rupee'],
  ['rupee', 'rupee'],
  ['rupees', 'rupee'],
]);

/** Words that leave a number room: `about 7 million` holds where the source says 7.3. */
export const HEDGES: ReadonlySet<string> = new Set(
  'about around approximately roughly nearly almost some over under circa up least most more less fewer than close'.split(
    ' ',
  ),
);

function without(...left: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...POWERS].filter(([word]) => !left.includes(word)));
}
