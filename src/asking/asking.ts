import type { AnswerEvent } from '../answering/events.ts';
import { deferred } from '../operations/deferred.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { admit, queueFull } from './admit.ts';
import type { AskedQuestion } from './asked-question.ts';
import { type AskAllowances, AskLimits } from './limits/ask-limits.ts';
import { OneAtATime } from './limits/one-at-a-time.ts';
import { RecentlySeen } from './limits/recently-seen.ts';
import { WorkQueue } from './limits/work-queue.ts';
import type { Answered, Failed, Outcome } from './outcome.ts';
import type { Refusal } from './refusal.ts';
import { type RunningParts, runQuestion } from './run-question.ts';
import { RunningQuestions } from './running-questions.ts';

/** Events remembered so that one that is delivered again is acted on once. */
const rememberedEvents = 10_000;

/** Time for running questions to end at a stop, in milliseconds. */
const defaultDrainMs = 20_000;

/** Time for those that were given up to say so, in milliseconds. */
const lastWordsMs = 2000;

const stopping: Refusal = { kind: 'stopping', waitMs: 60_000 };

/** What bounds the asking. */
export interface AskingLimits extends AskAllowances {
  /** Questions answered at once. */
  readonly atOnce: number;
  /** Questions that wait for their turn. */
  readonly waiting: number;
  /** Tokens of the model that a server may use in any 24 hours; 0 for no limit. */
  readonly serverTokensPerDay: number;
}

/** What asking is made of. */
export interface AskingParts extends Omit<RunningParts, 'running' | 'answers'> {
  readonly answers: RunningParts['answers'] & Parameters<typeof admit>[1]['answers'];
  readonly limits: AskingLimits;
}

/** What a front end may want to know of a question on its way, and do meanwhile. */
export interface AskHooks {
  /**
   * The question was taken; so many are before it. Called at once, so that a front end can acknowledge it: no answer,
   * to this question or another, is begun before the promise settles.
   * @throws to give the question up: `ask` then throws the same
   */
  readonly onAdmitted?: (place: { readonly ahead: number }) => Promise<void>;
  /** Progress, in order. */
  readonly onEvent?: (event: AnswerEvent) => void;
  /**
   * Shows how a question that was taken ended. The person may ask again from here on, but the question holds its
   * place among those at work, so that a stop waits for it. Where an answer cannot be shown it is called once more,
   * with the failure.
   * @throws {Undeliverable} where the place does not let the answer pass; anything else is unexpected
   */
  readonly deliver?: (outcome: Answered | Failed) => Promise<void>;
}

/** The one way to ask for everybody, whichever front end they come through: all of them share its limits. */
export interface Asking {
  /**
   * Takes a question or refuses it, and answers it when its turn comes.
   * @throws what `onAdmitted` throws, or `deliver` of a failure
   */
  ask(question: AskedQuestion, hooks?: AskHooks): Promise<Outcome>;
  /** Whether an event of a front end comes for the first time: what is delivered again is acted on once. */
  isNew(event: string): boolean;
  /** Questions being answered and waiting at this moment. */
  readonly load: { readonly running: number; readonly waiting: number };
  /**
   * Refuses new questions, lets those at work end, and gives up the rest. Called again, it waits for the first stop.
   * @param drainMs - milliseconds for those at work; 20 seconds when left out
   */
  stop(drainMs?: number): Promise<void>;
}

/** Makes the asking that the front ends of a process share. */
export function createAsking({ limits, ...parts }: AskingParts): Asking {
  const queue = new WorkQueue(limits);
  const rates = new AskLimits(limits);
  const oneAtATime = new OneAtATime();
  const acknowledgements = new Acknowledgements();
  const running = new RunningQuestions();
  const seen = new RecentlySeen(rememberedEvents);
  const admission = { queue, rates, ...parts, serverTokensPerDay: limits.serverTokensPerDay };
  let stopped: Promise<void> | undefined;

  /** Puts a question in the queue, where it waits for acknowledgements too. */
  const enter = (question: AskedQuestion, hooks: AskHooks, onAnswered: () => void) => {
    const acknowledged = deferred();
    const queued = queue.enter(async () => {
      await acknowledged.promise;
      await acknowledgements.through();
      const { onEvent = () => undefined, deliver = async () => undefined } = hooks;
      return runQuestion(question, { onEvent, deliver, onAnswered }, { ...parts, running });
    });
    if (queued === undefined) return undefined;
    acknowledgements.add(acknowledged.promise);
    const acknowledge = async () => hooks.onAdmitted?.({ ahead: queued.ahead });
    acknowledge().then(acknowledged.resolve, acknowledged.reject);
    return queued.result;
  };

  return {
    ask: async (question, hooks = {}) => {
      const refused = (refusal: Refusal) => ({ kind: 'refused', refusal }) as const;
      if (queue.closed) return refused(stopping);
      const free = oneAtATime.start(`${question.person} ${question.place}`);
      if (free === undefined) return refused({ kind: 'busy' });
      try {
        const refusal = await admit(question, admission);
        if (refusal !== undefined) return refused(refusal);
        const result = enter(question, hooks, free);
        if (result === undefined) return refused(queue.closed ? stopping : queueFull);
        return await result;
      } finally {
        free();
      }
    },
    isNew: (event) => seen.isNew(event),
    get load() {
      return { running: queue.running, waiting: queue.waiting };
    },
    stop: (drainMs = defaultDrainMs) => {
      stopped ??= (async () => {
        await queue.drain(drainMs);
        running.giveUp();
        await queue.drain(lastWordsMs);
      })();
      return stopped;
    },
  };
}
