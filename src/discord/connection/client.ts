import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../../config.ts';

/**
 * Requests a second that the client itself allows. Discord's own limit of 50 does not count first responses, edits
 * and follow-ups of interactions, which are nearly all that this bot sends, so the client's must not stop them; what
 * does count is bounded by the limits on questions, and a 429 is waited for in any case.
 */
const requestsPerSecond = 500;

/** A client with no intent and no cache wider than the bot needs; it is not connected yet. */
export function createClient({ discord }: Pick<Config, 'discord'>): Client {
  const client: Client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(discord.messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // The channels of direct messages are not known before their first message.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    failIfNotExists: false,
    shards: discord.shards,
    ...(discord.shardCount === undefined ? {} : { shardCount: discord.shardCount }),
    rest: {
      globalRequestsPerSecond: requestsPerSecond,
      ...(discord.apiUrl === undefined ? {} : { api: discord.apiUrl }),
    },
    // Nothing is read from these caches: conversations are asked for when they are needed.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: 20, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: 200, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
  });
  return client;
}
