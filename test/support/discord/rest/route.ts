import type { AttachmentRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** A request that found its route. */
export interface Call {
  readonly world: World;
  readonly query: URLSearchParams;
  /** The JSON body, or the `payload_json` of a multipart one; undefined without a body. */
  readonly body: unknown;
  readonly files: readonly AttachmentRecord[];
  /** A part of the path, such as the id in `:channel`. */
  param(name: string): string;
}

/** What is answered; without a body it is 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One documented route. */
export interface Route {
  /** By which a test names it, such as `message.create`. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  /** Whether the bot's token is needed; callbacks and webhooks carry their own. */
  readonly auth: boolean;
  /** @throws ApiError */
  readonly handle: (call: Call) => Answer;
}

export const noContent: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
