import { z } from 'zod';
import type { Queries } from '../../postgres/queries.ts';
import type { Store } from './store.ts';

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

/** What changes some settings: the new ones, or a look at those before that may also leave them as they are. */
export type SettingsChange =
  | Partial<GuildSettings>
  | ((before: GuildSettings) => Partial<GuildSettings> | undefined);

/** Settings by server. */
export interface GuildSettingsStore {
  /** A server's settings; the defaults where none are stored. */
  get(guild: string): Promise<GuildSettings>;
  /** The settings of all servers that have changed theirs, by server. */
  byGuild(): Promise<Map<string, GuildSettings>>;
  /**
   * Changes some settings and gives them all. Of several processes that change them at once, one comes first, and the
   * others look at what it left.
   * @returns nothing where a look at those before left them as they are
   */
  update(guild: string, change: Partial<GuildSettings>): Promise<GuildSettings>;
  update(guild: string, change: SettingsChange): Promise<GuildSettings | undefined>;
}

const row = z.object({ guild: z.string(), settings: z.string() });

/** What the settings of a server are where none are stored. */
export const defaultSettings: GuildSettings = schema.parse({});

/** Settings as a database keeps them. */
export class StoredGuildSettings implements GuildSettingsStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get(guild: string): Promise<GuildSettings> {
    return this.#store.read(async (queries) => read(await textOf(guild, queries)));
  }

  async byGuild(): Promise<Map<string, GuildSettings>> {
    const sql = 'SELECT guild, settings FROM guild_settings';
    const rows = await this.#store.read((queries) => queries.rows(row, sql));
    return new Map(rows.map(({ guild, settings }) => [guild, read(settings)]));
  }

  update(guild: string, change: Partial<GuildSettings>): Promise<GuildSettings>;
  update(guild: string, change: SettingsChange): Promise<GuildSettings | undefined>;
  update(guild: string, change: SettingsChange): Promise<GuildSettings | undefined> {
    return this.#store.write(async (queries) => {
      for (;;) {
        const before = await textOf(guild, queries);
        const changes = typeof change === 'function' ? change(read(before)) : change;
        if (changes === undefined) return undefined;
        const settings = schema.parse({ ...read(before), ...changes });
        const text = JSON.stringify(settings);
        // Whoever changed them since has the last word: what is to be changed is then looked at anew.
        const sql =
          before === undefined
            ? 'INSERT INTO guild_settings (guild, settings) VALUES ($1, $2) ON CONFLICT DO NOTHING'
            : 'UPDATE guild_settings SET settings = $2 WHERE guild = $1 AND settings = $3';
        const values = [guild, text, ...(before === undefined ? [] : [before])];
        if ((await queries.run(sql, values)) === 1) return settings;
      }
    });
  }
}

async function textOf(guild: string, queries: Queries): Promise<string | undefined> {
  const sql = 'SELECT guild, settings FROM guild_settings WHERE guild = $1';
  return (await queries.rows(row, sql, [guild]))[0]?.settings;
}

function read(settings: string | undefined): GuildSettings {
  return schema.parse(settings === undefined ? {} : JSON.parse(settings));
}
