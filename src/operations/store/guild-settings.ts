import { z } from 'zod';
import type { Store } from './database.ts';

const id = z.string().regex(/^\d{17,20}$/);
const collections = z.array(z.string());
const schema = z.object({
  /** Channels where the bot may answer; empty means all that it can see. */
  allowedChannels: z.array(id).default([]),
  /** Channels where every message is a question; works only with the message content intent. */
  questionChannels: z.array(id).default([]),
  /** Whether an answer to a mention opens a thread or stands below the question. */
  replies: z.enum(['in-place', 'thread']).default('in-place'),
  /** Whether `/ask` answers only the asker when nothing else is said. */
  privateByDefault: z.boolean().default(false),
  /** Whether somebody has been told how to begin. */
  welcomed: z.boolean().optional(),
  /** The channel that takes questions for people; none where its administrators have not chosen. */
  peopleChannel: id.optional(),
  /** The role that is mentioned there. */
  peopleRole: id.optional(),
  /** The channel that takes the weekly summary; none where its administrators have not chosen. */
  weeklyChannel: id.optional(),
  /** When the last weekly summary was due that has been sent, or when its channel was chosen; in milliseconds since 1970. */
  weeklySentAt: z.number().optional(),
  /** When the weekly summary was due that those who manage the server were last told could not be sent. */
  weeklyTroubleAt: z.number().optional(),
  /** Collections that the server sees; none where its administrators have not chosen. */
  collections: collections.optional(),
  /** Collections that a channel sees in place of the server's, by its id. */
  channelCollections: z.record(id, collections).default({}),
});

/** What a server's administrators decide. */
export type GuildSettings = z.infer<typeof schema>;

/** Settings by server. */
export class GuildSettingsStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A server's settings; the defaults where none are stored. */
  get(guild: string): GuildSettings {
    const row = this.#store
      .prepare('SELECT settings FROM guild_settings WHERE guild = ?')
      .get(guild) as { settings: string } | undefined;
    return schema.parse(row === undefined ? {} : JSON.parse(row.settings));
  }

  /** The settings of all servers that have changed theirs, by server. */
  byGuild(): Map<string, GuildSettings> {
    const rows = this.#store.prepare('SELECT guild, settings FROM guild_settings').all() as {
      guild: string;
      settings: string;
    }[];
    return new Map(rows.map(({ guild, settings }) => [guild, schema.parse(JSON.parse(settings))]));
  }

  /** Changes some settings and gives them all. */
  update(guild: string, changes: Partial<GuildSettings>): GuildSettings {
    const settings = schema.parse({ ...this.get(guild), ...changes });
    this.#store
      .prepare(
        'INSERT INTO guild_settings VALUES (?, ?) ON CONFLICT (guild) DO UPDATE SET settings = excluded.settings',
      )
      .run(guild, JSON.stringify(settings));
    return settings;
  }
}
