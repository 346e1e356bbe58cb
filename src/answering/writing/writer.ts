import type { ChatModel } from '../../chat/chat-model.ts';
import type { Checker } from '../checking/checker.ts';

/** A model, the bounds within which it writes, and who checks what it wrote. */
export interface Writer {
  readonly model: ChatModel;
  /** Estimated tokens that the whole prompt may take. */
  readonly promptTokens: number;
  /** Tokens that the answer may take, what the model thinks included. */
  readonly answerTokens: number;
  /** Decides what of it the articles back. */
  readonly checker: Checker;
}
