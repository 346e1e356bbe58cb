import type { NumberMention } from '../../text/numbers/read-numbers.ts';

/** Whether a source's number is the one that a statement gives: same value, and no other unit or currency. */
export function sameNumber(stated: NumberMention, found: NumberMention): boolean {
  if (!sameUnit(stated, found)) return false;
  const difference = Math.abs(stated.value - found.value);
  // A third may be written 33 %, so a share leaves room on the source's side too.
  const share = stated.kind === 'percent' && found.kind === 'percent';
  const tolerance = share
    ? Math.max(stated.tolerance, Math.min(found.tolerance, 1))
    : stated.tolerance;
  return difference <= tolerance + Math.abs(stated.value) * 1e-9;
}

function sameUnit(stated: NumberMention, found: NumberMention): boolean {
  if (stated.kind === found.kind) {
    return (
      stated.currency === undefined ||
      found.currency === undefined ||
      stated.currency === found.currency
    );
  }
  // A table or a list may leave the currency out; a share or a rank is never an amount.
  const kinds = [stated.kind, found.kind];
  return kinds.includes('plain') && kinds.includes('money');
}
