import { english } from '../messages/english.ts';
import { deferred } from '../operations/deferred.ts';
import type { Store } from '../operations/store/store.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { type AdmissionParts, admit, queueFull } from './admit.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { AskHooks, Asking } from './asking.ts';
import { ActionLimits } from './limits/action-limits.ts';
import { type AskAllowances, AskLimits } from './limits/ask-limits.ts';
import { sharedLimiter } from './limits/limiters.ts';
import { OneAtATime } from './limits/one-at-a-time.ts';
import { RecentlySeen } from './limits/recently-seen.ts';
import { SharedSeen } from './limits/shared-seen.ts';
import { WorkQueue } from './limits/work-queue.ts';
import type { Refusal } from './refusal.ts';
import { type RunningParts, runQuestion } from './run-question.ts';
import { RunningQuestions } from './running-questions.ts';

/** Events remembered so that one that is delivered again is acted on once. */
const rememberedEvents = 10_000;

/** What a person may do beside asking, as a multiple of the questions that they may ask: 60 a minute unless changed. */
const actionsPerQuestion = 10;

/** Time for running questions to end at a stop, in milliseconds. */
const defaultDrainMs = 20_000;

/** Time for those that were given up to say so, in milliseconds. */
const lastWordsMs = 2000;

/** Said while nothing can be asked yet: when it is worth looking again, in milliseconds. */
const notReadyMs = 30_000;

const stopping: Refusal = { kind: 'stopping', waitMs: 60_000 };

/** What bounds the asking. */
interface AskingLimits extends AskAllowances {
  /** Questions answered at once. */
  readonly atOnce: number;
  /** Questions that wait for their turn. */
  readonly waiting: number;
  /** Tokens of the model that a server may use in any 24 hours; 0 for no limit. */
  readonly serverTokensPerDay: number;
}

/** What asking is made of. */
export interface AskingParts extends Omit<RunningParts, 'running' | 'answers'> {
  readonly answers: RunningParts['answers'] & AdmissionParts['answers'];
  readonly limits: AskingLimits;
  /** Where processes count and remember together, if it is shared. */
  readonly store?: Store;
}

/** For a front end that waits for the outcome alone. */
const nothingHooked = {
  say: english.people,
  onEvent: () => undefined,
  deliver: async () => undefined,
};

/** Makes the asking that the front ends of a process share. */
export function createAsking({ limits, ...parts }: AskingParts): Asking {
  const queue = new WorkQueue(limits);
  const { store, personKey, logger } = parts;
  const shared = store?.shared === true ? store : undefined;
  const rates = new AskLimits(limits, shared && sharedLimiter(shared));
  const actions = new ActionLimits(actionsPerQuestion * limits.perPerson);
  const oneAtATime = new OneAtATime();
  const acknowledgements = new Acknowledgements();
  const running = new RunningQuestions();
  const own = new RecentlySeen(rememberedEvents);
  const seen = shared ? new SharedSeen({ store: shared, keyOf: personKey, own, logger }) : own;
  const admission = { queue, rates, ...parts, serverTokensPerDay: limits.serverTokensPerDay };
  let stopped: Promise<void> | undefined;

  /** Puts a question in the queue, where it waits for acknowledgements too. */
  const enter = (question: AskedQuestion, hooks: AskHooks, onAnswered: () => void) => {
    const acknowledged = deferred();
    const queued = queue.enter(async () => {
      await acknowledged.promise;
      await acknowledgements.through();
      const own = { ...nothingHooked, ...hooks, onAnswered };
      return runQuestion(question, own, { ...parts, running });
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
        const unready = await parts.asker.unready?.();
        if (unready !== undefined) {
          return refused({ kind: 'not-ready', error: unready, waitMs: notReadyMs });
        }
        const refusal = await admit(question, admission);
        if (refusal !== undefined) return refused(refusal);
        const result = enter(question, hooks, free);
        if (result === undefined) return refused(queue.closed ? stopping : queueFull);
        return await result;
      } finally {
        free();
      }
    },
    act: (person, action) => actions.admit(person, action),
    isNew: async (event) => seen.isNew(event),
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
