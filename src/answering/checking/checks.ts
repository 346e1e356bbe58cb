import { checkContent } from './check-content.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNegation } from './check-negation.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOpposites } from './check-opposites.ts';
import { checkRoles } from './check-roles.ts';
import type { Finding } from './finding.ts';
import type { PreparedSource } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

/** Looks for one kind of thing that speaks against a claim; pure, and empty-handed where it finds nothing. */
export type Check = (claim: Claim, sources: readonly PreparedSource[]) => Finding[];

/** The facts of a text, and those that it need not claim. */
export type FactClaim = Pick<Claim, 'facts' | 'given'>;

/** A check that needs nothing but the facts of a text, so that it can be made of one that claims nothing too. */
type FactCheck = (claim: FactClaim, sources: readonly PreparedSource[]) => Finding[];

/** The checks of the facts of a text: each number, date and name occurs in the sources, and in its place. */
export const FACT_CHECKS: readonly FactCheck[] = [checkNumbers, checkDates, checkNames];

/** Every check of a claim, in the order in which a reader is told what they find. Another one is a line here. */
export const CHECKS: readonly Check[] = [
  ...FACT_CHECKS,
  checkRoles,
  checkNegation,
  checkOpposites,
  checkContent,
];
