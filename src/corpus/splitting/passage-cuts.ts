import type { Atom } from './atoms.ts';

/** Words that a passage should have. */
const TARGET_WORDS = 150;

/** Words that a passage may have at most. */
const MOST_WORDS = 225;

/** A passage this far from the target costs 1. */
const TOLERANCE_WORDS = 75;

/**
 * Cuts the atoms of a section into passages: of all ways, the one with the least total cost, where a passage
 * costs the square of its distance from 150 words (75 words off cost 1) and a cut costs what {@link cutCost}
 * says. Balanced passages follow from the squares, so no tiny one is left at the end.
 */
export function cutIntoPassages(atoms: readonly Atom[]): Atom[][] {
  const best: number[] = [0];
  const startOf: number[] = [0];
  for (let end = 1; end <= atoms.length; end += 1) {
    let words = 0;
    let least = Number.POSITIVE_INFINITY;
    let leastStart = end - 1;
    for (let start = end - 1; start >= 0; start -= 1) {
      words += atoms[start]?.words ?? 0;
      if (words > MOST_WORDS && start < end - 1) break;
      const cost = (best[start] ?? 0) + sizeCost(words);
      if (cost < least) {
        least = cost;
        leastStart = start;
      }
    }
    best.push(least + (end < atoms.length ? cutCost(atoms[end - 1], atoms[end]) : 0));
    startOf.push(leastStart);
  }
  const passages: Atom[][] = [];
  for (let end = atoms.length; end > 0; end = startOf[end] ?? 0)
    passages.push(atoms.slice(startOf[end], end));
  return passages.reverse();
}

function sizeCost(words: number): number {
  return ((words - TARGET_WORDS) / TOLERANCE_WORDS) ** 2;
}

/** What it costs to end a passage between two atoms, in the unit of the size cost. */
function cutCost(before: Atom | undefined, after: Atom | undefined): number {
  if (before === undefined || after === undefined) return 0;
  // A sentence is torn, or a heading left without what it announces, only where nothing else fits.
  if (before.unfinished) return 20;
  if (before.block.kind === 'heading') return 50;
  if (before.block === after.block) {
    if (before.block.kind === 'table' || before.block.kind === 'code') return 1.5;
    return before.block.kind === 'list' ? 1 : 0.3;
  }
  // "Measures include:" belongs to its list, "The leader said:" to what was said.
  return before.announces ? 0.8 : 0;
}
