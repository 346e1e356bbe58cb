import type { Breaches } from '../breaches.ts';

/**
 * Watches how often a message is edited from one source: an interaction, or the channel route.
 * Only progress is paced: an edit counts as progress once another one has followed it, so that the
 * last, complete edit may come at once. What a press of a button changes has its own source.
 */
export class EditPace {
  private readonly breaches: Breaches;
  private readonly intervalMs: number;
  private readonly edits = new Map<string, number[]>();

  constructor(breaches: Breaches, intervalMs: number) {
    this.breaches = breaches;
    this.intervalMs = intervalMs;
  }

  /** Notes an edit at `at`, in milliseconds since 1970. */
  note(messageId: string, source: string, at: number): void {
    const key = `${messageId} ${source}`;
    const [beforeLast, last] = (this.edits.get(key) ?? []).slice(-2);
    if (beforeLast !== undefined && last !== undefined && last - beforeLast < this.intervalMs) {
      this.breaches.record(
        'edit-interval',
        `message ${messageId}: ${last - beforeLast} ms between edits`,
      );
    }
    this.edits.set(key, [...(this.edits.get(key) ?? []).slice(-2), at]);
  }

  clear(): void {
    this.edits.clear();
  }
}
