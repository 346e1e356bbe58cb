/** A seeded source of randomness. */
export interface Random {
  /** Uniform in 0 to 1, 1 excluded. */
  next(): number;
  /** One of the values; `undefined` for none. */
  pick<Value>(values: readonly Value[]): Value | undefined;
}

/** The generator mulberry32 (Tommy Ettinger, public domain): small, fast, the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, pick: (values) => values[Math.floor(next() * values.length)] };
}
