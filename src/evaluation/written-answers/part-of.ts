import { createHash } from 'node:crypto';
import type { WrittenAnswer } from './written-answer.ts';

/** Rules may be tuned on one half of the answers; the other half tells whether they hold on text they never saw. */
export type Part = 'tuned' | 'held out';

/** Which half an answer belongs to, by a hash of its conversation, which the id names before `<::>`. */
export function partOf({ id }: Pick<WrittenAnswer, 'id'>): Part {
  const [conversation = id] = id.split('<::>');
  return (createHash('sha256').update(conversation).digest()[0] ?? 0) % 2 === 0
    ? 'tuned'
    : 'held out';
}
