/** Lets each key have one piece of work under way. */
export class OneAtATime {
  readonly #busy = new Set<string>();

  /** Marks the key as busy and gives the function that frees it, once; nothing when it is busy already. */
  start(key: string): (() => void) | undefined {
    if (this.#busy.has(key)) return undefined;
    this.#busy.add(key);
    let held = true;
    return () => {
      // Once only: the key may be held by other work by then.
      if (held) this.#busy.delete(key);
      held = false;
    };
  }
}
