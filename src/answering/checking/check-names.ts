import { absent, type Finding } from './finding.ts';
import { matchName } from './match-name.ts';
import type { PreparedSource } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

/** Whether the sources have the names of a claim. */
export function checkNames(
  { facts }: Pick<Claim, 'facts'>,
  sources: readonly PreparedSource[],
): Finding[] {
  return facts.names.flatMap((name) => {
    const matches = sources.map((source) => matchName(facts.words, name, source));
    if (matches.some((match) => match.occurs)) return [];
    const missing = matches.map((match) => match.missing).sort(byLength)[0] ?? [name.text];
    return [absent(`names ${missing.join(' ')}, which does not occur`)];
  });
}

function byLength(one: readonly string[], other: readonly string[]): number {
  return one.length - other.length;
}
