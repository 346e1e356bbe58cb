import type { Finding, FindingKind } from './finding.ts';

/** What becomes of a statement that no article backs: no reader sees it, or it is shown with a remark. */
export type Treatment = 'leave-out' | 'mark';

/** What is wrong or invented is left out; what merely was not found may be right, and is marked. */
const TREATMENTS: Readonly<Record<FindingKind, Treatment>> = {
  absent: 'leave-out',
  contradicted: 'leave-out',
  'not-found': 'mark',
};

/** What the findings about a statement without a source make of it: the hardest of their treatments. */
export function treatmentOf(findings: readonly Finding[]): Treatment {
  return findings.some(({ kind }) => TREATMENTS[kind] === 'leave-out') ? 'leave-out' : 'mark';
}
