import type { Answer } from '../answering/answer.ts';
import type { CitedPassage } from '../answering/citation.ts';
import { headingsAbove } from '../corpus/headings-above.ts';
import type { TerminalMessages } from '../messages/messages.ts';
import { drawCitation } from './draw-answer.ts';
import { plainLine, plainText } from './plain-text.ts';
import { setText } from './set-text.ts';
import type { Style } from './style.ts';

/** Stands in front of every line of a passage. */
const MARGIN = '  | ';

/**
 * The passages behind an answer, each whole and once, with the sentences that support the answer marked.
 * @param number - only this source; all without it
 */
export function drawSources(
  say: TerminalMessages,
  answer: Answer,
  style: Style,
  number?: number,
): string {
  const { citations } = answer;
  if (citations.length === 0) return say.noSources;
  const wanted = citations.filter((citation) => number === undefined || citation.number === number);
  if (number !== undefined && wanted.length === 0) {
    return say.noSuchSource({ source: number, count: citations.length });
  }
  return wanted
    .flatMap((citation) => [
      drawCitation(say, citation, style),
      ...byPassage(citation.passages).map((quotes) =>
        drawPassage(quotes, citation.article.title, style),
      ),
    ])
    .join('\n\n');
}

/** The quotes of each passage together, in reading order, so that no passage is shown twice. */
function byPassage(cited: readonly CitedPassage[]): CitedPassage[][] {
  const passages = new Map<string, CitedPassage[]>();
  for (const one of cited) {
    passages.set(one.passage.id, [...(passages.get(one.passage.id) ?? []), one]);
  }
  return [...passages.values()].map((quotes) =>
    quotes.toSorted((one, other) => one.quoteStart - other.quoteStart),
  );
}

function drawPassage(quotes: readonly CitedPassage[], title: string, style: Style): string {
  const [first] = quotes;
  if (first === undefined) return '';
  const { text } = first.passage;
  const above = headingsAbove(first.passage, title);
  let marked = '';
  let end = 0;
  for (const { quoteStart, quoteEnd } of quotes) {
    const start = Math.max(end, quoteStart);
    if (start >= quoteEnd) continue;
    marked += plainText(text.slice(end, start)) + strongLines(text.slice(start, quoteEnd), style);
    end = quoteEnd;
  }
  marked += plainText(text.slice(end));
  const heading = above.length === 0 ? [] : [style.faint(plainLine(above.join(' › ')))];
  return setText([...heading, marked.trim()].join('\n'), style, MARGIN);
}

/** A quote with each of its lines marked for itself, so that the margin and list marks stay as they are. */
function strongLines(quote: string, style: Style): string {
  return plainText(quote)
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*(?:[-•*]\s+)?)(.*\S)(\s*)$/, (_, mark, words, space) => {
        return mark + style.strong(words) + space;
      }),
    )
    .join('\n');
}
