import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import { UserError } from '../errors.ts';

/** What is known about a call that failed. */
export interface FailedCall {
  readonly model: string;
  readonly deadlineMs: number;
  /** The deadline ran out. */
  readonly timedOut: boolean;
  /** The caller gave up. */
  readonly cancelled: boolean;
}

/** Any failure of a call as one that a reader may be told of; the technical one is kept as its cause. */
export function chatFailure(error: unknown, call: FailedCall): UserError {
  const options = { cause: error };
  if (call.cancelled) return new UserError('chat-model-cancelled', {}, options);
  if (
    call.timedOut ||
    error instanceof APIConnectionTimeoutError ||
    error instanceof APIUserAbortError
  ) {
    const seconds = Math.max(1, Math.round(call.deadlineMs / 1000));
    return new UserError('chat-model-timeout', { seconds }, options);
  }
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) {
    return new UserError('chat-model-key', {}, options);
  }
  if (error instanceof RateLimitError) {
    const name = error.code === 'insufficient_quota' ? 'chat-model-quota' : 'chat-model-busy';
    return new UserError(name, {}, options);
  }
  if (error instanceof APIError && isContextTooLong(error)) {
    return new UserError('chat-model-context', {}, options);
  }
  if (error instanceof NotFoundError) {
    return new UserError('chat-model-unknown', { model: call.model }, options);
  }
  if (error instanceof APIConnectionError) {
    return new UserError('chat-model-unreachable', {}, options);
  }
  if (error instanceof APIError && error.status !== undefined) {
    return new UserError('chat-model-failed', { status: error.status }, options);
  }
  if (error instanceof SyntaxError) return new UserError('chat-model-malformed', {}, options);
  return new UserError('chat-model-cut', {}, options);
}

/** Services word it differently; OpenAI's own code is `context_length_exceeded`. */
function isContextTooLong(error: { code?: unknown; message: string; status?: unknown }): boolean {
  return (
    error.code === 'context_length_exceeded' ||
    (error.status === 400 &&
      /context (length|window|size)|too many tokens|maximum context|exceeds? .*context/i.test(
        error.message,
      ))
  );
}
