/**
 * The acknowledgements under way. Who is asked may have to say within seconds that a question has arrived and take
 * minutes for its answer, but finding an answer keeps this process from everything else meanwhile: so no answer is
 * begun before they are through.
 */
export class Acknowledgements {
  readonly #underWay = new Set<Promise<void>>();

  /** Remembers an acknowledgement until it is through. */
  add(acknowledgement: Promise<void>): void {
    const done = acknowledgement
      .catch(() => undefined)
      .finally(() => {
        this.#underWay.delete(done);
      });
    this.#underWay.add(done);
  }

  /** Settles when all that are under way now are through; later ones are not waited for, so that no answer starves. */
  async through(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
