import { createServer, type Server } from 'node:http';
import { groupChannel } from './actions/direct-channel.ts';
import { reportUnanswered } from './actions/interact.ts';
import { overwriteCommands } from './actions/store-commands.ts';
import type { Breach } from './breaches.ts';
import type { FakeClock } from './clock.ts';
import { createWorld, type WorldOptions } from './create-world.ts';
import { Gateway } from './gateway/gateway.ts';
import type { SessionStartLimit } from './gateway/identifies.ts';
import { FakeGuild } from './people/fake-guild.ts';
import { type Identified, Person } from './people/person.ts';
import type { SeenMessage } from './people/seen-message.ts';
import { waitUntil } from './people/wait-until.ts';
import { type Fault, Faults } from './rest/faults.ts';
import { type BucketSize, RateLimits } from './rest/rate-limits.ts';
import { type LoggedRequest, RequestLog } from './rest/request-log.ts';
import { RestServer } from './rest/rest-server.ts';
import { ok, type Route } from './rest/route.ts';
import { allRoutes, type RouteName } from './rest/routes/all-routes.ts';
import type { RuleName } from './rules/rules.ts';
import type { World } from './world/world.ts';

/** How the fake Discord is set up; everything has a default. */
export interface FakeDiscordOptions extends WorldOptions {
  /** The bot's token. */
  readonly token?: string;
  /** The intents the bot needs; asking for more is a breach. */
  readonly neededIntents?: number;
  /** The heartbeat interval; Discord's own is 41.25 seconds. */
  readonly heartbeatMs?: number;
  /** The number of shards `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** Whether a single shard is refused with 4011. */
  readonly shardingRequired?: boolean;
  readonly sessionStartLimit?: Partial<SessionStartLimit>;
  /** The size of every rate limit bucket; wide by default. */
  readonly bucket?: BucketSize;
  /** The size of the bucket for all routes together; Discord's own is 50 a second. Wide by default. */
  readonly overall?: BucketSize;
  /** Tells a finished answer from progress, for `finalMessage()`. */
  readonly isFinal?: (message: SeenMessage) => boolean;
}

/** Limits that no test meets by accident. */
const wide: BucketSize = { requests: 1000, windowMs: 1000 };

/**
 * A Discord on loopback that an unmodified discord.js client connects to: gateway and REST API, the
 * people who use it, and a record of every rule the bot breaks.
 */
export class FakeDiscord {
  readonly world: World;
  readonly gateway: Gateway;
  readonly token: string;
  private readonly options: FakeDiscordOptions;
  private readonly server: Server;
  private readonly faults = new Faults();
  private readonly log = new RequestLog();
  private readonly people = new Map<string, Person>();
  private revoked = false;

  constructor(options: FakeDiscordOptions = {}) {
    this.options = options;
    this.world = createWorld(options);
    this.token = options.token ?? 'fake.bot.token';
    this.gateway = new Gateway({
      world: this.world,
      conditions: {
        portal: this.world.portal,
        isToken: (token) => !this.revoked && token === this.token,
        shardingRequired: options.shardingRequired ?? false,
      },
      heartbeatMs: options.heartbeatMs ?? 41_250,
      sessionStartLimit: { total: 1000, maxConcurrency: 16, ...options.sessionStartLimit },
      neededIntents: options.neededIntents ?? null,
      address: () => `ws://127.0.0.1:${this.port}/gateway`,
    });
    const rest = new RestServer({
      world: this.world,
      routes: [this.gatewayRoute(), ...allRoutes],
      faults: this.faults,
      rateLimits: new RateLimits(options.bucket ?? wide),
      globalLimit: new RateLimits(options.overall ?? wide),
      log: this.log,
      isAuthorized: (given) => !this.revoked && given === `Bot ${this.token}`,
    });
    this.server = createServer((request, response) => {
      rest.handle(request, response).catch((error) => this.world.breaches.recordDefect(error));
    });
    this.server.on('upgrade', (request, stream, head) =>
      this.gateway.upgrade(request, stream, head),
    );
  }

