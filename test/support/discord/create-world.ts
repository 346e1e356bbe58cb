import { Breaches } from './breaches.ts';
import { FakeClock } from './clock.ts';
import { Snowflakes } from './snowflakes.ts';
import type { UserRecord } from './world/records.ts';
import { type Limits, World } from './world/world.ts';

/** What can be chosen about the application and the limits. */
export interface WorldOptions {
  readonly applicationName?: string;
  /** The privileged intents switched on in the developer portal; none by default. */
  readonly privileged?: {
    readonly messageContent?: boolean;
    readonly guildMembers?: boolean;
    readonly presences?: boolean;
  };
  readonly limits?: Partial<Limits>;
}

/** The platform's own limits; an interval loses a little on its way through the network. */
const usualLimits: Limits = { firstResponseMs: 3000, tokenMs: 15 * 60_000, editIntervalMs: 1900 };

/** An empty Discord with one application, its bot and its owner. */
export function createWorld(options: WorldOptions): World {
  const clock = new FakeClock();
  const ids = new Snowflakes(clock);
  const account = (username: string, bot: boolean): UserRecord => ({
    id: ids.next(),
    username,
    displayName: username,
    bot,
    locale: 'en-GB',
    acceptsDirectMessages: true,
    hasInstalled: false,
  });
  const name = options.applicationName ?? 'Town Clerk';
  const bot = account(name, true);
  const owner = account('owner', false);
  const world = new World({
    clock,
    ids,
    breaches: new Breaches(clock),
    limits: { ...usualLimits, ...options.limits },
    bot,
    portal: {
      // The application of a bot has the bot's id.
      applicationId: bot.id,
      name,
      ownerId: owner.id,
      messageContent: options.privileged?.messageContent ?? false,
      guildMembers: options.privileged?.guildMembers ?? false,
      presences: options.privileged?.presences ?? false,
    },
  });
  world.users.set(owner.id, owner);
  return world;
}
