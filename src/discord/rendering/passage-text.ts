import type { PassageRecord } from '../../index/types.ts';
import { bodyText } from './body-text.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';

/** A part of a text; character (UTF-16) offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface MarkedSpan extends Span {
  readonly mark: '**' | '__';
}

/** A passage word for word as Discord Markdown: the supporting sentences bold, its headings underlined. */
export function passageText(passage: PassageRecord, quotes: readonly Span[]): string {
  const { text } = passage;
  const bold = merged(text, quotes);
  const headings = passage.blocks.filter(
    ({ kind, start, end }) =>
      kind === 'heading' && !bold.some((quote) => quote.start < end && start < quote.end),
  );
  const marked: MarkedSpan[] = [
    ...bold.map(({ start, end }) => ({ start, end, mark: '**' as const })),
    ...headings.map(({ start, end }) => ({ start, end, mark: '__' as const })),
  ].sort((one, other) => one.start - other.start);
  return bodyText(text, (part, start) => styled(part, start, marked));
}

/** The spans in order, those that meet or overlap as one: Discord cannot read marks that touch. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  const within = spans
    .map(({ start, end }) => ({ start: wholeBefore(text, start), end: wholeBefore(text, end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  for (const span of within) {
    const last = result.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '') {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

/** An offset within the text, moved before a surrogate pair that it would cut. */
function wholeBefore(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset));
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
    ? at - 1
    : at;
}

/** A part of a line, escaped piece by piece, with the marks around the pieces that have one. */
function styled(part: string, offset: number, spans: readonly MarkedSpan[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, mark } of spans) {
    const from = Math.max(at, start - offset);
    const to = Math.min(part.length, end - offset);
    if (from >= to) continue;
    pieces.push(literal(part.slice(at, from)), wrapped(part.slice(from, to), mark));
    at = to;
  }
  return pieces.length === 0
    ? escapeClean(cleanText(part).replaceAll('\n', ' '))
    : [...pieces, literal(part.slice(at))].join('');
}

function wrapped(piece: string, mark: string): string {
  const inner = literal(piece);
  const content = inner.trim();
  return content === '' ? inner : inner.replace(content, () => `${mark}${content}${mark}`);
}

function literal(piece: string): string {
  return escapeClean(cleanText(piece).replaceAll('\n', ' '), true);
}
