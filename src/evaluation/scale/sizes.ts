const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

/** The number that a size such as `10k` or `1M` stands for; `undefined` for what is none. */
export function parseSize(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(text.trim()) ?? [];
  const size = Math.round(Number(digits) * (FACTORS[unit.toLowerCase()] ?? 0));
  return size > 0 ? size : undefined;
}

/** A number as such a size: `10k`. */
export function sizeName(size: number): string {
  if (size >= 1_000_000) return `${size / 1_000_000}M`;
  return size >= 1000 ? `${size / 1000}k` : String(size);
}
