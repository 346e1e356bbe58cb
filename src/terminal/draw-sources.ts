import type { Answer, CitedPassage } from '../answering/types.ts';
import { drawArticle } from './draw-answer.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Style } from './style.ts';

/**
 * The passages behind an answer, each whole, with the sentence that supports the answer marked.
 * @param number - only this source; all without it
 */
export function drawSources(answer: Answer, style: Style, number?: number): string {
  const citations = answer.citations.filter(
    (citation) => number === undefined || citation.number === number,
  );
  if (citations.length === 0) {
    return number === undefined
      ? 'The last answer has no sources.'
      : `The last answer has no source ${number}; it has ${answer.citations.length}.`;
  }
  return citations
    .map((citation) =>
      [
        `${style.number(`[${citation.number}]`)} ${drawArticle(citation.article, style)}`,
        ...citation.passages.map((cited) => drawPassage(cited, style)),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function drawPassage(cited: CitedPassage, style: Style): string {
  const { text, headingPath } = cited.passage;
  const marked =
    plainText(text.slice(0, cited.quoteStart)) +
    style.strong(plainText(cited.quote)) +
    plainText(text.slice(cited.quoteEnd));
  const heading = headingPath.length === 0 ? [] : [style.faint(plainLine(headingPath.join(' › ')))];
  return [...heading, marked.trim()]
    .join('\n')
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n');
}
