import type { Found } from '../search/found.ts';
import type { Confidence } from './confidence.ts';
import { judge, probabilityOf } from './judge.ts';
import type { PassageReader } from './passage-reader.ts';
import { THRESHOLDS } from './policy.ts';
import { measure } from './signals.ts';

/** How likely it is that what was found holds the answer, and what to do about it. Looks at nothing else. */
export function decide(found: Found): Confidence {
  return judge(measure(found));
}

/**
 * The same, where a reader's word counts instead of the signals'; without a reader, by the signals.
 * @throws what the reader throws
 */
export async function decideBy(
  reader: PassageReader | undefined,
  found: Found,
  signal?: AbortSignal,
): Promise<Confidence> {
  const measured = measure(found);
  if (reader === undefined || measured === undefined) return judge(measured);
  const options = signal === undefined ? {} : { signal };
  const bySignals = probabilityOf(measured.signals);
  const probability = await reader.probability(found, bySignals, options);
  return judge(measured, { name: reader.name, probability });
}

/** Whether a model that writes answers is to be asked, although the passages alone may be declined. */
export function isWorthACall({ probability }: Confidence): boolean {
  return probability >= THRESHOLDS.worthACall;
}
