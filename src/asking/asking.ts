import type { AnswerEvent } from '../answering/events.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { Action } from './limits/action-limits.ts';
import type { Answered, Failed, Outcome } from './outcome.ts';

/** What a front end may want to know of a question on its way, and do meanwhile. */
export interface AskHooks {
  /** What stands in the answer that is not from the articles; English when left out. */
  readonly say?: PeopleMessages;
  /**
   * The question was taken; so many are before it. Called at once, so that a front end can acknowledge it: no answer,
   * to this question or another, is begun before the promise settles.
   * @throws to give the question up: `ask` then throws the same
   */
  readonly onAdmitted?: (place: { readonly ahead: number }) => Promise<void>;
  /** Ends the writing of a model, as the one who asked wants it: what it wrote so far stays. */
  readonly stopped?: AbortSignal;
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
  /**
   * Whether an event of a front end comes for the first time, to any of the processes that share a database: what is
   * delivered again is acted on once. Never rejects.
   */
  isNew(event: string): Promise<boolean>;
  /** Counts what somebody does beside asking; the milliseconds until the next where they do too much. */
  act(person: string, action: Action): Promise<number | undefined>;
  /** Questions being answered and waiting at this moment. */
  readonly load: { readonly running: number; readonly waiting: number };
  /**
   * Refuses new questions, lets those at work end, and gives up the rest. Called again, it waits for the first stop.
   * @param drainMs - milliseconds for those at work; 20 seconds when left out
   */
  stop(drainMs?: number): Promise<void>;
}
