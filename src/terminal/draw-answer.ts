import type { Answer, Citation } from '../answering/types.ts';
import { formatDate } from '../corpus/format-date.ts';
import type { ArticleRecord } from '../index/types.ts';
import { plainLine, plainText } from './plain-text.ts';
import { setBehind, setText } from './set-text.ts';
import type { Style } from './style.ts';

/**
 * Title, publisher and date of an article, and its link on a line of its own; what is not known is left out.
 * @param mark - put in front: a number or a dash, and a space
 */
function drawArticle(article: ArticleRecord, mark: string, style: Style): string {
  const facts = [
    article.publisher === undefined ? undefined : plainLine(article.publisher),
    article.published === undefined ? undefined : formatDate(article.published),
  ].filter((fact) => fact !== undefined);
  const first = [plainLine(article.title), facts.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
  const text =
    article.url === undefined ? first : `${first}\n${style.faint(plainLine(article.url))}`;
  return setBehind(style.number(mark), mark.length, text, style);
}

/** An answer for the terminal: the text, and exactly the sources it uses; or a decline with the nearest articles. */
export function drawAnswer(answer: Answer, style: Style): string {
  return [
    ...remarks(answer, style).map((remark) => setText(remark, style)),
    setText(drawText(answer, style), style),
    answer.outcome === 'declined'
      ? drawNearest(answer.nearest, style)
      : ['Sources', ...answer.citations.map((citation) => drawCitation(citation, style))].join(
          '\n',
        ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What the reader should know before relying on the answer. */
function remarks(answer: Answer, style: Style): string[] {
  const { notice, caution, asOf, question, standaloneQuestion } = answer;
  return [
    ...(notice === undefined ? [] : [style.warning(plainLine(notice))]),
    ...(caution
      ? [style.warning('The articles may not answer this exactly; please check the sources.')]
      : []),
    ...(question === standaloneQuestion
      ? []
      : [style.faint(`Searched for: ${plainLine(standaloneQuestion)}`)]),
    ...(asOf === undefined ? [] : [style.faint(`As of ${plainLine(asOf)}`)]),
  ];
}

/** The text with the numbers of its sources set apart; other numbers in brackets cite nothing and get round ones. */
function drawText({ text, citations }: Answer, style: Style): string {
  const known = new Set(citations.map(({ number }) => String(number)));
  return plainText(text).replace(/\[(\d+)\]/g, (marker, number: string) =>
    known.has(number) ? style.number(marker) : `(${number})`,
  );
}

/** A citation's number and article. */
export function drawCitation({ number, article }: Citation, style: Style): string {
  return drawArticle(article, `[${number}] `, style);
}

function drawNearest(nearest: readonly ArticleRecord[], style: Style): string {
  if (nearest.length === 0) return '';
  return [
    'Nearest articles',
    ...nearest.map((article) => drawArticle(article, '  - ', style)),
  ].join('\n');
}
