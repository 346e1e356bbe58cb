import type { Message } from 'discord.js';
import { smallTalk, spokenSmallTalk } from '../../answering/small-talk/small-talk.ts';
import type { Turn } from '../../answering/turn.ts';
import { sentenceOf } from '../../errors.ts';
import { defaultLanguage } from '../../messages/languages.ts';
import { isAway } from '../../operations/store/away.ts';
import { defaultSettings } from '../../operations/store/guild-settings.ts';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { MessagePlace } from '../asking/message-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { isForbidden } from '../connection/refusals.ts';
import type { ReadingParts } from '../conversations/exchange.ts';
import { isOwnPlace } from '../conversations/own-place.ts';
import { readChain } from '../conversations/read-chain.ts';
import { readRecent } from '../conversations/read-recent.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import { isForBot } from './is-for-bot.ts';
import { missingPermissions } from './missing-permissions.ts';
import { questionText } from './question-text.ts';
import { tellPrivately } from './tell-privately.ts';

/** Answers a message if it asks the bot. */
export async function onMessage(message: Message, services: Services): Promise<void> {
  try {
    await answerMessage(message, services);
  } catch (error) {
    if (!isAway(error)) throw error;
    // Where the bot may answer is not known just now, nor whether it was asked unless it was named.
    if (!isForBot(message, defaultSettings)) return;
    const say = sayTo(message, services.readerLocales.find(message.author.id));
    await tellPrivately(say, message, sentenceOf(error, say));
  }
}

async function answerMessage(message: Message, services: Services): Promise<void> {
  const { guildSettings, asking } = services;
  const settings = await guildSettings.get(message.guildId ?? '');
  if (!isForBot(message, settings) || !(await asking.isNew(message.id))) return;
  const { channel } = message;
  const text = questionText(message);
  const say = sayTo(message, knownLocale(message, text, services));
  const refused =
    refusedPlace(say, channel.id, message.client, settings) ?? missingPermissions(say, channel);
  if (refused !== undefined) return tellPrivately(say, message, refused);

  const place = new MessagePlace(message, say, threadName(message, text, settings.replies));
  if (text === '') return place.refuse(noticeMessage(say, 'done', say.refusals.howToAsk));
  const collections = await visibleHere(message, services);
  try {
    await ask(
      {
        text,
        person: message.author.id,
        server: message.guildId,
        place: channel.id,
        collections,
        history: () => history(message, { ...services, visible: collections }),
      },
      place,
      services,
    );
  } catch (error) {
    if (!isForbidden(error)) throw error;
    await tellPrivately(say, message, say.refusals.mayNotWrite);
  }
}

/** The language of somebody who writes in private: the one that they greet in, else the one they were seen to use. */
function knownLocale(
  { author, guildId }: Message,
  text: string,
  { readerLocales }: Services,
): string | undefined {
  if (guildId !== null) return undefined;
  const greeted = spokenSmallTalk(text)?.locale;
  // English greetings are common in other languages too.
  if (greeted !== undefined && greeted !== defaultLanguage.locale) {
    readerLocales.note(author.id, greeted);
  }
  return readerLocales.find(author.id);
}

/** A reply goes on with the conversation it replies to; in a place of its own, the conversation is the place's. */
async function history(message: Message, parts: ReadingParts): Promise<readonly Turn[]> {
  if (message.reference?.messageId !== undefined) return readChain(message, parts);
  return isOwnPlace(message.channel) ? readRecent(message.channel, parts, message.id) : [];
}

function threadName(
  message: Message,
  text: string,
  replies: 'in-place' | 'thread',
): string | undefined {
  const canHold =
    message.inGuild() && !message.channel.isThread() && !message.channel.isVoiceBased();
  const asks = smallTalk(text) === undefined;
  return replies === 'thread' && canHold && asks ? text.replace(/\s+/g, ' ') : undefined;
}
