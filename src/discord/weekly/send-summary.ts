import { type Client, type Guild, PermissionFlagsBits } from 'discord.js';
import { isVisible } from '../../corpus/collections.ts';
import { languageFor } from '../../messages/languages.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { byArticle } from '../../operations/store/gaps.ts';
import { withoutEmbeds } from '../asking/without-embeds.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { isForbidden, statusOf } from '../connection/refusals.ts';
import { missingPermissions } from '../messages/missing-permissions.ts';
import { toPayload } from '../payload.ts';
import { cleanLine } from '../rendering/clean-text.ts';
import { gapsMessage } from '../rendering/gaps-message.ts';
import { shorten } from '../rendering/limits.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import { tellManagers } from '../tell-managers.ts';
import { weekMs } from './due-summary.ts';

const days = 7;

/**
 * Posts the summary of a server that was due at an instant. Where it cannot be posted, those who manage the server are
 * told why, once for each week, and it is tried again the next time.
 * @throws what Discord failed with
 */
export async function sendSummary(guild: Guild, due: number, services: Services): Promise<void> {
  const { guildSettings, client } = services;
  const { weeklyChannel = '', weeklySentAt } = await guildSettings.get(guild.id);
  const say = languageFor(guild.preferredLocale).people;
  const channel = await channelOf(guild.id, weeklyChannel, client);
  if (channel === undefined) return tellWhy(guild, due, say.settings.channelGone, services);
  const missing = missingPermissions(say, channel);
  if (missing !== undefined) return tellWhy(guild, due, missing, services);
  const message = await summary(say, { guildId: guild.id, channelId: channel.id, due }, services);
  const embeds = channel.permissionsFor(client.user)?.has(PermissionFlagsBits.EmbedLinks) ?? true;
  // Noted before it is sent: a process that ends in between must not have it sent twice, nor must two that look at once.
  const mine = await guildSettings.update(guild.id, (before) =>
    before.weeklySentAt !== undefined && before.weeklySentAt < due
      ? { weeklySentAt: due }
      : undefined,
  );
  if (mine === undefined) return;
  try {
    const payload = toPayload(embeds ? message : withoutEmbeds(message));
    await channel.send({ ...payload, nonce: `${guild.id}w${Math.floor(due / weekMs)}` });
  } catch (error) {
    // Without an answer from Discord it may have been posted.
    if (statusOf(error) === undefined) throw error;
    await guildSettings.update(guild.id, { weeklySentAt });
    if (!isForbidden(error)) throw error;
    await tellWhy(guild, due, say.settings.channelGone, services);
  }
}

/** Tells those who manage a server why its summary does not come, unless they have been told of this one. */
async function tellWhy(
  guild: Guild,
  due: number,
  reason: string,
  services: Services,
): Promise<void> {
  const { guildSettings, logger } = services;
  const first = await guildSettings.update(guild.id, ({ weeklyTroubleAt }) =>
    weeklyTroubleAt === due ? undefined : { weeklyTroubleAt: due },
  );
  if (first === undefined) return;
  logger.warn({ guild: guild.id, reason }, 'A weekly summary could not be posted.');
  const say = languageFor(guild.preferredLocale).people;
  const server = shorten(cleanLine(guild.name), 100);
  const sentence = say.notices.weeklyFailed({ server, reason });
  await tellManagers(guild, noticeMessage(say, 'problem', sentence), services);
}

/** A channel of this server that can be written to, where it is still there. */
async function channelOf(guildId: string, id: string, client: Client<true>) {
  const channel = await client.channels.fetch(id).catch((error: unknown) => {
    if (isForbidden(error)) return null;
    throw error;
  });
  if (!channel?.isSendable() || channel.isDMBased()) return undefined;
  return channel.guildId === guildId ? channel : undefined;
}

/** What was asked in vain in the week before it was due, without its words, as far as the channel may see the articles. */
async function summary(
  say: PeopleMessages,
  { guildId, channelId, due }: { guildId: string; channelId: string; due: number },
  services: Services,
): Promise<RenderedMessage> {
  const { gaps, index, client } = services;
  const visible = await visibleHere({ client, guildId, channelId }, services);
  const asked = await gaps.questions({ since: due - weekMs, guild: guildId });
  const shown = byArticle(asked.filter(({ askedAt }) => askedAt < due))
    .filter(({ article }) => article === undefined || isVisible(article, visible))
    .map((gap) => ({ ...gap, questions: [] }));
  const message = gapsMessage(say, {
    days,
    gaps: shown,
    articles: await index.use(async ({ articles }) => articles),
    // Only those who manage the server may read the words, whether they are kept or not.
    questionsKept: true,
  });
  return { ...message, content: say.gaps.weekly };
}
