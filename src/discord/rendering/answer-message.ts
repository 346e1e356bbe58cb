import { EmbedBuilder, embedLength } from 'discord.js';
import type { Answer } from '../../answering/answer.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { answerButtons, type Offers } from './answer-buttons.ts';
import { sourceFields } from './answer-sources.ts';
import { answerText, bracketed } from './answer-text.ts';
import { clampPage } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { limits, shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';
import { pages } from './pages.ts';

/** Characters of text on a page: what a phone shows in two screens, and leaves 25 sources their room. */
const pageLength = 1800;

/** The pages of an answer's text, as Discord Markdown; most answers have one. */
export function answerPages(answer: Answer): string[] {
  return pages(answerText(answer), pageLength);
}

/**
 * An answer as an embed, rather than in Components V2: an embed has documented limits for each part, keeps the
 * question and the text apart for a later follow-up, and is shown by every client.
 * @param id - under which the answer is stored, for the buttons
 * @param page - 0-based page of a long text
 * @param offers - what its buttons offer beyond the usual
 */
export function answerMessage(
  say: PeopleMessages,
  answer: Answer,
  id: string,
  page = 0,
  offers: Offers = {},
): RenderedMessage {
  const texts = answerPages(answer);
  const shown = clampPage(page, texts.length);
  const onPage = { ...answer, citations: citedIn(texts, shown, answer) };
  const embed = new EmbedBuilder()
    .setColor(colourOf(answer))
    .setTitle(questionTitle(answer.question))
    .setDescription([...remarks(say, answer), texts[shown] || '…'].join('\n\n'))
    .setFooter({ text: label(say, answer) });
  const fields = sourceFields(say, onPage, limits.embedsTotal - embedLength(embed.toJSON()));
  return {
    content: '',
    embeds: [embed.addFields(fields)],
    components: answerButtons(say, onPage, id, shown, texts.length, offers),
  };
}

/** The sources of a page: of an answer on several pages, only those that its text names. */
function citedIn(texts: readonly string[], shown: number, { citations }: Answer) {
  if (texts.length < 2) return citations;
  const text = texts[shown] ?? '';
  return citations.filter(({ number }) => text.includes(bracketed([number])));
}

/**
 * A question as the title of an embed.
 * @param length - in characters before escaping
 */
export function questionTitle(question: string, length = 220): string {
  return shorten(escapeLine(shorten(question, length)), limits.embedTitle) || '…';
}

/**
 * Small print above the text: what the reader should know before relying on it.
 * @param length - of a notice or question in it, in characters before escaping
 */
export function remarks({ answers }: PeopleMessages, answer: Answer, length = 250): string[] {
  const { question, standaloneQuestion } = answer;
  const lines = [
    ...(answer.notice === undefined ? [] : [`⚠️ ${escapeLine(shorten(answer.notice, length))}`]),
    ...(answer.caution && answer.outcome === 'answered' ? [`⚠️ ${answers.caution}`] : []),
    ...(answer.leftOut.length === 0 ? [] : [answers.leftOut({ count: answer.leftOut.length })]),
    ...(answer.asOf === undefined
      ? []
      : [answers.asOf({ date: escapeLine(shorten(answer.asOf, 40)) })]),
    ...(sameWords(question, standaloneQuestion)
      ? []
      : [answers.searchedFor({ question: escapeLine(shorten(standaloneQuestion, length)) })]),
  ].map((line) => `${smallPrint}${line}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Opens a line of small print. */
export const smallPrint = '-# ';

/** Says that no person wrote this, and who did. */
export function label({ answers }: PeopleMessages, answer: Answer): string {
  if (answer.outcome === 'declined') return answers.declinedLabel;
  return answer.mode === 'model' ? answers.writtenLabel : answers.quotedLabel;
}

function colourOf(answer: Answer): number {
  if (answer.outcome === 'declined') return colours.declined;
  return answer.caution ? colours.caution : colours.sure;
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(one) === words(other);
}
