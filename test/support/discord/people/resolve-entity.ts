import { ApplicationCommandOptionType } from 'discord.js';
import { wireChannel } from '../wire/channel.ts';
import { wireRole } from '../wire/guild.ts';
import { wireMember, wireUser } from '../wire/user.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** What ids in options stand for. Receiving and Responding, Resolved Data. */
export interface Resolved {
  readonly users: Record<string, unknown>;
  readonly members: Record<string, unknown>;
  readonly channels: Record<string, unknown>;
  readonly roles: Record<string, unknown>;
}

/**
 * Adds what `id` stands for to `resolved` and returns it.
 *
 * @throws Error when there is nothing of the option's type with this id.
 */
export function resolveEntity(
  world: World,
  guildId: string | null,
  type: number,
  id: string,
  resolved: Resolved,
): string {
  const mentionable = type === ApplicationCommandOptionType.Mentionable;
  const user = world.users.get(id);
  const channel = world.channels.get(id);
  const guilds = [...world.guilds.values()].filter(
    (each) => guildId === null || each.id === guildId,
  );
  const guild = guilds.find((each) => each.roles.has(id) || each.members.has(id));
  const role = guild?.roles.get(id);
  if (user && (type === ApplicationCommandOptionType.User || mentionable)) {
    resolved.users[id] = wireUser(user);
    if (guild) resolved.members[id] = { ...wireMember(guild, id), permissions: '0' };
  } else if (role && (type === ApplicationCommandOptionType.Role || mentionable)) {
    resolved.roles[id] = wireRole(role);
  } else if (channel && type === ApplicationCommandOptionType.Channel) {
    resolved.channels[id] = {
      ...wireChannel(world, channel),
      permissions: '0',
      app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
    };
  } else {
    throw new Error(`${id} does not fit an option of type ${type}.`);
  }
  return id;
}
