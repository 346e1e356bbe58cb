import type { Answer } from '../answering/answer.ts';
import type { AnswerEvent } from '../answering/events.ts';
import type { Turn } from '../answering/turn.ts';
import type { PeopleMessages } from '../messages/messages.ts';

/** What questions are asked of; `TownClerk` is one. */
export interface Asker {
  ask(
    question: string,
    options: {
      readonly history: readonly Turn[];
      readonly signal: AbortSignal;
      /** What stands in an answer that is not from the articles. */
      readonly say: PeopleMessages;
      readonly onEvent: (event: AnswerEvent) => void;
    },
  ): Promise<Answer>;
}
