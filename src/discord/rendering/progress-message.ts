import { EmbedBuilder } from 'discord.js';
import type { AnswerEvent } from '../../answering/events.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { questionTitle } from './answer-message.ts';
import { bodyText } from './body-text.ts';
import { button, row } from './buttons.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';
import { plainProse } from './plain-prose.ts';

/** A step on the way to an answer. */
export type ProgressEvent = Exclude<AnswerEvent, { readonly type: 'done' }>;

type ProgressWords = PeopleMessages['progress'];

/** Steps in which a model is at work and can be stopped. */
const writingSteps: readonly ProgressEvent['type'][] = ['waiting', 'thinking', 'writing'];

/** Characters of a draft that are shown, before escaping. */
const draftLength = 1500;

/**
 * What is being done for a question, in the place where the answer will stand.
 * @param id - of the question under way, where the one who asked can stop it
 * @param draft - the text of the last `writing` event, so that it stays while its sources are checked
 */
export function progressMessage(
  say: PeopleMessages,
  question: string,
  event: ProgressEvent,
  draft = '',
  id?: string,
): RenderedMessage {
  const { progress } = say;
  const text = event.type === 'writing' ? event.text : draft;
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(questionTitle(question))
    .setDescription([`⏳ *${step(progress, event)}*`, ...provisional(progress, text)].join('\n\n'));
  const stop =
    id === undefined || !writingSteps.includes(event.type)
      ? []
      : [row(button(say.answers.stop, { kind: 'stop', question: id }))];
  return { content: '', embeds: [embed], components: stop };
}

function step(words: ProgressWords, event: ProgressEvent): string {
  switch (event.type) {
    case 'searching':
      return words.searching(event);
    case 'found':
      return words.reading(event);
    case 'waiting':
    case 'thinking':
    case 'writing':
    case 'checking':
      return words[event.type];
  }
}

/** A draft, marked as one: its citations are not set apart, because nothing has compared them yet. */
function provisional({ draft: mark }: ProgressWords, text: string): string[] {
  const draft = plainProse(cleanText(text)).trim();
  if (draft === '') return [];
  return [`${bodyText(shorten(draft, draftLength), (part) => escapeClean(part))}\n-# ${mark}`];
}
