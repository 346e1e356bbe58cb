import type { GuildBasedChannel } from 'discord.js';
import { lackingIn } from '../lacking.ts';
import type { PermissionName } from '../rendering/settings-here.ts';

/** Channels that the settings name. */
const mostNamed = 5;

/** What made a reply less than it should be: permissions that the bot lacks in a channel. */
export interface Shortcoming {
  readonly channel: GuildBasedChannel;
  /** Without which it was plain text. */
  readonly plain: readonly PermissionName[];
  /** Without which it opened no thread. */
  readonly threadless: readonly PermissionName[];
  /** Without which it showed no progress, and was no reply. */
  readonly loose: readonly PermissionName[];
}

/** The channels where replies were less than they should be since the start, so that each is named once. */
export class Shortcomings {
  readonly #channels = new Map<string, { channel: GuildBasedChannel; names: PermissionName[] }>();
  readonly #told = new Set<string>();

  /** @returns whether anything of it is new */
  add({ channel, plain, threadless, loose }: Shortcoming): boolean {
    const names = this.#channels.get(channel.id)?.names ?? [];
    const fresh = [...plain, ...threadless, ...loose].filter((name) => !names.includes(name));
    this.#channels.set(channel.id, { channel, names: [...names, ...fresh] });
    return fresh.length > 0;
  }

  /** Notes that somebody is being told of a channel. @returns whether nobody has been before */
  tell({ channel }: Shortcoming): boolean {
    if (this.#told.has(channel.id)) return false;
    this.#told.add(channel.id);
    return true;
  }

  /** What is still missing in the channels of a server where it was missed, but for one of them. */
  elsewhere(
    guildId: string | null,
    channelId: string | null,
  ): { readonly channel: string; readonly names: readonly PermissionName[] }[] {
    return [...this.#channels.values()]
      .filter(({ channel }) => channel.guildId === guildId && channel.id !== channelId)
      .map(({ channel, names }) => ({ channel: channel.id, names: lackingIn(channel, names) }))
      .filter(({ names }) => names.length > 0)
      .slice(0, mostNamed);
  }
}
