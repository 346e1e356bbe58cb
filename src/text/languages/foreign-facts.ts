/** A figure of a text in any language, with every value that it may have: separators differ between languages. */
export interface ForeignFigure {
  readonly text: string;
  readonly values: readonly number[];
}

/** A date of a text, as far as it is stated. */
export interface ForeignDate {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** The facts of a sentence that can be compared without knowing its language. */
export interface ForeignFacts {
  readonly figures: readonly ForeignFigure[];
  readonly dates: readonly ForeignDate[];
  /** Runs of words with capitals that are names. */
  readonly names: readonly (readonly string[])[];
}

const THOUSAND = /^(?:tausend|tsd|mille|mil|mila|duizend)$/;
const MILLION =
  /^(?:million|millionen|mio|millions?|mill[oó]n(?:es)?|milh[aã]o|milh[oõ]es|milion[ei]|miljoen|mln)$/;
const BILLION =
  /^(?:milliarden?|mrd|milliards?|miliard[oi]|miljard|mil\s+millones|bilh[oõ]es|bilh[aã]o)$/;

/** The beginnings of the names of the months, January first, in German, French, Spanish, Portuguese, Italian, Dutch. */
const MONTHS = [
  'jan|jän|ene|gen',
  'feb|fév|fev',
  'mär|mar(?!\\p{L}*di)|maa|mrt',
  'apr|avr|abr',
  'mai|may|mag|mei',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|aoû|ago',
  'sep|set',
  'okt|oct|out|ott',
  'nov',
  'dez|déc|dec|dic|des',
].map((starts) => new RegExp(`^(?:${starts})\\p{L}*$`, 'iu'));

const DATE =
  /(?:(\d{1,2})\s?(?:\.|º|er|°)?\s+(?:de\s+)?)?(\p{L}{3,10})\.?\s+(?:de[l]?\s+)?(\d{4})(?!\d)/gu;
const FIGURE =
  /(?<![\p{L}\d])(\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+(?:[.,]\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?)(?:\s?(?:%|\p{Sc}))?\s{0,2}(mil\s+millones|\p{L}+)?/gu;

/**
 * Reads the figures, dates and names of a sentence.
 * @param nounsHaveCapitals - as in German, where a capital alone makes no name: two in a row do, and abbreviations
 */
export function foreignFacts(text: string, nounsHaveCapitals: boolean): ForeignFacts {
  const dates: ForeignDate[] = [];
  const rest = text.replace(DATE, (whole, day: string | undefined, word: string, year: string) => {
    const month = MONTHS.findIndex((name) => name.test(word)) + 1;
    if (month === 0) return whole;
    dates.push({
      text: whole.trim(),
      year: Number(year),
      month,
      ...(day ? { day: Number(day) } : {}),
    });
    return ' '.repeat(whole.length);
  });
  const figures = [...rest.matchAll(FIGURE)].map(([whole, digits = '', word]) => {
    const factor = factorOf(word?.toLowerCase() ?? '');
    return {
      text: (factor === 1 ? digits : whole).trim(),
      values: valuesOf(digits).map((value) => Math.round(value * factor * 1000) / 1000),
    };
  });
  // What is counted (`Millionen Pfund`) is no name.
  const counted = new RegExp(`${FIGURE.source}(?:\\s+\\p{L}+)?`, 'gu');
  return { dates, figures, names: namesIn(rest.replace(counted, ' , '), nounsHaveCapitals) };
}

function factorOf(word: string): number {
  if (BILLION.test(word)) return 1e9;
  if (MILLION.test(word)) return 1e6;
  return THOUSAND.test(word) ? 1000 : 1;
}

/** `1.234,5` and `1,234.5` are the same; `1.234` is a thousand or little more than one. */
function valuesOf(digits: string): number[] {
  const plain = digits.replace(/[\u00a0\u202f' ]/g, '');
  const readings = [
    plain.replaceAll('.', '').replace(',', '.'),
    plain.replaceAll(',', ''),
    plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'),
  ].map(Number);
  return [...new Set(readings)].filter(Number.isFinite);
}

function namesIn(text: string, nounsHaveCapitals: boolean): string[][] {
  const runs: string[][] = [];
  const pattern = /\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*/gu;
  for (const { index, 0: whole } of text.matchAll(pattern)) {
    const words = whole.split(/\s+/);
    // A capital at the beginning of the sentence says nothing.
    const own =
      /^[\s"“„«*_([]*$/.test(text.slice(0, index)) || /[.!?:]\s*$/.test(text.slice(0, index))
        ? words.slice(1)
        : words;
    const abbreviations = own.filter((word) => /^\p{Lu}{2,}$/u.test(word));
    if (!nounsHaveCapitals ? own.length > 0 : own.length > 1) runs.push(own);
    else if (abbreviations.length > 0) runs.push(abbreviations);
  }
  return runs;
}
