import { absent, type Finding } from './finding.ts';
import { givesName } from './given.ts';
import { matchName, spelledBefore } from './match-name.ts';
import type { PreparedSource } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

/** Whether the sources have the names of a claim. */
export function checkNames(
  { facts, given }: Pick<Claim, 'facts' | 'given'>,
  sources: readonly PreparedSource[],
): Finding[] {
  return facts.names.flatMap((name) => {
    // An abbreviation in brackets names nothing that the words before it do not.
    const explained = name.end - name.first === 1 && spelledBefore(facts.words, name.first);
    if (explained || givesName(given, facts, name)) return [];
    const matches = sources.map((source) => matchName(facts.words, name, source));
    if (matches.some((match) => match.occurs)) return [];
    const missing = matches.map((match) => match.missing).sort(byLength)[0] ?? [name.text];
    return [absent(`names ${missing.join(' ')}, which does not occur`)];
  });
}

function byLength(one: readonly string[], other: readonly string[]): number {
  return one.length - other.length;
}
