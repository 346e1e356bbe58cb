/** A request the bot made and what it was answered. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`, with the query. */
  readonly path: string;
  /** The name of the route; null when there is none. */
  readonly route: string | null;
  readonly body: unknown;
  /** Null while it is running, and when the connection was cut. */
  status: number | null;
  /** The JSON error code, when it was refused. */
  code: number | null;
}

/** The newest requests; older ones are dropped. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > 20_000) this.entries = this.entries.slice(-10_000);
  }

  get list(): readonly LoggedRequest[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}
