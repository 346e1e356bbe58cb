/** What one part of the benchmark measured, by name. */
export type Figures = Readonly<Record<string, number>>;

/** Milliseconds of many like things: what half and what 95 of a hundred of them take at most. */
export function spread(name: string, times: readonly number[]): Figures {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { [`${name}.p50`]: at(0.5), [`${name}.p95`]: at(0.95) };
}

/** The system counts memory in units of 1024 bytes. */
const KIBIBYTES_PER_MB = 1e6 / 1024;

/** The most memory that this process has had resident, in MB. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / KIBIBYTES_PER_MB;
}

/** Memory that this process has resident once its garbage is collected, in MB. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}
