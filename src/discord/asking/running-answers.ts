import { randomBytes } from 'node:crypto';

/** An answer that is on its way and can be stopped. */
export interface RunningAnswer {
  /** For the button that stops it. */
  readonly id: string;
  readonly stopped: AbortSignal;
  /** It is over: nothing can be stopped any more. */
  readonly end: () => void;
}

/** The answers that are on their way, by the ids on their buttons. */
export class RunningAnswers {
  readonly #running = new Map<string, { readonly person: string; readonly stop: () => void }>();

  begin(person: string): RunningAnswer {
    const id = randomBytes(6).toString('base64url');
    const controller = new AbortController();
    this.#running.set(id, { person, stop: () => controller.abort() });
    return { id, stopped: controller.signal, end: () => void this.#running.delete(id) };
  }

  /** Who asked, and what stops the answer; nothing where it is over. */
  find(id: string): { readonly person: string; readonly stop: () => void } | undefined {
    return this.#running.get(id);
  }
}
