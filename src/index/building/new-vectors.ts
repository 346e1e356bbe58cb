import type { Generation } from '../generation/generation.ts';
import { WindowVectors } from '../vectors/window-vectors.ts';
import type { WindowPlan } from './window-plan.ts';

/**
 * The vectors of a new generation, which come in as they are embedded: there is one place for each, so that a build of
 * many windows never holds them twice.
 */
export class NewVectors {
  readonly #plan: WindowPlan;
  readonly #vectors: WindowVectors;
  /** The first row of each window that has to be embedded. */
  readonly #rows = new Map<string, number>();
  readonly #known = new Set<string>();

  constructor(plan: WindowPlan, dimensions: number) {
    this.#plan = plan;
    this.#vectors = new WindowVectors(dimensions, plan.ids.length);
    for (const [row, id] of plan.ids.entries()) {
      if ((plan.oldRows[row] ?? -1) < 0 && !this.#rows.has(id)) this.#rows.set(id, row);
    }
  }

  /** Ids of the windows whose vectors are there. */
  get known(): ReadonlySet<string> {
    return this.#known;
  }

  /** Takes vectors in by window id; those that no window needs are passed over. */
  add(vectors: ReadonlyMap<string, Float32Array>): void {
    for (const [id, vector] of vectors) {
      const row = this.#rows.get(id);
      if (row === undefined) continue;
      this.#vectors.set(row, vector);
      this.#known.add(id);
    }
  }

  /**
   * All vectors, by window row.
   * @param from - the generation that has the others
   * @throws {Error} when a window has no vector
   */
  complete(from: Generation | undefined): WindowVectors {
    const old = from?.parts.search.vectors;
    for (const [row, id] of this.#plan.ids.entries()) {
      const oldRow = this.#plan.oldRows[row] ?? -1;
      const first = this.#rows.get(id);
      if (oldRow >= 0 && old !== undefined) this.#vectors.copy(row, old, oldRow);
      else if (first === undefined || !this.#known.has(id)) {
        throw new Error(`The window ${id} has no vector.`);
      } else if (first !== row) this.#vectors.copy(row, this.#vectors, first);
    }
    return this.#vectors;
  }
}
