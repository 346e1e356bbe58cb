import type { GuildRecord, UserRecord } from '../world/records.ts';

/** Discord documentation: User resource, User Object. */
export function wireUser(user: UserRecord) {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.displayName,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  };
}

/** Discord documentation: Guild resource, Guild Member Object, without the user. */
export function wireMember(guild: GuildRecord, userId: string) {
  const member = guild.members.get(userId);
  return {
    roles: [...(member?.roleIds ?? [])],
    joined_at: new Date(member?.joinedAt ?? 0).toISOString(),
    premium_since: null,
    nick: null,
    avatar: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}
