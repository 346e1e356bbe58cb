import type { Answer } from '../answering/answer.ts';
import type { Failure } from './describe-failure.ts';
import type { Refusal } from './refusal.ts';

/** A question that was answered or declined. */
export interface Answered {
  readonly kind: 'answered';
  /** Under which the answer log keeps what the answer rested on: 12 characters that are safe in an address. */
  readonly id: string;
  readonly answer: Answer;
}

/** A question that was taken, but could not be answered or its answer not be delivered. */
export interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
}

/** How a question ended. */
export type Outcome = { readonly kind: 'refused'; readonly refusal: Refusal } | Answered | Failed;
