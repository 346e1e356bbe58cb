import type { PassageRecord } from '../index/types.ts';
import type { Found, QuestionWords } from '../search/found.ts';
import type { Confidence } from './confidence.ts';
import { judge } from './judge.ts';
import { THRESHOLDS } from './policy.ts';
import { readSentences } from './read-passage.ts';
import { readQuestion } from './read-question.ts';
import { measure } from './signals.ts';

/** Passages best by words of which one is the best of all nearly always. */
const AHEAD = 3;

/** How likely it is that what was found holds the answer, and what to do about it. Looks at nothing else. */
export function decide(found: Found): Confidence {
  return judge(measure(found));
}

/** Reads a question and some passages, so that {@link decide} need not where one of them is the best. */
export function readAhead(question: QuestionWords, passages: readonly PassageRecord[]): void {
  readQuestion(question);
  for (const passage of passages.slice(0, AHEAD)) readSentences(passage);
}

/** Whether a model that writes answers is to be asked, although the passages alone may be declined. */
export function isWorthACall({ probability }: Confidence): boolean {
  return probability >= THRESHOLDS.worthACall;
}
