import { randomBytes } from 'node:crypto';
import type { Answer } from '../answering/answer.ts';
import { drawnFrom } from '../answering/drawn-from.ts';
import type { AnswerEvent } from '../answering/events.ts';
import type { Turn } from '../answering/turn.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import type { Logger } from '../operations/logging.ts';
import type { AnswerLog } from '../operations/store/answer-log.ts';
import { keep } from '../operations/store/keep.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { Asker } from './asker.ts';
import { describeFailure } from './describe-failure.ts';
import type { Answered, Failed } from './outcome.ts';
import type { RunningQuestions } from './running-questions.ts';

/** What running a question needs. */
export interface RunningParts {
  readonly asker: Asker;
  readonly running: RunningQuestions;
  readonly answers: Pick<AnswerLog, 'add' | 'addFailure'>;
  /** A person's key in the answer log. */
  readonly personKey: (person: string) => string;
  /** Whether the text of questions is kept and logged; it is not where this is left out. */
  readonly keepsQuestions?: boolean;
  /** Milliseconds that a question may take. */
  readonly deadlineMs: number;
  readonly logger: Logger;
}

/** What is told while a question runs. */
export interface RunningHooks {
  /** What stands in the answer that is not from the articles, in the language of the one who asks. */
  readonly say: PeopleMessages;
  readonly onEvent: (event: AnswerEvent) => void;
  /** Ends the writing of a model: what it wrote so far stays. */
  readonly stopped?: AbortSignal;
  /** The answering is over, and only the delivery left. */
  readonly onAnswered: () => void;
  /** Delivers how it ended; called again with the failure where an answer cannot be delivered. */
  readonly deliver: (outcome: Answered | Failed) => Promise<void>;
}

/**
 * Answers a question within its deadline, records the answer or the failure, and has it delivered.
 * @throws what keeps even the failure from being delivered
 */
export async function runQuestion(
  question: AskedQuestion,
  hooks: RunningHooks,
  parts: RunningParts,
): Promise<Answered | Failed> {
  const { answers, logger } = parts;
  const end = async <End extends Answered | Failed>(outcome: End): Promise<End> => {
    hooks.onAnswered();
    await hooks.deliver(outcome);
    return outcome;
  };
  try {
    const { answer, history } = await answered(question, hooks, parts);
    const id = randomBytes(9).toString('base64url');
    await record(id, answer, history, question, parts);
    return await end({ kind: 'answered', id, answer });
  } catch (error) {
    const failure = describeFailure(error);
    const { identifier, because } = failure;
    if (failure.unexpected) logger.error({ err: error }, 'A question failed.');
    else logger.warn({ reason: identifier, because }, 'A question could not be answered.');
    const kept = keep(() => answers.addFailure(question.server, Date.now(), identifier), parts);
    const ended = await end({ kind: 'failed', failure });
    await kept;
    return ended;
  }
}

function answered(
  question: AskedQuestion,
  { say, onEvent, stopped }: RunningHooks,
  { asker, running, deadlineMs }: RunningParts,
): Promise<{ answer: Answer; history: readonly Turn[] }> {
  const { collections } = question;
  return running.run(deadlineMs, async (signal) => {
    const history = await question.history().catch(() => []);
    const ends = stopped === undefined ? {} : { stopped };
    const options = { collections, history, signal, say, onEvent, ...ends };
    return { answer: await asker.ask(question.text, options), history };
  });
}

async function record(
  id: string,
  answer: Answer,
  history: readonly Turn[],
  { server, person }: AskedQuestion,
  parts: RunningParts,
): Promise<void> {
  const { answers, personKey, keepsQuestions, logger } = parts;
  const tokens = answer.usage.promptTokens + answer.usage.completionTokens;
  const asker = personKey(person);
  const entry = { id, guild: server, asker, askedAt: Date.now(), tokens, answer };
  // As it was searched for, so that it can be understood without what was said before it.
  const kept = keepsQuestions ? { question: answer.standaloneQuestion } : {};
  const drawn = drawnFrom(answer, history);
  await keep(() => answers.add({ ...entry, ...kept, drawnFrom: drawn }), parts);
  const { outcome, mode, timingsMs } = answer;
  const { total: ms, ...stepsMs } = Object.fromEntries(
    Object.entries(timingsMs).map(([step, milliseconds]) => [step, Math.round(milliseconds)]),
  );
  logger.info({ id, outcome, mode, ms, stepsMs, tokens, ...kept }, 'A question was answered.');
}
