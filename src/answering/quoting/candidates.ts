import type { PassageBlock } from '../../corpus/passage.ts';
import type { PassageRecord } from '../../index/types.ts';
import { instructsReader } from '../../text/instructions/read-instructions.ts';
import { rememberedText } from '../../text/remembered-text.ts';
import { type ListLine, listLines } from './list-lines.ts';
import { pointsBack } from './points-back.ts';
import type { QuotableSentence } from './quotable-sentence.ts';
import { openAfter, opensQuotation } from './quotations.ts';
import { announces, isHeadline, isWholeSentence } from './sentence-form.ts';
import { tidy, tidyItem } from './tidy.ts';

/**
 * What may be quoted from a passage, in reading order: whole sentences, list items with the sentence that introduces
 * them, table rows that name their columns, headings that say something, and code behind the words that introduce it.
 * Fragments are there, since others may point back to them, but marked as never to be shown for themselves.
 */
export function candidatesOf(passage: PassageRecord): readonly QuotableSentence[] {
  const known = taken.get(passage) ?? takenApart(passage);
  taken.set(passage, known);
  return known;
}

/** Those of the passages at hand: one question asks for them where it quotes, compares and declines. */
const taken = new WeakMap<PassageRecord, readonly QuotableSentence[]>();

function takenApart(passage: PassageRecord): QuotableSentence[] {
  const candidates: QuotableSentence[] = [];
  const whole: PassageBlock = { kind: 'paragraph', start: 0, end: passage.text.length };
  const speech: Speech = { openedAt: undefined };
  for (const block of passage.blocks.length > 0 ? passage.blocks : [whole]) {
    if (block.kind === 'heading') addHeading(candidates, passage, block);
    else if (block.kind === 'code') addCode(candidates, passage, block);
    else if (block.kind === 'table') addRows(candidates, passage, block);
    else if (block.kind === 'list') addItems(candidates, passage, block);
    else addSentences(candidates, passage, block, speech);
  }
  return candidates;
}

/** Words from which on an item tells something without the words that introduced its list. */
const LONG_ITEM = 10;

/** What needs no neighbour. */
const alone = { whole: true, needsPrevious: false, needsNext: false } as const;

/** The quotation that is open where reading has got to. */
interface Speech {
  /** Index of the sentence that opened it. */
  openedAt: number | undefined;
}

function addSentences(
  candidates: QuotableSentence[],
  passage: PassageRecord,
  block: PassageBlock,
  speech: Speech,
): void {
  for (const range of rememberedText(passage.text.slice(block.start, block.end)).sentences) {
    const [start, end] = [block.start + range.start, block.start + range.end];
    const text = tidy(passage.text.slice(start, end));
    if (text === '') continue;
    // A paragraph goes on with a quotation that is still open by opening it again.
    const opensAgain = range.start === 0 && opensQuotation(text);
    if (range.start === 0 && !opensAgain) speech.openedAt = undefined;
    const saidIn = speech.openedAt;
    candidates.push({
      passage,
      kind: 'sentence',
      start,
      end,
      text,
      whole: isWholeSentence(text) && !instructsReader(text),
      needsPrevious:
        saidIn === undefined && needsPrevious(text, candidates.at(-1), range.start === 0),
      needsNext: announces(text),
      ...(saidIn === undefined ? {} : { saidIn }),
    });
    const open = openAfter(opensAgain ? text.slice(1) : text, opensAgain || saidIn !== undefined);
    speech.openedAt = open ? (saidIn ?? candidates.length - 1) : undefined;
  }
}

function needsPrevious(
  text: string,
  previous: QuotableSentence | undefined,
  opensBlock: boolean,
): boolean {
  if (previous?.kind !== 'sentence') return false;
  // `The minister said:` and the words that were said belong together, even across a paragraph's end.
  if (previous.needsNext && (!opensBlock || opensQuotation(text))) return true;
  return previous.whole && pointsBack(text);
}

function addItems(
  candidates: QuotableSentence[],
  passage: PassageRecord,
  block: PassageBlock,
): void {
  const introduction = introductionOf(candidates, passage, block);
  /** The last item of each depth, which introduces those below it. */
  const above: { readonly line: ListLine; readonly position: number }[] = [];
  for (const line of listLines(passage.text, block)) {
    const text = tidyItem(passage.text.slice(line.start, line.end));
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    while ((above.at(-1)?.line.indent ?? -1) >= line.indent) above.pop();
    const leadIn = above.at(-1)?.position ?? introduction;
    above.push({ line, position: candidates.length });
    candidates.push({
      passage,
      kind: 'item',
      start: line.start,
      end: line.end,
      text,
      whole: (leadIn !== undefined || saysEnough(text)) && !instructsReader(text),
      needsPrevious: false,
      needsNext: false,
      ...(leadIn === undefined ? {} : { leadIn }),
    });
  }
}

/** Whether an item that nothing introduces (the list goes on from another passage) can be understood by itself. */
function saysEnough(item: string): boolean {
  return isWholeSentence(item) || item.split(' ').length >= LONG_ITEM;
}

function addHeading(
  candidates: QuotableSentence[],
  passage: PassageRecord,
  { start, end }: PassageBlock,
): void {
  const text = tidy(passage.text.slice(start, end));
  if (text !== '')
    candidates.push({
      ...alone,
      passage,
      kind: 'heading',
      start,
      end,
      text,
      whole: isHeadline(text),
    });
}

/** The title of a passage's article, which is part of no passage. */
export function titleOf(passage: PassageRecord): QuotableSentence {
  const text = tidy(passage.article.title);
  // A shortened first sentence stands in the article itself.
  const whole = isHeadline(text) && !text.endsWith('…');
  return { ...alone, passage, kind: 'heading', title: true, start: 0, end: 0, text, whole };
}

/** Code belongs to the sentence or the step before it. */
function addCode(
  candidates: QuotableSentence[],
  passage: PassageRecord,
  { start, end }: PassageBlock,
): void {
  const previous = candidates.at(-1);
  const code = passage.text.slice(start, end).trimEnd();
  if (previous === undefined || previous.kind === 'heading' || code.includes('```')) return;
  const leadIn = previous.leadIn ?? candidates.length - 1;
  const text = `\`\`\`\n${code}\n\`\`\``;
  candidates.push({ ...alone, passage, kind: 'code', start, end, text, whole: false, leadIn });
}

/** The sentence or heading right before a list that introduces it. */
function introductionOf(
  candidates: readonly QuotableSentence[],
  passage: PassageRecord,
  block: PassageBlock,
): number | undefined {
  const previous = candidates.at(-1);
  const introduces =
    previous?.kind === 'heading' || (previous?.kind === 'sentence' && previous.needsNext);
  if (previous === undefined || !introduces) return undefined;
  const between = passage.text.slice(previous.end, block.start);
  return between.trim() === '' ? candidates.length - 1 : undefined;
}

/** Rows that name their columns (`Council: Leeds; Saving: £3m`) can be read alone; others say nothing. */
function addRows(
  candidates: QuotableSentence[],
  passage: PassageRecord,
  block: PassageBlock,
): void {
  for (const { start, end } of listLines(passage.text, block)) {
    const text = tidy(passage.text.slice(start, end));
    const named = /\S: \S/u.test(text) && text.includes(';') && !instructsReader(text);
    if (!named) continue;
    candidates.push({ ...alone, passage, kind: 'row', start, end, text });
  }
}
