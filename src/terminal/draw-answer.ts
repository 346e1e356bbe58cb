import type { Answer } from '../answering/answer.ts';
import type { Citation } from '../answering/citation.ts';
import type { NearestArticle } from '../answering/nearest-article.ts';
import type { TerminalMessages } from '../messages/messages.ts';
import { drawMarkup } from './draw-markup.ts';
import { plainLine, plainText } from './plain-text.ts';
import { setBehind, setText } from './set-text.ts';
import type { Style } from './style.ts';

/**
 * Title, publisher and date of an article, and its link on a line of its own; what is not known is left out.
 * @param mark - put in front: a number or a dash, and a space
 */
function drawArticle(
  say: TerminalMessages,
  article: NearestArticle,
  mark: string,
  style: Style,
): string {
  const facts = [
    article.publisher === undefined ? undefined : plainLine(article.publisher),
    article.published === undefined ? undefined : say.date(article.published),
  ].filter((fact) => fact !== undefined);
  const first = [plainLine(article.title), facts.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
  const text = [
    first,
    ...(article.url === undefined ? [] : [style.faint(plainLine(article.url))]),
    ...(article.says === undefined ? [] : [`“${plainLine(article.says)}”`]),
  ].join('\n');
  return setBehind(style.number(mark), mark.length, text, style);
}

/** An answer for the terminal: the text, and exactly the sources it uses; or a decline with the nearest articles. */
export function drawAnswer(say: TerminalMessages, answer: Answer, style: Style): string {
  return [
    ...remarks(say, answer, style).map((remark) => setText(remark, style)),
    setText(drawText(answer, style), style),
    answer.outcome === 'declined'
      ? drawNearest(say, answer.nearest, style)
      : [
          answer.citations.length === 1 ? say.source : say.sources,
          ...answer.citations.map((citation) => drawCitation(say, citation, style)),
        ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What the reader should know before relying on the answer. */
function remarks(say: TerminalMessages, answer: Answer, style: Style): string[] {
  const { notice, caution, asOf, question, standaloneQuestion, leftOut } = answer;
  return [
    ...(notice === undefined ? [] : [style.warning(plainLine(notice))]),
    ...(caution ? [style.warning(say.caution)] : []),
    ...(question === standaloneQuestion
      ? []
      : [style.faint(say.searchedFor({ question: plainLine(standaloneQuestion) }))]),
    ...(leftOut.length === 0 ? [] : [style.faint(say.leftOut({ count: leftOut.length }))]),
    ...(asOf === undefined ? [] : [style.faint(say.asOf({ date: plainLine(asOf) }))]),
  ];
}

/**
 * The text with the numbers of its sources set apart; other numbers in brackets cite nothing and get round ones. What a
 * model wrote is drawn as the Markdown that it is.
 */
function drawText({ text, mode, citations }: Answer, style: Style): string {
  const known = new Set(citations.map(({ number }) => String(number)));
  const marked = (part: string) =>
    part.replace(/\[(\d+)\]/g, (marker, number: string) =>
      known.has(number) ? style.number(marker) : `(${number})`,
    );
  return mode === 'model' ? drawMarkup(plainText(text), style, marked) : marked(plainText(text));
}

/** A citation's number and article. */
export function drawCitation(
  say: TerminalMessages,
  { number, article }: Citation,
  style: Style,
): string {
  return drawArticle(say, article, `[${number}] `, style);
}

function drawNearest(
  say: TerminalMessages,
  nearest: readonly NearestArticle[],
  style: Style,
): string {
  if (nearest.length === 0) return '';
  return [say.nearest, ...nearest.map((article) => drawArticle(say, article, '  - ', style))].join(
    '\n',
  );
}
