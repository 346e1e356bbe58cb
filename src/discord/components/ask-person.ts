import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { LoggedAnswer } from '../../operations/store/answer-log.ts';
import { withoutEmbeds } from '../asking/without-embeds.ts';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { isForbidden } from '../connection/refusals.ts';
import { missingPermissions } from '../messages/missing-permissions.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { passedOnMessage } from '../rendering/passed-on-message.ts';
import { type ReadAnswer, readAnswer } from '../rendering/read-answer.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { storedAnswer } from './stored-answer.ts';

/** Questions that a person may pass on in an hour: people answer them. */
const mostAnHour = 3;
const hourMs = 60 * 60 * 1000;

/** Passes a question on, once, to the channel that administrators chose for it. */
export async function askPerson(
  interaction: ComponentInteraction,
  { answer: id }: { readonly answer: string },
  services: Services,
): Promise<void> {
  const stored = await storedAnswer(interaction, id, services);
  if (stored === undefined) return;
  const say = sayTo(interaction);
  const { onceOnly, personKey } = services;
  const refuse = async (sentence: string, until?: Date) => {
    const notice = noticeMessage(say, until === undefined ? 'problem' : 'limit', sentence, until);
    await interaction.reply(toPrivatePayload(notice));
  };
  const read = readAnswer(interaction.message);
  if (read === undefined) return refuse(say.notices.answerForgotten);

  const now = Date.now();
  const person = personKey(interaction.user.id);
  const times = await onceOnly.times(person, 'passed-on', now - hourMs);
  const [oldest] = times;
  if (oldest !== undefined && times.length >= mostAnHour) {
    return refuse(say.notices.personTooOften, new Date(oldest + hourMs));
  }
  if (!(await onceOnly.claim(id, 'passed-on', person, now)))
    return refuse(say.notices.personAskedAlready);
  let refused: string | undefined;
  try {
    refused = await passOn(interaction, { stored, read }, services);
  } catch (error) {
    await onceOnly.release(id, 'passed-on');
    if (!isForbidden(error)) throw error;
    return refuse(say.notices.noPersonToAsk);
  }
  if (refused !== undefined) {
    await onceOnly.release(id, 'passed-on');
    return refuse(refused);
  }
  await interaction.reply(toPrivatePayload(noticeMessage(say, 'done', say.notices.personAsked)));
}

/**
 * Writes the question where people take questions.
 * @returns why it cannot, in a sentence
 */
async function passOn(
  interaction: ComponentInteraction,
  { stored, read }: { readonly stored: LoggedAnswer; readonly read: ReadAnswer },
  services: Services,
): Promise<string | undefined> {
  const { guildId, client, message } = interaction;
  const say = sayTo(interaction);
  const { peopleChannel, peopleRole } = await services.guildSettings.get(guildId ?? '');
  if (peopleChannel === undefined) return say.notices.noPersonToAsk;
  const channel = await client.channels.fetch(peopleChannel);
  if (!channel?.isSendable() || channel.isDMBased() || channel.guildId !== guildId) {
    return say.notices.noPersonToAsk;
  }
  const missing = missingPermissions(say, channel);
  if (missing !== undefined) return missing;
  // Those who read there may see other collections than those who asked.
  const visible = await visibleHere({ client, guildId, channelId: peopleChannel }, services);
  const sources = (message.embeds[0]?.fields ?? []).map(({ name, value }) => ({ name, value }));
  const question = passedOnMessage(say, {
    question: read.question,
    person: interaction.user.id,
    ...(peopleRole === undefined ? {} : { role: peopleRole }),
    ...(mayBeSeen(stored, visible) ? { found: { text: read.text, sources } } : {}),
    ...(message.flags.has(MessageFlags.Ephemeral) ? {} : { url: message.url }),
  });
  const embeds = channel.permissionsFor(client.user)?.has(PermissionFlagsBits.EmbedLinks) ?? true;
  await channel.send({
    ...toPayload(embeds ? question : withoutEmbeds(question)),
    ...(peopleRole === undefined ? {} : { allowedMentions: { parse: [], roles: [peopleRole] } }),
  });
  return undefined;
}
