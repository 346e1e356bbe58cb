import { listOf, withNeighbours } from './neighbours.ts';
import type { MeasuredCandidate } from './signals.ts';

/** Most sentences of an answer; a list counts as one. */
const MOST_SENTENCES = 3;
/** Further sentences are added until one of those chosen answers with this probability. */
const ENOUGH = 0.8;
/**
 * A sentence that answers with less than this probability adds more to read than it helps: less is asked of one that
 * stands beside what is shown already, more of one from elsewhere in the article.
 */
const LEAST_BESIDE = 0.1;
const LEAST = 0.18;
/** What a sentence of another article must reach: it has to answer in its own right. */
const LEAST_ELSEWHERE = 0.4;
/** A sentence that holds this share (0 to 1) of what the question tells answers it by itself, if it has the fact. */
const WHOLE_QUESTION = 0.95;
/** A further sentence beside such a one is about something else where it holds less than this. */
const ALSO_ABOUT = 0.6;
/** Sentences that share this much of their words (Jaccard) say the same. */
const DUPLICATE = 0.75;

/** A candidate with the logarithm, up to a constant, of how likely it is the one that answers. */
export interface ScoredCandidate extends Pick<MeasuredCandidate, 'candidate' | 'terms'> {
  readonly score: number;
  /** How far (0 to 1) something of the type asked for is in it; 0 too where that is not known. */
  readonly holds?: number;
  /** Share (0 to 1) of what the question tells that it holds; where it is not given, nothing is asked of it. */
  readonly held?: number;
  /** Whether the question's wording tells the type of fact that is asked for. */
  readonly typed?: boolean;
}

interface Choice {
  readonly group: number;
  readonly position: number;
  readonly scored: ScoredCandidate;
  readonly probability: number;
}

/**
 * Chooses one to three sentences: the likeliest, with the neighbours that it leans on, and further ones while the
 * likeliest leaves doubt. The passage of the best comes first; those of one passage are in reading order.
 *
 * @param groups the candidates of each passage, in reading order
 */
export function chooseCandidates(
  groups: readonly (readonly ScoredCandidate[])[],
): ScoredCandidate[] {
  const ranked = rank(groups);
  const best = ranked[0];
  if (best === undefined) return [];
  const bestArticle = best.scored.candidate.passage.article.id;
  const chosen = new Map<number, Set<number>>();
  const shown: ScoredCandidate[] = [];
  let covered = 0;
  for (const choice of ranked) {
    const { terms } = choice.scored;
    if (shown.length > 0) {
      if (covered >= ENOUGH) break;
      if (choice.probability < leastOf(choice, bestArticle, chosen)) continue;
      if (isBeside(choice.scored, best.scored)) continue;
    }
    covered += choice.probability;
    if (shown.some((other) => similarity(other.terms, terms) >= DUPLICATE)) continue;
    const group = groups[choice.group] ?? [];
    const taken = chosen.get(choice.group) ?? new Set<number>();
    const own = withNeighbours(group, choice.position, MOST_SENTENCES);
    const fact = shown.length === 0 ? missingFact(group, own) : [];
    const wanted = new Set([...taken, ...own, ...fact]);
    const others = [...chosen].filter(([index]) => index !== choice.group);
    const size =
      sentencesIn(group, wanted) +
      others.reduce((sum, [index, set]) => sum + sentencesIn(groups[index] ?? [], set), 0);
    if (shown.length > 0 && size > MOST_SENTENCES) continue;
    chosen.set(choice.group, wanted);
    for (const position of wanted) {
      const added = group[position];
      if (added !== undefined && !taken.has(position)) shown.push(added);
    }
  }
  return [...chosen].flatMap(([index, positions]) =>
    [...positions]
      .sort((one, other) => one - other)
      .flatMap((position) => groups[index]?.[position] ?? []),
  );
}

/** Whether a sentence is about something else, beside a first one that answers by itself. */
function isBeside(further: ScoredCandidate, first: ScoredCandidate): boolean {
  const { held: whole = 0, holds = 0, typed = false } = first;
  if (whole < WHOLE_QUESTION || (typed && holds === 0)) return false;
  return (further.held ?? 1) < ALSO_ABOUT;
}

function leastOf(
  { group, position, scored }: Choice,
  bestArticle: number,
  chosen: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  if (scored.candidate.passage.article.id !== bestArticle) return LEAST_ELSEWHERE;
  const shown = chosen.get(group);
  return shown?.has(position - 1) || shown?.has(position + 1) ? LEAST_BESIDE : LEAST;
}

/**
 * What was asked for, where what is shown lacks it and the sentence beside it has it: `The minister announced the money`
 * behind the one that says how much. The one before counts first.
 */
function missingFact(group: readonly ScoredCandidate[], shown: readonly number[]): number[] {
  if (shown.some((position) => (group[position]?.holds ?? 0) > 0)) return [];
  const beside = [Math.min(...shown) - 1, Math.max(...shown) + 1];
  const fact = beside.find((position) => {
    const { holds = 0, candidate } = group[position] ?? {};
    return holds === 1 && candidate?.kind === 'sentence' && candidate.whole;
  });
  // A sentence that announces a list comes with it.
  return fact === undefined ? [] : withNeighbours(group, fact, MOST_SENTENCES - 1);
}

/** The candidates that may be chosen, likeliest first; ties in the order of the passages. */
function rank(groups: readonly (readonly ScoredCandidate[])[]): Choice[] {
  const eligible = groups.flatMap((group, index) =>
    group.flatMap((scored, position) =>
      scored.candidate.whole ? [{ group: index, position, scored, probability: 0 }] : [],
    ),
  );
  const highest = Math.max(...eligible.map(({ scored }) => scored.score));
  const odds = eligible.map(({ scored }) => Math.exp(scored.score - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return eligible
    .map((choice, index) => ({ ...choice, probability: (odds[index] ?? 0) / total }))
    .sort((one, other) => other.probability - one.probability);
}

/** How many sentences a reader sees: a list, with the sentence that introduces it, is one. */
function sentencesIn(group: readonly ScoredCandidate[], positions: ReadonlySet<number>): number {
  const units = new Set<number>();
  for (const position of positions) units.add(listOf(group, position) ?? position);
  return units.size;
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
