import type { GuildRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** Makes a person or the bot a member with these roles, or gives a member more roles. */
export function joinGuild(
  world: World,
  guild: GuildRecord,
  userId: string,
  roleIds: readonly string[] = [],
): void {
  const member = guild.members.get(userId);
  if (member) for (const id of roleIds) member.roleIds.add(id);
  else
    guild.members.set(userId, { userId, roleIds: new Set(roleIds), joinedAt: world.clock.now() });
}
