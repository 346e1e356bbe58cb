/** Where text goes: a terminal, a file or a pipe. What a process writes to is one. */
export interface Output {
  write(text: string): unknown;
  /** Only a terminal is one. */
  readonly isTTY?: boolean;
  /** Width of a terminal. */
  readonly columns?: number;
  hasColors?(): boolean;
}
