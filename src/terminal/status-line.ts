import type { Output } from './output.ts';

/** Back to the start of the line, and everything after the cursor away. */
const TO_START = '\r';
const CLEAR_REST = '\u001b[K';

/** Time between two drawings of the same kind: faster than anyone reads, slow enough to cost nothing. */
const INTERVAL_MS = 50;

/** One line of a terminal that is drawn over and over and leaves no trace. Elsewhere it draws nothing. */
export class StatusLine {
  readonly #stream: Output;
  #drawn = '';
  #drawnAt = 0;

  constructor(stream: Output) {
    this.#stream = stream;
  }

  /** Columns that a status may take; the last one is left free, so that the terminal never breaks the line. */
  get width(): number {
    return Math.max(1, (this.#stream.columns ?? 80) - 1);
  }

  /**
   * Shows a status in place of the one before; what does not fit is cut off.
   * @param urgent - drawn even if the last drawing was only just now
   */
  show(text: string, urgent = false): void {
    const fitting = text.slice(0, this.width);
    const now = performance.now();
    if (!this.#stream.isTTY || fitting === this.#drawn) return;
    if (!urgent && now - this.#drawnAt < INTERVAL_MS) return;
    this.#stream.write(TO_START + fitting + CLEAR_REST);
    this.#drawn = fitting;
    this.#drawnAt = now;
  }

  /** Takes the status away. */
  clear(): void {
    if (this.#drawn === '') return;
    this.#stream.write(TO_START + CLEAR_REST);
    this.#drawn = '';
  }
}
