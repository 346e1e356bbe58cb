import { PermissionFlagsBits } from 'discord.js';
import type { PeopleMessages } from '../messages/messages.ts';
import type { GuildSettings } from '../operations/store/guild-settings.ts';
import { missingPermissions } from './messages/missing-permissions.ts';
import type { PeopleFacts } from './rendering/people-settings-message.ts';
import type { Services } from './services.ts';
import { weekMs } from './weekly/due-summary.ts';

/** What keeps questions for people and the weekly summary of a server from where they are to go. */
export function peopleFacts(
  say: PeopleMessages,
  guildId: string,
  { peopleChannel, peopleRole, weeklyChannel, weeklySentAt }: GuildSettings,
  { client }: Pick<Services, 'client'>,
): PeopleFacts {
  const guild = client.guilds.cache.get(guildId);
  const chosen = new Set([peopleChannel, weeklyChannel].filter((id) => id !== undefined));
  const problems = [...chosen].flatMap((id) => {
    const channel = guild?.channels.cache.get(id);
    if (channel === undefined) return [say.settings.channelGone];
    return missingPermissions(say, channel) ?? [];
  });
  const role = guild?.roles.cache.get(peopleRole ?? '');
  const mayMentionAll = guild?.channels.cache
    .get(peopleChannel ?? '')
    ?.permissionsFor(client.user)
    ?.has(PermissionFlagsBits.MentionEveryone);
  return {
    problems: [...new Set(problems)],
    roleSilent: role !== undefined && !role.mentionable && mayMentionAll === false,
    ...(weeklySentAt === undefined ? {} : { next: new Date(weeklySentAt + weekMs) }),
  };
}
