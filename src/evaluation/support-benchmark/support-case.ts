import type { SupportSource } from '../../answering/checking/check-support.ts';

/** Where a true statement comes from: written by a person from the passage, or taken from it word for word. */
export type TrueKind = 'written by a person' | 'sentence of the passage';

/** What makes a statement false. */
export type FalseKind =
  | 'number changed'
  | 'date changed'
  | 'amount changed'
  | 'name changed'
  | 'number of the same passage'
  | 'name of the same passage'
  | 'negated'
  | 'two names swapped'
  | 'another passage of the article'
  | 'another article';

/** A statement, what it cites, and whether that backs it. */
export interface SupportCase {
  readonly kind: TrueKind | FalseKind;
  readonly supported: boolean;
  readonly statement: string;
  readonly source: SupportSource;
}
