import { ChannelSelectMenuBuilder, ChannelType, channelMention, EmbedBuilder } from 'discord.js';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { button, row } from './buttons.ts';
import { type SettingName, toCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** What the settings depend on outside themselves. */
export interface SettingsCircumstances {
  /** Whether the operator has turned on reading messages that do not name the bot. */
  readonly messageContent: boolean;
}

/** Channels that can be asked in. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
] as const;

/** A server's settings with what changes them: a select for each list of channels, a button for each choice. */
export function settingsMessage(
  settings: GuildSettings,
  { messageContent }: SettingsCircumstances,
): RenderedMessage {
  const inThreads = settings.replies === 'thread';
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle('Settings of this server')
    .addFields(
      {
        name: 'Answers in',
        value: channels(settings.allowedChannels, 'every channel that I can see'),
      },
      {
        name: 'Every message is a question in',
        value:
          channels(settings.questionChannels, 'no channel') +
          (messageContent
            ? ''
            : '\n-# Needs the message content intent, which this bot’s operator has not turned on.'),
      },
      {
        name: 'Answers to mentions',
        value: inThreads ? 'open a thread' : 'stand below the question',
        inline: true,
      },
      {
        name: '`/ask` answers',
        value: settings.privateByDefault
          ? 'only the asker, unless told otherwise'
          : 'everybody, unless told otherwise',
        inline: true,
      },
    );
  return {
    content: '',
    embeds: [embed],
    components: [
      row(channelSelect('allowed-channels', 'Answer only in…', settings.allowedChannels)),
      row(
        channelSelect(
          'question-channels',
          'Every message is a question in…',
          settings.questionChannels,
        ).setDisabled(!messageContent),
      ),
      row(
        button(inThreads ? 'Answer below the question' : 'Answer in threads', {
          kind: 'setting',
          setting: 'replies',
        }),
        button(settings.privateByDefault ? 'Answer publicly' : 'Answer privately', {
          kind: 'setting',
          setting: 'privacy',
        }),
      ),
    ],
  };
}

function channels(ids: readonly string[], none: string): string {
  if (ids.length === 0) return none;
  const shown = ids.slice(0, limits.selectOptions).map(channelMention).join(' ');
  return ids.length > limits.selectOptions
    ? `${shown} and ${ids.length - limits.selectOptions} more`
    : shown;
}

function channelSelect(
  setting: SettingName,
  placeholder: string,
  chosen: readonly string[],
): ChannelSelectMenuBuilder {
  return new ChannelSelectMenuBuilder()
    .setCustomId(toCustomId({ kind: 'setting', setting }))
    .setPlaceholder(placeholder)
    .setChannelTypes(...channelTypes)
    .setMinValues(0)
    .setMaxValues(limits.selectOptions)
    .setDefaultChannels(...chosen.slice(0, limits.selectOptions));
}
