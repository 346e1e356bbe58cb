import type { AnswerEvent } from '../answering/events.ts';
import type { Answer, Turn } from '../answering/types.ts';

/** What questions are asked of; `TownClerk` is one. */
export interface Asker {
  ask(
    question: string,
    options: {
      readonly history: readonly Turn[];
      readonly signal: AbortSignal;
      readonly onEvent: (event: AnswerEvent) => void;
    },
  ): Promise<Answer>;
}
