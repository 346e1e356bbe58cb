import { english } from '../messages/english.ts';

const reasons = english.operators.reasons.writing;

/** Why a file could not be written, in words for the operator. */
export function describeFileFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
