import type { Answer } from '../../answering/answer.ts';
import { codeRanges } from '../../answering/citing/code-ranges.ts';
import { scanMarkers } from '../../answering/citing/scan-markers.ts';
import { bodyText } from './body-text.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';
import { modelText } from './model-text.ts';

// Private-use characters, which `cleanText` removes from all text: they hold the citations' places meanwhile.
const opening = '\ue000';
const closing = '\ue001';
const held = new RegExp(`${opening}([\\d,]+)${closing}`, 'g');

/**
 * An answer's text as Discord Markdown: the numbers of its own sources in bold brackets, list bullets kept, a model's
 * emphasis and code too, everything else literal. Other numbers in brackets, escaped ones too, get round ones: they cite nothing.
 */
export function answerText(answer: Pick<Answer, 'text' | 'mode' | 'citations'>): string {
  const known = new Set(answer.citations.map(({ number }) => number));
  const text = holdMarkers(cleanText(answer.text), known).replace(
    /\\?[[【](\d[\d\s,;:–—-]{0,40})\\?[\]】]/g,
    '($1)',
  );
  const written =
    answer.mode === 'model'
      ? modelText(text, held)
      : bodyText(text.trim(), (part) => escapeClean(part));
  return (
    written
      // Two marks of bold that touch would not be read as the end and the beginning of one.
      .replaceAll(`${closing}${opening}`, ',')
      .replace(held, (_, numbers: string) => `**${bracketed(numbers.split(','))}**`)
      .replaceAll('****', '')
  );
}

/** The number of a source as it stands in the text and before the source. */
export function citationMark(number: number): string {
  return `**${bracketed([number])}**`;
}

/** Numbers of sources as they stand in an answer's text; nothing else in it looks like that. */
export function bracketed(numbers: readonly (number | string)[]): string {
  return numbers.map((number) => `\\[${number}\\]`).join('');
}

function holdMarkers(text: string, known: ReadonlySet<number>): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, numbers } of scanMarkers(text, codeRanges(text))) {
    if (!numbers.every((number) => known.has(number))) continue;
    parts.push(text.slice(at, start), opening, numbers.join(','), closing);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
