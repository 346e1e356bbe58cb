/**
 * What a finding says of a statement:
 * - `absent`: it states a number, date or name that no source has.
 * - `contradicted`: the sources say something else in that place, or the opposite.
 * - `not-found`: too little of it was found; it may be right all the same.
 */
export type FindingKind = 'absent' | 'contradicted' | 'not-found';

/** Something that speaks against a statement. */
export interface Finding {
  readonly kind: FindingKind;
  /** One clause: `number 14 does not occur`. */
  readonly reason: string;
  /** What the statement's score is multiplied by, 0 to 1. */
  readonly factor: number;
}

/** The finding that no source has a fact. */
export function absent(reason: string): Finding {
  return { kind: 'absent', reason, factor: 0.2 };
}
