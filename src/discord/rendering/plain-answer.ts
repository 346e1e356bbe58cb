import type { Answer } from '../../answering/answer.ts';
import { renderStatements } from '../../answering/citing/render.ts';
import type { NearestArticle } from '../../answering/nearest-article.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { answerButtons, type Offers } from './answer-buttons.ts';
import { label, questionTitle, remarks, smallPrint } from './answer-message.ts';
import { answerText, citationMark } from './answer-text.ts';
import { articleLine } from './article-line.ts';
import { cleanLine } from './clean-text.ts';
import { escapeLine } from './escape.ts';
import { limits, shorten } from './limits.ts';
import type { RenderedMessage } from './message.ts';
import { pages } from './pages.ts';

/**
 * An answer as plain content within 2000 characters, without embeds and links: for where a server's rules or the
 * bot's permissions refuse those. The sources always stay; the text is cut after a statement where it must be.
 * @param id - under which the answer is stored, for the buttons
 */
export function plainAnswer(
  say: PeopleMessages,
  answer: Answer,
  id: string,
  offers: Offers = {},
): RenderedMessage {
  const cut = `${smallPrint}${say.answers.cut}`;
  const head = [`**${questionTitle(answer.question, 120)}**`, ...remarks(say, answer, 100)].join(
    '\n',
  );
  const foot = [sources(say, answer), `${smallPrint}${label(say, answer)}`]
    .filter((part) => part !== '')
    .join('\n');
  const room = limits.content - head.length - foot.length - cut.length - '\n\n\n\n\n\n'.length;
  const whole = answerText(answer);
  const content =
    whole.length <= room
      ? [head, whole, foot].join('\n\n')
      : [head, firstStatements(answer, room), cut, foot].join('\n\n');
  return { content, embeds: [], components: answerButtons(say, answer, id, 0, 1, offers) };
}

/** As many whole statements as the room takes; the beginning of the first where even that is too long. */
function firstStatements(answer: Answer, room: number): string {
  let text = '';
  for (let count = 1; count <= answer.statements.length; count++) {
    const written = renderStatements(
      answer.statements.slice(0, count).map((statement) => ({ ...statement, before: ' ' })),
    );
    const longer = answerText({ ...answer, text: written });
    if (longer.length > room) break;
    text = longer;
  }
  return text === '' ? (pages(answerText(answer), room)[0] ?? '') : text;
}

/** The sources in lines that become shorter the more there are: together they never take more than 800 characters. */
function sources({ answers }: PeopleMessages, answer: Answer): string {
  const declined = answer.outcome === 'declined';
  const all: (readonly [string, NearestArticle])[] = declined
    ? answer.nearest.map((article) => ['- ', article])
    : answer.citations.map(({ number, article }) => [`${citationMark(number)} `, article]);
  if (all.length === 0) return '';
  const heading = `**${declined ? answers.nearest : answers.sources}**`;
  const shapes = [
    { title: 100, publisher: 60, url: 0, says: 120 },
    { title: 100, publisher: 60, url: 0 },
    { title: 60, publisher: 30, url: 0 },
    { title: 30, publisher: 0, url: 0 },
    { title: 8, publisher: 0, url: 0 },
  ];
  for (const shape of shapes) {
    const text = [
      heading,
      ...all.map(
        ([mark, of]) => `${mark}${articleLine(answers, of, shape)}${saying(of, shape.says)}`,
      ),
    ].join('\n');
    if (text.length <= 800) return text;
  }
  return [heading, all.map(([mark]) => mark.trim()).join(' ')].join('\n').slice(0, 800);
}

/** What a nearest article says, in so many characters before escaping. */
function saying({ says }: NearestArticle, length = 0): string {
  return says === undefined || length === 0
    ? ''
    : `\n> ${escapeLine(shorten(cleanLine(says), length))}`;
}
