import { randomUUID } from 'node:crypto';
import { wireInteraction } from '../wire/interaction.ts';
import type { InteractionRecord } from '../world/interaction-record.ts';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** Something a person does with a command, a component or a form. */
export interface Act {
  /** Interaction Type: 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly type: number;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  /** Interaction Data, as the bot receives it. */
  readonly data: unknown;
  readonly commandName?: string | null;
  readonly sourceMessageId?: string | null;
}

/** Hands an interaction to the bot. It needs no intent (Gateway, List of Intents). */
export function interact(world: World, act: Act): InteractionRecord {
  const interaction: InteractionRecord = {
    id: world.ids.next(),
    token: randomUUID(),
    type: act.type,
    userId: act.user.id,
    channelId: act.channel.id,
    guildId: act.channel.guildId,
    commandName: act.commandName ?? null,
    sourceMessageId: act.sourceMessageId ?? null,
    createdAt: world.clock.now(),
    deliveredAt: null,
    reported: false,
    expired: false,
    callback: null,
    originalId: null,
    placeholder: false,
    followUpIds: [],
  };
  world.addInteraction(interaction);
  const payload = wireInteraction(world, interaction, act.user, act.channel, act.data);
  world.publish({
    name: 'INTERACTION_CREATE',
    guildId: act.channel.guildId,
    intent: 0,
    key: interaction.id,
    data: () => payload,
    delivered: () => {
      interaction.deliveredAt ??= world.clock.now();
    },
  });
  return interaction;
}

/** Reports the interactions that reached the bot and never got a response in time. */
export function reportUnanswered(world: World): void {
  for (const interaction of world.interactions.values()) {
    if (interaction.callback || interaction.reported || interaction.deliveredAt === null) continue;
    const waited = world.clock.now() - interaction.deliveredAt;
    if (waited <= world.limits.firstResponseMs) continue;
    interaction.reported = true;
    const name = interaction.commandName ?? `of type ${interaction.type}`;
    world.breaches.record('response-in-time', `interaction ${name} has no response`);
  }
}
