import type { Answer } from '../../answering/answer.ts';
import type { Offers } from '../rendering/answer-buttons.ts';

/** Answers whose pages can be turned, or that lost statements; older ones are forgotten. */
const capacity = 100;

/**
 * The latest answers of several pages, and those of which something was left out, in memory alone: their text is never stored, so after a restart their pages
 * are gone and only what the message shows is left.
 */
export class LongAnswers {
  readonly #answers = new Map<string, Answer>();
  readonly #offers = new WeakMap<Answer, Offers>();

  add(id: string, answer: Answer, offers: Offers = {}): void {
    // What was retrieved is not shown, and is the largest part by far.
    const kept = { ...answer, retrieval: { ...answer.retrieval, passages: [] } };
    this.#answers.set(id, kept);
    this.#offers.set(kept, offers);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > capacity && oldest !== undefined) this.#answers.delete(oldest);
  }

  find(id: string): Answer | undefined {
    return this.#answers.get(id);
  }

  /** What the message of a remembered answer offers. */
  offersOf(answer: Answer): Offers {
    return this.#offers.get(answer) ?? {};
  }
}
