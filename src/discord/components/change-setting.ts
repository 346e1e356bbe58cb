import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { hereFacts } from '../here-facts.ts';
import { mayManage } from '../may-manage.ts';
import { toPayload } from '../payload.ts';
import type { SettingName } from '../rendering/custom-id.ts';
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
  const { guildSettings, config, logger } = services;
  const { guildId } = interaction;
  if (guildId === null || !(await mayManage(interaction))) return;
  const say = sayTo(interaction);
  const chosen = interaction.isChannelSelectMenu() ? interaction.values : [];
  const changes = changed(setting, guildSettings.get(guildId), chosen);
  const settings = guildSettings.update(guildId, changes);
  logger.info({ guild: guildId, setting }, 'A setting was changed.');
  const { messageContent } = config.discord;
  const here = hereFacts(interaction, services);
  await interaction.update(toPayload(settingsMessage(say, settings, { messageContent, here })));
}

function changed(
  setting: SettingName,
  before: GuildSettings,
  chosen: readonly string[],
): Partial<GuildSettings> {
  switch (setting) {
    case 'allowed-channels':
      return { allowedChannels: [...chosen] };
    case 'question-channels':
      return { questionChannels: [...chosen] };
    case 'people-channel':
      return { peopleChannel: chosen[0] };
    case 'replies':
      return { replies: before.replies === 'thread' ? 'in-place' : 'thread' };
    case 'privacy':
      return { privateByDefault: !before.privateByDefault };
  }
}
