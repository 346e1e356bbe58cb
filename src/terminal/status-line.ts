import { clearLine, cursorTo } from 'node:readline';

/** Time between two drawings of the same kind: faster than anyone reads, slow enough to cost nothing. */
const INTERVAL_MS = 50;

/** One line of a terminal that is drawn over and over and leaves no trace. Elsewhere it draws nothing. */
export class StatusLine {
  readonly #stream: NodeJS.WriteStream;
  #drawn = '';
  #drawnAt = 0;

  constructor(stream: NodeJS.WriteStream) {
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
    cursorTo(this.#stream, 0);
    this.#stream.write(fitting);
    clearLine(this.#stream, 1);
    this.#drawn = fitting;
    this.#drawnAt = now;
  }

  /** Takes the status away. */
  clear(): void {
    if (this.#drawn === '') return;
    cursorTo(this.#stream, 0);
    clearLine(this.#stream, 1);
    this.#drawn = '';
  }
}
