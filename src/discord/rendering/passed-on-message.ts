import { type APIEmbedField, EmbedBuilder, roleMention, userMention } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { questionTitle } from './answer-message.ts';
import { linkButton, row } from './buttons.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** Characters of what was found, before escaping. */
const foundLength = 1000;

/** A question that goes to people, and what the articles gave for it. */
export interface PassedOn {
  readonly question: string;
  /** Id of who wants an answer. */
  readonly person: string;
  /** Id of the role that is mentioned. */
  readonly role?: string;
  /** The text of the answer or the decline, and its sources as the bot itself has written them; none to leave them out. */
  readonly found?: { readonly text: string; readonly sources: readonly APIEmbedField[] };
  /** Leads to the answer; none where one person alone sees it. */
  readonly url?: string;
}

/** A question for those who take questions for people. */
export function passedOnMessage(say: PeopleMessages, passedOn: PassedOn): RenderedMessage {
  const { question, person, role, found, url } = passedOn;
  const embed = new EmbedBuilder().setColor(colours.neutral).setTitle(questionTitle(question));
  if (found !== undefined) {
    embed
      .setDescription(escapeClean(shorten(cleanText(found.text).trim(), foundLength)) || '…')
      .addFields(...found.sources);
  }
  return {
    content: [
      ...(role === undefined ? [] : [roleMention(role)]),
      say.answers.passedOn({ person: userMention(person) }),
    ].join(' '),
    embeds: [embed],
    components: url === undefined ? [] : [row(linkButton(say.answers.goToAnswer, url))],
  };
}
