/** Lets each key have one piece of work under way. */
export class OneAtATime {
  readonly #busy = new Set<string>();

  /** Marks the key as busy and gives the function that frees it; nothing when it is busy already. */
  start(key: string): (() => void) | undefined {
    if (this.#busy.has(key)) return undefined;
    this.#busy.add(key);
    return () => this.#busy.delete(key);
  }
}
