/**
 * Does pieces of work one at a time, each in a turn of the event loop of its own, so that timers and sockets get theirs
 * between any two of them. What a thread sends does not do so by itself: as long as messages come in, Node.js goes on
 * with them and with everything that they set off.
 */
export class OnePerTurn {
  readonly #work: (() => void)[] = [];

  add(work: () => void): void {
    this.#work.push(work);
    if (this.#work.length === 1) setImmediate(() => this.#next());
  }

  #next(): void {
    this.#work[0]?.();
    this.#work.shift();
    if (this.#work.length > 0) setImmediate(() => this.#next());
  }
}
