import type { Finding } from './finding.ts';
import { BACKED, type Claim } from './read-claim.ts';

/** Whether enough of a claim's words were found. */
export function checkContent({ found, total, likeness }: Claim): Finding[] {
  if (likeness >= BACKED) return [];
  const reason = `only ${found} of ${total} content words`;
  return [{ kind: 'not-found', reason, factor: likeness / BACKED }];
}
