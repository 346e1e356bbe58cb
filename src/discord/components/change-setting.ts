import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { hereFacts } from '../here-facts.ts';
import { mayManage } from '../may-manage.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { peopleFacts } from '../people-facts.ts';
import type { PeopleSetting, SettingName } from '../rendering/custom-id.ts';
import { peopleSettingsMessage } from '../rendering/people-settings-message.ts';
import { settingsMessage } from '../rendering/settings-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Changes one of a server's settings; the permission is checked again, because it may have been taken away. */
export async function changeSetting(
  interaction: ComponentInteraction,
  setting: SettingName,
  services: Services,
): Promise<void> {
  const { guildSettings, config, logger, clock } = services;
  const { guildId } = interaction;
  if (guildId === null || !(await mayManage(interaction))) return;
  const say = sayTo(interaction);
  const ofPeople = (settings: GuildSettings) =>
    peopleSettingsMessage(say, settings, peopleFacts(say, guildId, settings, services));
  const before = await guildSettings.get(guildId);
  if (setting === 'people') {
    await interaction.reply(toPrivatePayload(ofPeople(before)));
    return;
  }
  const chosen =
    interaction.isChannelSelectMenu() || interaction.isRoleSelectMenu() ? interaction.values : [];
  const settings = await guildSettings.update(
    guildId,
    changed(setting, before, chosen, { guildId, now: clock.now() }),
  );
  logger.info({ guild: guildId, setting }, 'A setting was changed.');
  if (isOfPeople(setting)) {
    await interaction.update(toPayload(ofPeople(settings)));
    return;
  }
  const { messageContent } = config.discord;
  const here = await hereFacts(interaction, services);
  await interaction.update(toPayload(settingsMessage(say, settings, { messageContent, here })));
}

function isOfPeople(setting: SettingName): setting is PeopleSetting {
  return ['people-channel', 'people-role', 'weekly-channel'].includes(setting);
}

function changed(
  setting: Exclude<SettingName, 'people'>,
  before: GuildSettings,
  chosen: readonly string[],
  { guildId, now }: { readonly guildId: string; readonly now: number },
): Partial<GuildSettings> {
  const [first] = chosen;
  switch (setting) {
    case 'allowed-channels':
      return { allowedChannels: [...chosen] };
    case 'question-channels':
      return { questionChannels: [...chosen] };
    case 'people-channel':
      return { peopleChannel: first };
    case 'people-role':
      // The role of everyone has the server's id.
      return { peopleRole: first === guildId ? undefined : first };
    case 'weekly-channel':
      // The first one tells of a whole week.
      return {
        weeklyChannel: first,
        weeklySentAt: first === undefined ? undefined : (before.weeklySentAt ?? now),
      };
    case 'replies':
      return { replies: before.replies === 'thread' ? 'in-place' : 'thread' };
    case 'privacy':
      return { privateByDefault: !before.privateByDefault };
  }
}