  /** Listens on a free port of the loopback interface. */
  async start(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  /** Closes every connection. */
  async stop(): Promise<void> {
    this.gateway.stop();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** For the client's `rest.api`: the address without the version. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  get clock(): FakeClock {
    return this.world.clock;
  }

  /** The requests the bot made, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.log.list;
  }

  /** A new server with the bot in it. */
  guild(
    name = 'Newsroom',
    locale = 'en-GB',
    options: { readonly systemChannel?: string } = {},
  ): FakeGuild {
    return new FakeGuild(this.world, name, locale, options);
  }

  /** A new server that the bot is not in. */
  guildWithoutBot(name = 'Elsewhere', locale = 'en-GB'): FakeGuild {
    return new FakeGuild(this.world, name, locale, { withBot: false });
  }

  /** A group conversation of people, which no bot can be in. */
  group(...people: readonly Person[]): Identified {
    return groupChannel(
      this.world,
      people.map(({ id }) => id),
    );
  }

  /** The person of this name, made on first use. */
  user(name: string, locale = 'en-GB'): Person {
    const known = this.people.get(name);
    if (known) return known;
    const user = {
      id: this.world.ids.next(),
      username: name,
      displayName: name,
      bot: false,
      locale,
      acceptsDirectMessages: true,
      hasInstalled: false,
    };
    this.world.users.set(user.id, user);
    const person = new Person(this.world, user, this.options.isFinal ?? null);
    this.people.set(name, person);
    return person;
  }

  /** Registers commands as `npm run register` would: globally, or for a server. */
  registerCommands(commands: readonly unknown[], guild?: FakeGuild): void {
    overwriteCommands(this.world, guild?.id ?? null, commands);
  }

  /** The next `times` requests to a route meet trouble: see `refusals` for the ready-made ones. */
  trouble(route: RouteName, fault: Fault, times = 1): void {
    this.faults.add(route, fault, times);
  }

  /** Sends the event of a message or an interaction again, as after a resume. */
  duplicate(of: Identified, times = 1): void {
    this.gateway.repeat(of.id, times);
  }

  /** From now on the token is refused everywhere. */
  revokeToken(): void {
    this.revoked = true;
  }

  /** Settles with what `check` gives as soon as it gives something. */
  waitFor<Found>(check: () => Found | undefined, what: string, timeoutMs = 15_000): Promise<Found> {
    return waitUntil(this.world, check, timeoutMs, () => what);
  }

  /** From now on the bot may mention a role, as its administrators chose. */
  allowMention(role: Identified): void {
    this.world.mentionableRoles.add(role.id);
  }

  /** Everything the bot did that it must not do. */
  get breaches(): readonly Breach[] {
    reportUnanswered(this.world);
    return this.world.breaches.list;
  }

  /** Takes breaches a test expects off the record and returns them; all without names. */
  forgive(...rules: RuleName[]): Breach[] {
    reportUnanswered(this.world);
    return this.world.breaches.forgive(...rules);
  }

  /** @throws Error that lists every breach with its rule and source, if there is one. */
  assertNoBreaches(): void {
    reportUnanswered(this.world);
    this.world.breaches.assertNone();
  }

  /** Forgets messages, interactions and requests, so that a long run measures the bot alone. */
  forgetHistory(): void {
    this.world.forgetHistory();
    this.gateway.forgetHistory();
    this.log.clear();
  }

  private get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string')
      throw new Error('The fake is not started.');
    return address.port;
  }

  /** Discord documentation: Gateway, Get Gateway Bot. */
  private gatewayRoute(): Route {
    return {
      name: 'gateway.bot',
      method: 'GET',
      path: '/gateway/bot',
      auth: true,
      handle: () =>
        ok({
          url: `ws://127.0.0.1:${this.port}/gateway`,
          shards: this.options.shards ?? 1,
          session_start_limit: this.gateway.identifies.wire,
        }),
    };
  }
}

/** A started fake Discord; stop it when the test is done. */
export function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  return new FakeDiscord(options).start();
}
