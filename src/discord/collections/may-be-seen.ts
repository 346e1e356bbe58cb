import type { VisibleCollections } from '../../corpus/collections.ts';
import type { LoggedAnswer } from '../../operations/store/answer-log.ts';

/** Whether what stands in an answer of before may be shown or gone on with where these collections may be seen. */
export function mayBeSeen(
  answer: Pick<LoggedAnswer, 'drawnFrom'> | undefined,
  visible: VisibleCollections,
): boolean {
  if (visible === undefined) return true;
  // Of which it is not known what it was drawn from, it may have been anything.
  return answer?.drawnFrom?.every((collection) => visible.includes(collection)) ?? false;
}
