/** Every failure that a user may be told of, by a stable name that tests and front ends can rely on. */
export type ErrorIdentifier =
  | 'settings-invalid'
  | 'usage'
  | 'corpus-missing'
  | 'corpus-empty'
  | 'corpus-unreadable'
  | 'index-missing'
  | 'index-damaged'
  | 'index-format'
  | 'index-other-model'
  | 'index-locked'
  | 'index-write-failed'
  | 'model-missing'
  | 'model-damaged'
  | 'embedding-failed'
  | 'question-empty'
  | 'question-too-long'
  | 'chat-model-busy'
  | 'chat-model-cancelled'
  | 'chat-model-context'
  | 'chat-model-cut'
  | 'chat-model-empty'
  | 'chat-model-failed'
  | 'chat-model-filtered'
  | 'chat-model-key'
  | 'chat-model-malformed'
  | 'chat-model-quota'
  | 'chat-model-refused'
  | 'chat-model-timeout'
  | 'chat-model-unknown'
  | 'chat-model-unreachable'
  | 'discord-failed'
  | 'data-store-failed'
  | 'questions-file-invalid'
  | 'report-not-written';

/**
 * The one error whose message a user may read: a single sentence or two that say what was wrong (with the
 * value), what was expected, and what to do. Anything else that is thrown is a bug or an environment failure
 * and is only logged. The technical reason, where there is one, is kept as `cause`.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly identifier: ErrorIdentifier;

  constructor(identifier: ErrorIdentifier, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.identifier = identifier;
  }
}
