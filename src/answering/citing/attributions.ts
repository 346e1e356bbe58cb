import { NUMBERS, SOURCE_WORD } from './foreign-markers.ts';

const NAMED = `(?:the |der |die |das |den |dem |le |la |el |o |a )?${SOURCE_WORD}\\s{1,2}(?:number |no\\.? ?|nr\\.? ?|#)?(\\[?${NUMBERS}\\]?)`;

const SAYS =
  '(?:says?|states?|notes?|reports?|mentions?|explains?|adds?|confirms?|indicates?|shows?|writes?|describes?)(?:\\s(?:that|how))?[,:]?\\s';

/** `According to Article 1, …`, `As stated in source 2, …` at the beginning of a sentence. */
const ACCORDING = new RegExp(
  `(^|[.!?:]\\s{1,2}|\\n\\s{0,8}(?:[-*•]\\s|\\d{1,2}[.)]\\s)?)(?:according to|as (?:stated|noted|mentioned|reported|described|shown|explained) (?:in|by)|as per|per|in|laut|selon|según|segundo)\\s${NAMED},\\s`,
  'giu',
);

/** `Passage 1 says that …` at the beginning of a sentence. */
const SAYING = new RegExp(
  `(^|[.!?:]\\s{1,2}|\\n\\s{0,8}(?:[-*•]\\s|\\d{1,2}[.)]\\s)?)${NAMED}(?:\\s(?:also|further|clearly))?\\s${SAYS}(?=\\p{L}|\\d|[£$€"“])`,
  'giu',
);

const MENTION = new RegExp(
  `\\b(${SOURCE_WORD})\\s{1,2}(?:number |no\\.? ?|nr\\.? ?|#)?(${NUMBERS})\\b`,
  'giu',
);

/**
 * Sentences that name their source by its number, with a marker instead: `Passage 1 says that it opens.` becomes
 * `[1] It opens.`, any other `article 2` becomes `the article [2]`. What the passages themselves write so, such as an
 * article of a law, stays.
 * @param known - the numbers of the sources
 * @param inPassages - whether the passages hold a phrase
 */
export function markAttributions(
  prose: string,
  known: ReadonlySet<number>,
  inPassages: (phrase: string) => boolean,
): string {
  const numbersIn = (list: string) => (list.match(/\d+/g) ?? []).map(Number);
  const cites = (whole: string, list: string): boolean => {
    const phrase = new RegExp(`${SOURCE_WORD}\\s.*\\d`, 'iu').exec(whole)?.[0] ?? whole;
    return numbersIn(list).every((number) => known.has(number)) && !inPassages(phrase.trim());
  };
  const markers = (list: string) =>
    numbersIn(list)
      .map((number) => `[${number}]`)
      .join('');
  const leading = (whole: string, opening: string, list: string): string =>
    cites(whole, list) ? `${opening}${markers(list)} ${UPPER}` : whole;
  return prose
    .replace(ACCORDING, leading)
    .replace(SAYING, leading)
    .replace(
      new RegExp(`${UPPER}(\\p{Ll})?`, 'gu'),
      (_, letter?: string) => letter?.toUpperCase() ?? '',
    )
    .replace(MENTION, (whole, word: string, list: string, at: number, text: string) => {
      if (!cites(whole, list) || /[\p{L}\d]/u.test(text[at - 1] ?? '')) return whole;
      const article =
        /(?:\b(?:the|this|that|both|der|die|das|el|la|le|los|las|les)|^)\s{0,3}$/iu.test(
          text.slice(Math.max(0, at - 8), at),
        );
      return `${article || /^\p{Lu}/u.test(word) ? '' : 'the '}${word} ${markers(list)}`;
    });
}

/** Holds the place of a letter that comes to begin a sentence. */
const UPPER = '\ue002';
