import { GatewayIntentBits } from 'discord.js';
import { wireMessageEvent } from '../wire/message.ts';
import type { GatewayEvent } from '../world/event.ts';
import { hasBot } from '../world/permissions.ts';
import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** The intent that brings the messages of a place. Discord documentation: Gateway, List of Intents. */
function messageIntent(message: MessageRecord): number {
  return message.guildId === null
    ? GatewayIntentBits.DirectMessages
    : GatewayIntentBits.GuildMessages;
}

/** A message that was created or changed, with its content where the session may read it. */
export function messageEvent(
  world: World,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: MessageRecord,
): GatewayEvent {
  return {
    name,
    guildId: message.guildId,
    intent: messageIntent(message),
    key: name === 'MESSAGE_CREATE' ? message.id : null,
    data: (intents) =>
      wireMessageEvent(
        world,
        message,
        intents & GatewayIntentBits.MessageContent ? 'all' : 'allowed-only',
      ),
  };
}

/** Tells the bot of a message, where it is and nobody alone sees the message. */
export function tell(world: World, message: MessageRecord, event: GatewayEvent): void {
  const channel = world.channels.get(message.channelId);
  const hears = channel !== undefined && hasBot(world, channel);
  if (hears && message.ephemeralTo === null) world.publish(event);
  else world.changed();
}

export function messageDeletedEvent(message: MessageRecord): GatewayEvent {
  return {
    name: 'MESSAGE_DELETE',
    guildId: message.guildId,
    intent: messageIntent(message),
    key: null,
    data: () => ({
      id: message.id,
      channel_id: message.channelId,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
    }),
  };
}
