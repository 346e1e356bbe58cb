/** A measured figure beside its baseline in the same run. */
export interface Comparison {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline: { readonly what: string; readonly value: number };
}

/** Runs the work and gives the milliseconds that it took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times the same work several times over.
 * @param before - what is to be done before each time, and not timed
 * @returns the median in milliseconds
 */
export async function repeatedly(
  rounds: number,
  work: () => Promise<unknown>,
  before: (round: number) => Promise<unknown> = async () => undefined,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await before(round);
    times.push(await timed(work));
  }
  return median(times);
}

/**
 * Times two ways of doing the same in turn, `rounds` times each, and gives each one's median milliseconds: other
 * load on the machine then weighs on both alike.
 */
export async function inTurn(
  rounds: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<{ one: number; other: number }> {
  const times: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let round = 0; round < rounds; round++) {
    times.one.push(await timed(one));
    times.other.push(await timed(other));
  }
  return { one: median(times.one), other: median(times.other) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A comparison as one line for people. */
export function comparisonText({ what, unit, value, baseline }: Comparison): string {
  const ratio = baseline.value === 0 ? '' : ` (${ratioText(value / baseline.value)})`;
  return `${what}: ${figure(value)} ${unit}; ${baseline.what}: ${figure(baseline.value)} ${unit}${ratio}`;
}

/** With one digit after the point, or two that say something where it is less than one. */
function figure(value: number): string {
  return value !== 0 && Math.abs(value) < 1 ? value.toPrecision(2) : value.toFixed(1);
}

function ratioText(ratio: number): string {
  return ratio < 0.1 ? `${(100 * ratio).toFixed(2)} %` : `${ratio.toFixed(2)} times`;
}
