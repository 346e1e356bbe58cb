import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { UserError } from '../errors.ts';
import { ServiceFailure } from './collect-reply.ts';

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
    return timeout(call.deadlineMs, options);
  }
  if (error instanceof APIConnectionError) {
    return new UserError('chat-model-unreachable', {}, options);
  }
  if (error instanceof SyntaxError) return new UserError('chat-model-malformed', {}, options);
  const report = reportOf(error);
  return report === undefined
    ? new UserError('chat-model-cut', {}, options)
    : reported(report, call, options);
}

/** The failure of a model that took too long. */
export function timeout(waitedMs: number, options: { cause?: unknown } = {}): UserError {
  const seconds = Math.max(1, Math.round(waitedMs / 1000));
  return new UserError('chat-model-timeout', { seconds }, options);
}

/** What a service says of a failure; in its own words where it gave any. */
export interface Report {
  readonly status: number | undefined;
  readonly code: string;
  readonly message: string;
}

/** What a service reported, with the status of the response or within it; `undefined` where it reported nothing. */
export function reportOf(error: unknown): Report | undefined {
  if (!(error instanceof APIError || error instanceof ServiceFailure)) return undefined;
  const body = error instanceof APIError ? error.error : error.reported;
  const fields = typeof body === 'object' && body !== null ? new Map(Object.entries(body)) : null;
  const code = fields?.get('code');
  const numeric = Number(code);
  const own = error instanceof APIError ? error.status : undefined;
  const message = [fields?.get('message'), fields?.get('param'), fields?.get('type')]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return {
    status: own ?? (numeric >= 400 && numeric < 600 ? numeric : undefined),
    code: typeof code === 'string' ? code : '',
    message: [typeof body === 'string' ? body : '', message, error.message].join(' '),
  };
}

const CONTEXT =
  /context (?:length|window|size)|too many tokens|maximum context|exceeds? .*context|prompt is too long/i;

/** Services word things differently; what they mean is told by status, code and words together. */
function reported(
  { status, code, message }: Report,
  call: FailedCall,
  options: { cause: unknown },
): UserError {
  if (code === 'content_filter' || /\bmoderation\b|content management policy/i.test(message)) {
    return new UserError('chat-model-filtered', {}, options);
  }
  if (status === 401 || status === 403) return new UserError('chat-model-key', {}, options);
  if (status === 402 || code === 'insufficient_quota') {
    return new UserError('chat-model-quota', {}, options);
  }
  if (status === 429) return new UserError('chat-model-busy', {}, options);
  if (code === 'context_length_exceeded' || CONTEXT.test(message)) {
    return new UserError('chat-model-context', {}, options);
  }
  if (/unexpected endpoint/i.test(message) || status === 405) {
    return new UserError('chat-model-unknown:address', {}, options);
  }
  if (status === 404 || code === 'model_not_found' || code === 'DeploymentNotFound') {
    return /model|deployment/i.test(`${code} ${message}`)
      ? new UserError('chat-model-unknown', { model: call.model }, options)
      : new UserError('chat-model-unknown:address', {}, options);
  }
  if (status === 503 && /loading/i.test(message)) {
    return new UserError('chat-model-loading', {}, options);
  }
  return status === undefined
    ? new UserError('chat-model-cut', {}, options)
    : new UserError('chat-model-failed', { status }, options);
}
