import type { WebSocket } from 'ws';

/** An event as it was sent, ready to be replayed. */
interface Sent {
  readonly sequence: number;
  readonly text: string;
  readonly delivered: (() => void) | undefined;
}

// Discord keeps a bounded history too; a session that missed more cannot resume.
const mostRemembered = 2000;

/** One identified bot, on one shard; it survives its socket until it is ended. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** When it last lost its socket, in milliseconds since 1970; null while it is connected. */
  lostAt: number | null = null;
  private sequence = 0;
  private socket: WebSocket | null;
  private history: Sent[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  get connection(): WebSocket | null {
    return this.socket;
  }

  /** Sends an event, or keeps it for the time the bot is back. */
  dispatch(name: string, data: unknown, delivered?: () => void): void {
    this.sequence += 1;
    const text = JSON.stringify({ op: 0, t: name, s: this.sequence, d: data });
    const sent = { sequence: this.sequence, text, delivered };
    this.history.push(sent);
    if (this.history.length > mostRemembered)
      this.history = this.history.slice(-mostRemembered / 2);
    this.write(sent);
  }

  /** Whether everything after `sequence` is still known. Gateway, Resuming. */
  canResumeAfter(sequence: number): boolean {
    const first = this.history[0]?.sequence ?? 1;
    return sequence >= first - 1 && sequence <= this.sequence;
  }

  /** Goes on with a new socket: what was missed is replayed in order, then RESUMED. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    this.lostAt = null;
    for (const sent of this.history.filter((each) => each.sequence > sequence)) this.write(sent);
    this.dispatch('RESUMED', {});
  }

  detach(now: number): void {
    this.socket = null;
    this.lostAt = now;
  }

  private write(sent: Sent): void {
    if (this.socket?.readyState !== 1) return;
    this.socket.send(sent.text);
    sent.delivered?.();
  }
}
