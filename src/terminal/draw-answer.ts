import type { Answer, Citation } from '../answering/types.ts';
import { formatDate } from '../corpus/format-date.ts';
import type { ArticleRecord } from '../index/types.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Style } from './style.ts';

/** Title, publisher, date and link of an article, on one or two lines; what is not known is left out. */
export function drawArticle(article: ArticleRecord, style: Style): string {
  const facts = [
    article.publisher === undefined ? undefined : plainLine(article.publisher),
    article.published === undefined ? undefined : formatDate(article.published),
  ].filter((fact) => fact !== undefined);
  const first = [plainLine(article.title), facts.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
  return article.url === undefined ? first : `${first}\n    ${style.faint(plainLine(article.url))}`;
}

/** An answer for the terminal: the text, and exactly the sources it uses; or a decline with the nearest articles. */
export function drawAnswer(answer: Answer, style: Style): string {
  const lines: string[] = [];
  if (answer.notice !== undefined) lines.push(style.warning(plainLine(answer.notice)), '');
  if (answer.caution) {
    lines.push(
      style.warning('The articles may not answer this exactly; please check the sources.'),
      '',
    );
  }
  lines.push(
    plainText(answer.text).replace(/(?:\[\d+\])+/g, (marker) => style.number(marker)),
    '',
  );
  if (answer.outcome === 'declined') lines.push(...drawNearest(answer.nearest, style));
  else lines.push('Sources', ...answer.citations.map((citation) => drawCitation(citation, style)));
  return lines.join('\n').trimEnd();
}

function drawCitation(citation: Citation, style: Style): string {
  return `${style.number(`[${citation.number}]`)} ${drawArticle(citation.article, style)}`;
}

function drawNearest(nearest: readonly ArticleRecord[], style: Style): string[] {
  if (nearest.length === 0) return [];
  return ['Nearest articles', ...nearest.map((article) => `  - ${drawArticle(article, style)}`)];
}
