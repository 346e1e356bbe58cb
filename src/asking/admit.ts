import { UserError } from '../errors.ts';
import type { AnswerLog } from '../operations/store/answer-log.ts';
import { unlessAway } from '../operations/store/away.ts';
import { checkQuestion } from '../search/question/check-question.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { AskLimits } from './limits/ask-limits.ts';
import type { WorkQueue } from './limits/work-queue.ts';
import type { Refusal } from './refusal.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Said of a queue that is full: about how long until some of its questions are answered. */
export const queueFull: Refusal = { kind: 'queue-full', waitMs: 30_000 };

/** What decides whether a question is taken. */
export interface AdmissionParts {
  readonly queue: Pick<WorkQueue, 'full'>;
  readonly rates: AskLimits;
  readonly answers: Pick<AnswerLog, 'budgetFreeAt'>;
  /** Tokens of the model that a server may use in any 24 hours; 0 for no limit. */
  readonly serverTokensPerDay: number;
  /** What stands for a person where questions are counted. */
  readonly personKey: (person: string) => string;
}

/** Why a question is not taken, if it is not. A question that is refused counts against no limit. */
export async function admit(
  { text, person, server }: AskedQuestion,
  { queue, rates, answers, serverTokensPerDay, personKey }: AdmissionParts,
): Promise<Refusal | undefined> {
  try {
    checkQuestion(text);
  } catch (error) {
    if (error instanceof UserError) return { kind: 'unusable', error };
    throw error;
  }
  if (queue.full) return queueFull;
  if (serverTokensPerDay > 0 && server !== null) {
    const now = Date.now();
    const budget = { tokens: serverTokensPerDay, periodMs: dayMs, now };
    // What cannot be looked up refuses nobody.
    const freeAt = await unlessAway(answers.budgetFreeAt(server, budget), undefined);
    if (freeAt !== undefined) return { kind: 'budget-used', waitMs: freeAt - now };
  }
  const refusal = await rates.admit(personKey(person), server);
  return refusal === undefined ? undefined : { kind: 'too-often', ...refusal };
}
