import { MessageFlags, PermissionFlagsBits, userMention } from 'discord.js';
import type { LoggedAnswer } from '../../operations/store/answer-log.ts';
import { refusedPlace } from '../allowed-place.ts';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { toPrivatePayload } from '../payload.ts';
import { smallPrint } from '../rendering/answer-message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { rowsWithout } from './rows-of.ts';
import { storedAnswer } from './stored-answer.ts';

/**
 * Shows everybody an answer that one person saw, once: where that person may write, the server's settings let the bot
 * answer, and every passage behind the answer is still what it was.
 */
export async function shareAnswer(
  interaction: ComponentInteraction,
  { answer: id }: { readonly answer: string },
  services: Services,
): Promise<void> {
  const stored = await storedAnswer(interaction, id, services);
  if (stored === undefined) return;
  const say = sayTo(interaction);
  const { onceOnly, personKey } = services;
  const person = personKey(interaction.user.id);
  const refused =
    (await whyNotHere(interaction, stored, services)) ??
    ((await onceOnly.claim(id, 'shared', person, Date.now()))
      ? undefined
      : say.notices.sharedAlready);
  if (refused !== undefined) {
    await interaction.reply(toPrivatePayload(noticeMessage(say, 'problem', refused)));
    return;
  }
  const { embeds, content } = interaction.message;
  const components = rowsWithout(interaction.message, 'share');
  try {
    await interaction.deferUpdate();
    const by = `${smallPrint}${say.answers.sharedBy({ person: userMention(interaction.user.id) })}`;
    await interaction.followUp({
      // A plain answer is as long as a message may be.
      content: content === '' ? by : content,
      embeds,
      components,
      flags: embeds.length === 0 ? [MessageFlags.SuppressEmbeds] : [],
    });
  } catch (error) {
    await onceOnly.release(id, 'shared');
    throw error;
  }
  await interaction.editReply({ components });
}

/** Why an answer is not to be shown to everybody here, in a sentence. */
async function whyNotHere(
  interaction: ComponentInteraction,
  stored: LoggedAnswer,
  services: Services,
): Promise<string | undefined> {
  const say = sayTo(interaction);
  const { guildSettings, index } = services;
  const { channel, memberPermissions, guildId, channelId, client } = interaction;
  const toWrite = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (memberPermissions !== null && !memberPermissions.has(toWrite)) return say.notices.mayNotShare;
  const refused = refusedPlace(say, channelId, client, await guildSettings.get(guildId ?? ''));
  if (refused !== undefined) return refused;
  if (!mayBeSeen(stored, await visibleHere(interaction, services))) return say.notices.notHere;
  const ids = stored.sources.flatMap(({ passages }) => passages.map((each) => each.id));
  const there = await index.use((open) => open.passagesById(ids));
  const allThere = ids.every((id) => there.has(id));
  return allThere ? undefined : say.notices.sourcesChanged;
}
