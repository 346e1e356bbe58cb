import { english } from '../messages/english.ts';

const { reading, readingRefused } = english.operators.reasons;

/** Why the file system refused, in words for the operator. */
export function failureReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return (code && reading[code]) ?? readingRefused({ code });
}
