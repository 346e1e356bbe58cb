import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Breaches } from '../breaches.ts';
import { type Identify, identifyForm } from './close-codes.ts';

const payloadForm = z.looseObject({ op: z.number().int(), d: z.unknown().optional() });
const resumeForm = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

export type Resume = z.infer<typeof resumeForm>;

/** What a connection needs to know, and whom it tells. */
export interface ConnectionParts {
  readonly socket: WebSocket;
  readonly breaches: Breaches;
  readonly heartbeatMs: number;
  /** Whether heartbeats are acknowledged just now. */
  readonly acknowledges: () => boolean;
  /** Each returns whether the bot now has a session. */
  readonly onIdentify: (identify: Identify) => boolean;
  readonly onResume: (resume: Resume) => boolean;
}

/** One socket: greets, takes heartbeats, and keeps the bot to the protocol. Gateway, Connections. */
export class Connection {
  private readonly parts: ConnectionParts;
  private authenticated = false;
  private sentTimes: number[] = [];
  private silence: NodeJS.Timeout | undefined;

  constructor(parts: ConnectionParts) {
    this.parts = parts;
    parts.socket.on('message', (data) => this.receive(String(data)));
    parts.socket.on('close', () => clearTimeout(this.silence));
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: parts.heartbeatMs } });
    this.awaitHeartbeat();
  }

  private send(payload: unknown): void {
    if (this.parts.socket.readyState === 1) this.parts.socket.send(JSON.stringify(payload));
  }

  /** A silent client is cut off; half an interval is allowed for a slow machine. */
  private awaitHeartbeat(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.parts.breaches.record('heartbeat', `none in ${this.parts.heartbeatMs * 1.5} ms`);
      this.parts.socket.close(GatewayCloseCodes.SessionTimedOut);
    }, this.parts.heartbeatMs * 1.5);
    this.silence.unref();
  }

  private receive(text: string): void {
    const { breaches } = this.parts;
    const now = Date.now();
    this.sentTimes = [...this.sentTimes.filter((time) => now - time < 60_000), now];
    if (this.sentTimes.length > 120) {
      breaches.record('gateway-send-rate', `${this.sentTimes.length} payloads in 60 seconds`);
      this.parts.socket.close(GatewayCloseCodes.RateLimited);
      return;
    }
    if (Buffer.byteLength(text) > 4096) {
      breaches.record('gateway-payload-size', `${Buffer.byteLength(text)} bytes`);
      this.parts.socket.close(GatewayCloseCodes.DecodeError);
      return;
    }
    const payload = payloadForm.safeParse(parse(text));
    if (payload.success) this.take(payload.data.op, payload.data.d);
    else this.refuse(GatewayCloseCodes.DecodeError, 'not a payload');
  }

  private take(op: number, data: unknown): void {
    if (op === GatewayOpcodes.Heartbeat) {
      this.awaitHeartbeat();
      if (this.parts.acknowledges()) this.send({ op: GatewayOpcodes.HeartbeatAck });
      return;
    }
    if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
      this.authenticate(op, data);
      return;
    }
    const known = [GatewayOpcodes.PresenceUpdate, GatewayOpcodes.RequestGuildMembers];
    if (!known.includes(op)) this.refuse(GatewayCloseCodes.UnknownOpcode, `opcode ${op}`);
    else if (!this.authenticated) this.refuse(GatewayCloseCodes.NotAuthenticated, `opcode ${op}`);
  }

  private authenticate(op: number, data: unknown): void {
    if (this.authenticated) {
      this.refuse(GatewayCloseCodes.AlreadyAuthenticated, 'identified twice');
      return;
    }
    const identify = op === GatewayOpcodes.Identify ? identifyForm.safeParse(data) : null;
    const resume = op === GatewayOpcodes.Resume ? resumeForm.safeParse(data) : null;
    if (identify?.success) this.authenticated = this.parts.onIdentify(identify.data);
    else if (resume?.success) this.authenticated = this.parts.onResume(resume.data);
    else this.refuse(GatewayCloseCodes.DecodeError, `malformed opcode ${op}`);
  }

  private refuse(code: number, detail: string): void {
    this.parts.breaches.record('gateway-protocol', `${detail}: closed with ${code}`);
    this.parts.socket.close(code);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
