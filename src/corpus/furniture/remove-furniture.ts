import { countWords } from '../../text/words/count-words.ts';
import { findDate } from '../metadata/dates.ts';
import { isProse } from './prose.ts';
import { FURNITURE_RULES, isSlogan, ORPHANED_HEADING, VISIT_COUNTER } from './rules.ts';

/** A line that was left out, and why. */
export interface DroppedLine {
  readonly line: string;
  readonly reason: string;
}

/** The lines of a page, told apart; a line that was left out is empty in `kept`, so that numbers stay. */
export interface SortedLines {
  readonly kept: string[];
  readonly dropped: DroppedLine[];
}

/** How many lines with text may stand between a visit counter and the date that belongs to it. */
const COUNTER_REACH = 2;

/**
 * Empties the lines of a text that belong to the page and not to the article. Each rule says why; where no rule
 * is sure, the line stays.
 */
export function removeFurniture(lines: readonly string[]): SortedLines {
  const sorted: SortedLines = { kept: lines.map((line) => line.trim()), dropped: [] };
  dropVisitCounters(sorted);
  dropByRules(sorted);
  dropFoot(sorted);
  return sorted;
}

function drop({ kept, dropped }: SortedLines, index: number, reason: string): void {
  const line = kept[index] ?? '';
  if (line === '') return;
  dropped.push({ line, reason });
  kept[index] = '';
}

/** Two or more counters make a block; a date beside it is the day on which the page was fetched. */
function dropVisitCounters(sorted: SortedLines): void {
  const filled = filledIndexes(sorted.kept);
  const counters = new Set(
    filled.filter((index) => VISIT_COUNTER.test((sorted.kept[index] ?? '').slice(0, 80))),
  );
  if (counters.size < 2) return;
  for (const [place, index] of filled.entries()) {
    const nearby = filled.slice(Math.max(0, place - COUNTER_REACH), place + COUNTER_REACH + 1);
    const line = sorted.kept[index] ?? '';
    if (counters.has(index)) drop(sorted, index, 'a visit counter says nothing about the article');
    else if (nearby.some((near) => counters.has(near)) && isBareDate(line))
      drop(sorted, index, 'a date beside visit counters is the day on which the page was fetched');
  }
}

function isBareDate(line: string): boolean {
  const date = line.length <= 60 ? findDate(line) : undefined;
  if (date === undefined) return false;
  return countWords(line.slice(0, date.start)) + countWords(line.slice(date.end)) <= 3;
}

function dropByRules(sorted: SortedLines): void {
  const { kept } = sorted;
  const words = kept.map((line) => countWords(line));
  let after = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  let menu: string | undefined;
  for (const [index, line] of kept.entries()) {
    after -= words[index] ?? 0;
    if (line === '') continue;
    const rule = FURNITURE_RULES.find((candidate) => candidate.matches(line));
    if (rule?.effect === 'rest' && after <= before) {
      for (let rest = index; rest < kept.length; rest += 1) drop(sorted, rest, rule.reason);
      return;
    }
    if (isProse(line)) menu = undefined;
    if (rule?.effect === 'menu') menu = rule.reason;
    const reason = rule?.reason ?? menu;
    if (reason !== undefined) drop(sorted, index, reason);
    else before += words[index] ?? 0;
  }
}

/** Takes headings that announce nothing any more, and slogans, off the end. */
function dropFoot(sorted: SortedLines): void {
  for (const index of filledIndexes(sorted.kept).reverse()) {
    const line = sorted.kept[index] ?? '';
    if (ORPHANED_HEADING.test(line)) drop(sorted, index, 'a heading with nothing below it');
    else if (isSlogan(line))
      drop(sorted, index, "a line in capitals at the foot is the site's slogan");
    else return;
  }
}

function filledIndexes(lines: readonly string[]): number[] {
  return Array.from(lines.keys()).filter((index) => lines[index] !== '');
}
