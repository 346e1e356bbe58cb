import { ChannelSelectMenuBuilder, type ChannelType } from 'discord.js';
import { type SettingName, toCustomId } from './custom-id.ts';
import { limits } from './limits.ts';

/** A select of channels for a setting; what is chosen already is marked. */
export function channelSelect(
  setting: SettingName,
  placeholder: string,
  chosen: readonly string[],
  { types, most = limits.selectOptions }: { types: readonly ChannelType[]; most?: number },
): ChannelSelectMenuBuilder {
  return new ChannelSelectMenuBuilder()
    .setCustomId(toCustomId({ kind: 'setting', setting }))
    .setPlaceholder(placeholder)
    .setChannelTypes(...types)
    .setMinValues(0)
    .setMaxValues(most)
    .setDefaultChannels(...chosen.slice(0, most));
}
