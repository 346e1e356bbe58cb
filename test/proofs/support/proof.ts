/** Whether a proof runs in full (`npm run prove`); else it is shortened, as part of all tests. */
const inFull = process.env.PROOF === 'full';

/** A size of a proof: the first in all tests, the second in full. */
export function sized(short: number, full: number): number {
  return inFull ? full : short;
}

/** How many files a proof of many was told to take in full (`npm run prove -- many-files 20000`), if it was. */
export const filesAsked = Number(process.env.PROOF_FILES) || undefined;

/** Tells a figure of a proof that runs in full. */
export function tell(line: string): void {
  if (inFull) process.stdout.write(`${line}\n`);
}
