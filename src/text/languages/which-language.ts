/**
 * Small words by language, each list without those of the others as far as that can be: what a sentence cannot do
 * without, and what tells its language however short it is.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is are was were will be been has have it its that which for with by from this these as at on or not their would should can more than into',
  de: 'der die das den dem des und ist sind war wurde wurden werden wird ein eine einen einem einer von vom zu zum zur mit für auf aus nicht sich auch sollen soll hat haben im bei nach oder als wie durch über jahr jahre',
  fr: 'le la les des du et est sont était une dans pour par sur avec qui que pas aux cette ces son ses leur devrait ont été plus ou au',
  es: 'el la los las del y es son fue una para por con que no su sus como se ha han en al más deben entre este esta',
  pt: 'o os as do da dos das e é são foi uma para por com que não seu sua em no na nos nas ao pelo pela mais deve entre este esta',
  it: 'il lo gli della delle dei del di e è sono una per con che non nel nella sul dal dalla più questo questa ha hanno anche',
  nl: 'de het een en van is zijn was werd worden voor met op niet dat die ook aan bij naar uit door zal moeten per heeft hebben jaar',
};

const WORDS = new Map(
  Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Share of a sentence's words that has to be small words of a language, and how many at least. */
const LEAST_SHARE = 0.15;
const FEWEST = 2;

/**
 * The language of a text by the share of its small words: `en`, `de`, `fr`, `es`, `pt`, `it` or `nl`; `other` where
 * most of its letters are not Latin; `undefined` where it cannot be told.
 */
export function whichLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return 'other';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: { language: string; found: number } | undefined;
  let second = 0;
  for (const [language, small] of WORDS) {
    const found = words.filter((word) => small.has(word)).length;
    if (best === undefined || found > best.found) {
      second = best?.found ?? 0;
      best = { language, found };
    } else second = Math.max(second, found);
  }
  if (best === undefined || best.found < FEWEST || best.found < words.length * LEAST_SHARE) {
    return undefined;
  }
  return best.found > second ? best.language : undefined;
}
