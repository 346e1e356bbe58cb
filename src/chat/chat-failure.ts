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
import { type ErrorIdentifier, UserError } from '../errors.ts';

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
  const [identifier, message] = classify(error, call);
  return new UserError(identifier, message, { cause: error });
}

function classify(error: unknown, call: FailedCall): [ErrorIdentifier, string] {
  if (call.cancelled) return ['chat-model-cancelled', 'The question was cancelled.'];
  if (
    call.timedOut ||
    error instanceof APIConnectionTimeoutError ||
    error instanceof APIUserAbortError
  ) {
    const seconds = Math.max(1, Math.round(call.deadlineMs / 1000));
    return [
      'chat-model-timeout',
      `The language model did not finish within ${seconds} s (CHAT_TIMEOUT_SECONDS).`,
    ];
  }
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) {
    return [
      'chat-model-key',
      "The language model's service refused the key; the operator should check OPENAI_API_KEY.",
    ];
  }
  if (error instanceof RateLimitError) {
    return error.code === 'insufficient_quota'
      ? [
          'chat-model-quota',
          "The language model's quota is used up; the operator should check the account's billing.",
        ]
      : [
          'chat-model-busy',
          'The language model is taking too many requests just now; try again in a minute.',
        ];
  }
  if (error instanceof APIError && isContextTooLong(error)) {
    return [
      'chat-model-context',
      'The question and its articles were too long for the language model; the operator can lower CHAT_PROMPT_TOKENS.',
    ];
  }
  if (error instanceof NotFoundError) {
    return [
      'chat-model-unknown',
      `The service does not know the language model "${call.model}"; the operator should check OPENAI_MODEL and OPENAI_BASE_URL.`,
    ];
  }
  if (error instanceof APIConnectionError) {
    return [
      'chat-model-unreachable',
      'The language model cannot be reached; the operator should check OPENAI_BASE_URL and that the server runs.',
    ];
  }
  if (error instanceof APIError && error.status !== undefined) {
    return [
      'chat-model-failed',
      `The language model's service answered with an error (status ${error.status}).`,
    ];
  }
  if (error instanceof SyntaxError) {
    return [
      'chat-model-malformed',
      "The language model's service sent something that is not a chat completion; the operator should check OPENAI_BASE_URL.",
    ];
  }
  return [
    'chat-model-cut',
    "The language model's answer broke off in the middle; asking again may help.",
  ];
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
