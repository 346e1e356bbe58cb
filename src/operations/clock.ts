/** Time, for what happens by itself. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Has something done again and again, which never rejects; gives the function that ends it. */
  every(intervalMs: number, work: () => Promise<void>): () => void;
}

/** The machine's own; what it has done keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every: (intervalMs, work) => {
    const timer = setInterval(() => void work(), intervalMs);
    timer.unref();
    return () => clearInterval(timer);
  },
};
