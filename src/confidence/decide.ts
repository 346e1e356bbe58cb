import type { Found } from '../search/found.ts';
import type { Confidence } from './confidence.ts';
import { judge } from './judge.ts';
import { THRESHOLDS } from './policy.ts';
import { measure } from './signals.ts';

/** How likely it is that what was found holds the answer, and what to do about it. Looks at nothing else. */
export function decide(found: Found): Confidence {
  return judge(measure(found));
}

/** Whether a model that writes answers is to be asked, although the passages alone may be declined. */
export function isWorthACall({ probability }: Confidence): boolean {
  return probability >= THRESHOLDS.worthACall;
}
