/** Why a question was given up. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
  readonly reason: 'deadline' | 'stopping';

  constructor(reason: GivenUp['reason']) {
    super(`The question was given up: ${reason}.`);
    this.reason = reason;
  }
}

/** The questions under way, so that each can be given up: at its deadline, or when everything stops. */
export class RunningQuestions {
  readonly #controllers = new Set<AbortController>();

  /**
   * Does work that ends with the deadline at the latest, even when it takes no notice of the signal.
   * @throws {GivenUp} at the deadline, or when everything stops
   */
  async run<Result>(
    deadlineMs: number,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(new GivenUp('deadline')), deadlineMs);
    this.#controllers.add(controller);
    try {
      const givenUp = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      return await Promise.race([work(signal), givenUp]);
    } finally {
      clearTimeout(timer);
      this.#controllers.delete(controller);
    }
  }

  /** Gives all of them up. */
  giveUp(): void {
    for (const controller of this.#controllers) controller.abort(new GivenUp('stopping'));
  }
}
