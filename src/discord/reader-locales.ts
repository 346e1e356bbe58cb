/** People remembered; those who were not seen for longest are forgotten. */
const capacity = 1000;

/**
 * The languages that people were seen to use, in memory alone: Discord tells them of commands and buttons, but not of
 * messages.
 */
export class ReaderLocales {
  readonly #locales = new Map<string, string>();

  /** @param locale - as Discord gives it */
  note(userId: string, locale: string): void {
    this.#locales.delete(userId);
    this.#locales.set(userId, locale);
    const [oldest] = this.#locales.keys();
    if (this.#locales.size > capacity && oldest !== undefined) this.#locales.delete(oldest);
  }

  find(userId: string): string | undefined {
    return this.#locales.get(userId);
  }
}
