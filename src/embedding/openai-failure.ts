import OpenAI from 'openai';
import { UserError } from '../errors.ts';

/**
 * What went wrong with a request for embeddings, in words for the operator.
 * @param server - host name of the API
 */
export function describeApiFailure(
  cause: unknown,
  server: string,
  model: string,
  timeoutMs: number,
): UserError {
  const options = { cause };
  if (cause instanceof OpenAI.APIConnectionTimeoutError) {
    const values = { server, seconds: timeoutMs / 1000 };
    return new UserError('embedding-failed:timeout', values, options);
  }
  if (cause instanceof OpenAI.APIConnectionError) {
    return new UserError('embedding-failed:unreachable', { server }, options);
  }
  const status = cause instanceof OpenAI.APIError ? cause.status : undefined;
  switch (status) {
    case undefined:
      return new UserError('embedding-failed:no-answer', { server }, options);
    case 401:
    case 403:
      return new UserError('embedding-failed:key', { server, status }, options);
    case 404:
      return new UserError('embedding-failed:unknown', { server, status, model }, options);
    case 429:
      return new UserError('embedding-failed:busy', { server, status }, options);
    default:
      return status >= 500
        ? new UserError('embedding-failed:server', { server, status }, options)
        : new UserError('embedding-failed:refused', { server, status, model }, options);
  }
}
