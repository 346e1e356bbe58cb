import { isAway } from './away.ts';
import type { GuildSettings, GuildSettingsStore, SettingsChange } from './guild-settings.ts';

/** Milliseconds for which settings are not looked up again: they are needed for every message that is written. */
const FRESH_MS = 5000;

/**
 * Settings that another process may change, remembered for a moment. While the database cannot be reached, those that
 * were known last are in force.
 */
export class RememberedGuildSettings implements GuildSettingsStore {
  readonly #stored: GuildSettingsStore;
  readonly #freshMs: number;
  readonly #known = new Map<string, { readonly settings: GuildSettings; readonly at: number }>();

  constructor(stored: GuildSettingsStore, freshMs = FRESH_MS) {
    this.#stored = stored;
    this.#freshMs = freshMs;
  }

  async get(guild: string): Promise<GuildSettings> {
    const known = this.#known.get(guild);
    if (known !== undefined && performance.now() - known.at < this.#freshMs) return known.settings;
    try {
      return this.#note(guild, await this.#stored.get(guild));
    } catch (error) {
      if (known === undefined || !isAway(error)) throw error;
      return known.settings;
    }
  }

  byGuild(): Promise<Map<string, GuildSettings>> {
    return this.#stored.byGuild();
  }

  update(guild: string, change: Partial<GuildSettings>): Promise<GuildSettings>;
  update(guild: string, change: SettingsChange): Promise<GuildSettings | undefined>;
  async update(guild: string, change: SettingsChange): Promise<GuildSettings | undefined> {
    const settings = await this.#stored.update(guild, change);
    if (settings === undefined) this.#known.delete(guild);
    else this.#note(guild, settings);
    return settings;
  }

  #note(guild: string, settings: GuildSettings): GuildSettings {
    this.#known.set(guild, { settings, at: performance.now() });
    return settings;
  }
}
