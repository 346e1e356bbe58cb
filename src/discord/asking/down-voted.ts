import type { Message } from 'discord.js';

/** Messages remembered; older ones are forgotten. */
const capacity = 100;

/** The messages of answers that were voted down lately, by the answers' ids, in memory alone. */
export class DownVoted {
  readonly #messages = new Map<string, Message>();

  add(answer: string, message: Message): void {
    this.#messages.delete(answer);
    this.#messages.set(answer, message);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > capacity && oldest !== undefined) this.#messages.delete(oldest);
  }

  find(answer: string): Message | undefined {
    return this.#messages.get(answer);
  }
}
