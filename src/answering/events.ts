import type { Answer } from './answer.ts';

/** What is happening while a question is answered, in order; `done` comes last and once. */
export type AnswerEvent =
  /** The index of so many articles is being searched. */
  | { readonly type: 'searching'; readonly articles: number }
  /** So many articles hold something that comes near. */
  | { readonly type: 'found'; readonly articles: number }
  /** The model has not begun to write after ten seconds. */
  | { readonly type: 'waiting' }
  /** The model is thinking before it writes, or in between. */
  | { readonly type: 'thinking' }
  /** The answer's text as far as it is written; it may still change. */
  | { readonly type: 'writing'; readonly text: string }
  /** The sources of a written answer are being checked. */
  | { readonly type: 'checking' }
  | { readonly type: 'done'; readonly answer: Answer };
