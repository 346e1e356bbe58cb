import { z } from 'zod';
import type { Store } from './database.ts';

const id = z.string().regex(/^\d{17,20}$/);
const schema = z.object({
  /** Channels where the bot may answer; empty means all that it can see. */
  allowedChannels: z.array(id).default([]),
  /** Channels where every message is a question; works only with the message content intent. */
  questionChannels: z.array(id).default([]),
  /** Whether an answer to a mention opens a thread or stands below the question. */
  replies: z.enum(['in-place', 'thread']).default('in-place'),
  /** Whether `/ask` answers only the asker when nothing else is said. */
  privateByDefault: z.boolean().default(false),
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
