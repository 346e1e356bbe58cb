import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildCreateEvent } from '../actions/channel-event.ts';
import { wireUser } from '../wire/user.ts';
import type { GatewayEvent } from '../world/event.ts';
import type { World } from '../world/world.ts';
import { type GatewayConditions, type Identify, refusalOf } from './close-codes.ts';
import { Connection, type Resume } from './connection.ts';
import { Identifies, type SessionStartLimit } from './identifies.ts';
import { Session } from './session.ts';

/** What the gateway is made of. */
export interface GatewayParts {
  readonly world: World;
  readonly conditions: GatewayConditions;
  readonly heartbeatMs: number;
  readonly sessionStartLimit: SessionStartLimit;
  /** The intents the bot says it needs; wider ones are a breach. */
  readonly neededIntents: number | null;
  /** The `ws://` address bots resume at. */
  readonly address: () => string;
}

/** The gateway: sockets, sessions, and the events they receive. Discord documentation: Gateway. */
export class Gateway {
  readonly identifies: Identifies;
  /** How many times a session was resumed. */
  resumes = 0;
  /** Whether heartbeats are acknowledged; without that a client takes the connection for dead. */
  acknowledgesHeartbeats = true;
  private readonly parts: GatewayParts;
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly sessions = new Map<string, Session>();
  private readonly repeatable = new Map<string, GatewayEvent>();

  constructor(parts: GatewayParts) {
    this.parts = parts;
    const { breaches, clock } = parts.world;
    this.identifies = new Identifies(breaches, clock, parts.sessionStartLimit);
    this.server.on('connection', (socket) => this.connect(socket));
    parts.world.onEvent((event) => this.publish(event));
  }

  /** Takes over an HTTP connection that asks for a WebSocket. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, stream, head, (socket) => {
      this.server.emit('connection', socket, request);
    });
  }

  /** The sessions that have not ended, connected or waiting to be resumed. */
  get liveSessions(): readonly Session[] {
    return [...this.sessions.values()];
  }

  /** Cuts every socket without a word, as a network does. The sessions can be resumed. */
  drop(): void {
    for (const socket of this.server.clients) socket.terminate();
  }

  /** Closes every socket with `code`. */
  close(code: number): void {
    for (const socket of this.server.clients) socket.close(code);
  }

  /** Asks every client to reconnect and resume. Gateway, Reconnect. */
  askToReconnect(): void {
    this.broadcast({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Declares every session invalid; with `resumable` the client may try to resume. */
  invalidate(resumable: boolean): void {
    this.broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.sessions.clear();
  }

  /** Sends the event that created a message or an interaction `times` times more. */
  repeat(key: string, times: number): void {
    const event = this.repeatable.get(key);
    if (!event) throw new Error(`No event of ${key} to repeat.`);
    for (let count = 0; count < times; count += 1) this.publish(event);
  }

  forgetHistory(): void {
    this.repeatable.clear();
  }

  /** Ends everything. */
  stop(): void {
    this.sessions.clear();
    this.drop();
    this.server.close();
  }

  private broadcast(payload: unknown): void {
    for (const socket of this.server.clients) socket.send(JSON.stringify(payload));
  }

  private connect(socket: WebSocket): void {
    let session: Session | null = null;
    new Connection({
      socket,
      breaches: this.parts.world.breaches,
      heartbeatMs: this.parts.heartbeatMs,
      acknowledges: () => this.acknowledgesHeartbeats,
      onIdentify: (identify) => {
        session = this.identify(socket, identify);
        return session !== null;
      },
      onResume: (resume) => {
        session = this.resume(socket, resume);
        return session !== null;
      },
    });
    socket.on('close', (code) => this.lose(session, socket, code));
  }

  /** Closing with 1000 or 1001 ends the session (Gateway, Disconnecting). */
  private lose(session: Session | null, socket: WebSocket, code: number): void {
    if (session?.connection !== socket) return;
    session.detach(this.parts.world.clock.now());
    if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    this.parts.world.changed();
  }

  private identify(socket: WebSocket, identify: Identify): Session | null {
    const { world, conditions, neededIntents } = this.parts;
    this.identifies.note();
    if (neededIntents !== null && identify.intents & ~neededIntents) {
      world.breaches.record('intents-wider-than-needed', `asked for ${identify.intents}`);
    }
    const refusal = refusalOf(identify, conditions);
    if (refusal !== null) {
      socket.close(refusal);
      return null;
    }
    const session = new Session(
      world.ids.next(),
      identify.intents,
      identify.shard ?? [0, 1],
      socket,
    );
    this.sessions.set(session.id, session);
    this.sayReady(session);
    return session;
  }

  /** Discord documentation: Gateway Events, Ready; then every server of the shard is created. */
  private sayReady(session: Session): void {
    const { world, address } = this.parts;
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.members.has(world.bot.id) && receives(session, guild.id),
    );
    session.dispatch('READY', {
      v: 10,
      user: wireUser(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      shard: session.shard,
      application: { id: world.portal.applicationId, flags: 0 },
    });
    for (const guild of guilds) this.dispatch(session, guildCreateEvent(world, guild));
    world.changed();
  }

  /** Discord documentation: Gateway, Resuming; an unknown session is answered with Invalid Session. */
  private resume(socket: WebSocket, { token, session_id, seq }: Resume): Session | null {
    const session = this.sessions.get(session_id);
    if (!session?.canResumeAfter(seq) || !this.parts.conditions.isToken(token)) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return null;
    }
    this.resumes += 1;
    session.resume(socket, seq);
    this.parts.world.changed();
    return session;
  }

  private publish(event: GatewayEvent): void {
    if (event.key !== null) this.repeatable.set(event.key, event);
    if (!this.concernsBot(event)) return;
    for (const session of this.sessions.values()) {
      if (receives(session, event.guildId)) this.dispatch(session, event);
    }
  }

  /** Of a server that the bot is not in it hears interactions alone, and that it has left. */
  private concernsBot({ name, guildId }: GatewayEvent): boolean {
    if (guildId === null || name === 'INTERACTION_CREATE' || name === 'GUILD_DELETE') return true;
    const { guilds, bot } = this.parts.world;
    return guilds.get(guildId)?.members.has(bot.id) ?? false;
  }

  private dispatch(session: Session, event: GatewayEvent): void {
    if (event.intent !== 0 && !(session.intents & event.intent)) return;
    session.dispatch(event.name, event.data(session.intents), event.delivered);
  }
}

/** Whether a shard gets a server's events; direct messages go to shard 0. Gateway, Sharding. */
function receives(session: Session, guildId: string | null): boolean {
  const [shard, count] = session.shard;
  return guildId === null
    ? shard === 0
    : Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}
