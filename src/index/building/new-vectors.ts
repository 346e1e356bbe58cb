import type { Generation } from '../generation/generation.ts';
import { WindowVectors } from '../vectors/window-vectors.ts';
import type { WindowPlan } from './window-plan.ts';

/**
 * The vectors of a new generation, which come in as they are embedded: there is one place for each, so that a build of
 * many windows never holds them twice.
 */
export class NewVectors {
  readonly #plan: WindowPlan;
  #vectors: WindowVectors;
  /** The first row of each window that still has to be embedded. */
  readonly #missing = new Map<string, number>();

  constructor(plan: WindowPlan, dimensions: number) {
    this.#plan = plan;
    this.#vectors = new WindowVectors(dimensions, plan.ids.length);
    for (const [row, id] of plan.ids.entries()) {
      if ((plan.oldRows[row] ?? -1) < 0 && !this.#missing.has(id)) this.#missing.set(id, row);
    }
  }

  /** How many different windows have no vector yet. */
  get missing(): number {
    return this.#missing.size;
  }

  /** Whether a window has no vector yet. */
  isMissing(id: string): boolean {
    return this.#missing.has(id);
  }

  /** Takes vectors in by window id; those that no window needs are passed over. */
  add(vectors: ReadonlyMap<string, Float32Array>): void {
    for (const [id, vector] of vectors) {
      const row = this.#missing.get(id);
      if (row === undefined) continue;
      this.#vectors.set(row, vector);
      this.#missing.delete(id);
    }
  }

  /**
   * All vectors, by window row. They are given away: who is done with them has the memory back.
   * @param from - the generation that has the others
   * @throws {Error} when a window has no vector
   */
  complete(from: Generation | undefined): WindowVectors {
    const [missing] = this.#missing.keys();
    if (missing !== undefined) throw new Error(`The window ${missing} has no vector.`);
    const old = from?.parts.search.vectors;
    const vectors = this.#vectors;
    this.#vectors = new WindowVectors(vectors.dimensions, 0);
    const firstRows = new Map<string, number>();
    for (const [row, id] of this.#plan.ids.entries()) {
      const oldRow = this.#plan.oldRows[row] ?? -1;
      if (oldRow >= 0 && old !== undefined) {
        vectors.copy(row, old, oldRow);
        continue;
      }
      const first = firstRows.get(id);
      if (first === undefined) firstRows.set(id, row);
      else vectors.copy(row, vectors, first);
    }
    return vectors;
  }
}
