/** The forms of a word by the plural categories of a language; English has `one` and `other`. */
export type PluralForms = { readonly other: string } & {
  readonly [Category in Intl.LDMLPluralRule]?: string;
};

/** How a language writes numbers, plurals, dates and enumerations. */
export interface Formats {
  /** `1,214`; with `decimals`, exactly that many: `1.2`. */
  number(value: number, decimals?: number): string;
  /** The form that goes with a count: `articles`. */
  plural(count: number, forms: PluralForms): string;
  /** A count with its word: `1 article`, `1,214 articles`. */
  counted(count: number, forms: PluralForms): string;
  /**
   * An ISO calendar date in words, as precise as it is: `30 March 2011`, `March 2011` or `2011`. Anything else comes
   * back as it is.
   */
  date(published: string): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

/**
 * The formats of a language.
 * @param locale - as `Intl` takes it: `en-GB`
 */
export function formatsOf(locale: string): Formats {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const enumeration = new Intl.ListFormat(locale);
  const plural = (count: number, forms: PluralForms) => forms[rules.select(count)] ?? forms.other;
  return {
    number: (value, decimals) =>
      decimals === undefined
        ? numbers.format(value)
        : new Intl.NumberFormat(locale, {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(value),
    plural,
    counted: (count, forms) => `${numbers.format(count)} ${plural(count, forms)}`,
    date: (published) => dateIn(locale, published),
    list: (items) => enumeration.format(items),
  };
}

function dateIn(locale: string, published: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(published);
  if (match === null) return published;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return published;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  }).format(date);
}
