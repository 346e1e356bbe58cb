import type { Turn } from '../turn.ts';

/** Ids of the passages that the last answer of a conversation rested on, as far as they are known. */
export function previousPassages(history: readonly Turn[]): readonly string[] {
  return history.findLast(({ role }) => role === 'assistant')?.passages ?? [];
}
