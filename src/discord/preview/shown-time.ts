import type { Reader } from './reader.ts';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/**
 * A time stamp as a reader in London sees it.
 * @param seconds - since 1970
 * @param format - `R` is relative, `D` a date, anything else a date with a time
 */
export function shownTime(seconds: number, format: string, { locale, now }: Reader): string {
  if (format === 'R') {
    const away = seconds - now.getTime() / 1000;
    const [unit, length] = units.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
      Math.round(away / length),
      unit,
    );
  }
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(format === 'D' ? {} : { timeStyle: 'short' as const }),
    timeZone: 'Europe/London',
  }).format(new Date(seconds * 1000));
}
