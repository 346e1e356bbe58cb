import type { Answer } from '../answering/answer.ts';
import type { AnswerEvent } from '../answering/events.ts';
import type { CertainQuestions } from '../answering/suggesting/certain-questions.ts';
import type { Turn } from '../answering/turn.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import type { UserError } from '../errors.ts';
import type { PeopleMessages } from '../messages/messages.ts';

/** What questions are asked of; `TownClerk` is one. */
export interface Asker {
  /** Why nothing can be asked yet, while that is so; what does not say is always ready. */
  unready?(): Promise<UserError | undefined>;
  ask(
    question: string,
    options: {
      readonly history: readonly Turn[];
      readonly signal: AbortSignal;
      /** Ends the writing of a model: what it wrote so far stays. */
      readonly stopped?: AbortSignal;
      /** Collections to answer from; all unless given. */
      readonly collections?: VisibleCollections;
      /** What stands in an answer that is not from the articles. */
      readonly say: PeopleMessages;
      readonly onEvent: (event: AnswerEvent) => void;
    },
  ): Promise<Answer>;
  /** Which of some questions are certainly answered; what does not say is never offered any. */
  readonly certain?: CertainQuestions['among'];
}
