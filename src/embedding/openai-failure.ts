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
  return new UserError('embedding-failed', reason(cause, server, model, timeoutMs), { cause });
}

function reason(cause: unknown, server: string, model: string, timeoutMs: number): string {
  if (cause instanceof OpenAI.APIConnectionTimeoutError) {
    return `${server} did not answer a request for embeddings within ${timeoutMs / 1000} seconds; try again later.`;
  }
  if (cause instanceof OpenAI.APIConnectionError) {
    return `${server} could not be reached for embeddings; check the network and OPENAI_BASE_URL.`;
  }
  const status = cause instanceof OpenAI.APIError ? cause.status : undefined;
  const answered = `${server} answered a request for embeddings with status ${status}`;
  switch (status) {
    case undefined:
      return `${server} gave no usable answer to a request for embeddings; check OPENAI_BASE_URL.`;
    case 401:
    case 403:
      return `${answered}; check OPENAI_API_KEY.`;
    case 404:
      return `${answered}; check EMBEDDING_MODEL (the model is "${model}") and OPENAI_BASE_URL.`;
    case 429:
      return `${answered}: too many requests, or the account's quota is used up; try again later.`;
    default:
      return status >= 500
        ? `${answered}; the trouble is there, so try again later.`
        : `${answered}; check EMBEDDING_MODEL (the model is "${model}").`;
  }
}
