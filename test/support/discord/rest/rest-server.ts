import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import { ApiError, refusals } from './api-error.ts';
import type { Faults } from './faults.ts';
import { findRoute } from './match.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import type { Answer, Route } from './route.ts';

const prefix = '/api/v10';

/** What the REST side is made of. */
export interface RestParts {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  /** Over all routes. */
  readonly globalLimit: RateLimits;
  readonly log: RequestLog;
  /** Whether an `Authorization` value is the bot's. */
  readonly isAuthorized: (authorization: string | undefined) => boolean;
}

/** The REST API: finds the route, applies ordered troubles and limits, and answers in JSON. */
export class RestServer {
  private readonly parts: RestParts;
  private readonly refusedTokens = new Set<string>();

  constructor(parts: RestParts) {
    this.parts = parts;
  }

  /** Answers one request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { world, log } = this.parts;
    const path = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : null;
    const found = path === null ? null : findRoute(this.parts.routes, request.method ?? '', path);
    const headers: Record<string, string> = {};
    const entry: LoggedRequest = {
      at: world.clock.now(),
      method: request.method ?? '',
      path: `${path ?? url.pathname}${url.search}`,
      route: found?.route.name ?? null,
      body: undefined,
      status: null,
      code: null,
    };
    log.add(entry);
    try {
      const { json, files } = await readBody(request, () => world.ids.next());
      Object.assign(entry, { body: json });
      if (path === null) throw refusals.invalidVersion();
      if (!found) throw this.unknownRoute(entry);
      const { route, params } = found;
      const perform = (): Answer => {
        this.authorize(route, request.headers.authorization);
        this.limit(route, params, headers);
        const param = (name: string): string => params.get(name) ?? '';
        return route.handle({ world, query: url.searchParams, body: json, files, param });
      };
      const answer = await this.withTrouble(route, perform, response);
      if (answer) send(response, entry, answer, headers);
    } catch (error) {
      if (!(error instanceof ApiError)) world.breaches.recordDefect(error);
      sendError(response, entry, error, headers);
    }
  }

  private unknownRoute(entry: LoggedRequest): ApiError {
    this.parts.world.breaches.record('unknown-route', `${entry.method} ${entry.path}`);
    return refusals.notFound();
  }

  /** Discord documentation: Rate Limits, Invalid Request Limit: a client stops on 401. */
  private authorize(route: Route, authorization: string | undefined): void {
    if (!route.auth || this.parts.isAuthorized(authorization)) return;
    const token = authorization ?? '';
    if (this.refusedTokens.has(token))
      this.parts.world.breaches.record('stop-after-401', route.name);
    this.refusedTokens.add(token);
    throw refusals.unauthorized();
  }

  /** Buckets are kept by route and major parameter; callbacks are outside the limits. */
  private limit(
    route: Route,
    params: ReadonlyMap<string, string>,
    headers: Record<string, string>,
  ): void {
    if (route.name === 'interaction.callback') return;
    // Interactions are outside the limit over all routes, too (Interactions, Receiving and Responding).
    if (route.auth) {
      const { retryAfter } = this.parts.globalLimit.take('all', '');
      if (retryAfter !== null) throw refusals.rateLimited(retryAfter, true);
    }
    const major = ['channel', 'guild', 'token'].map((name) => params.get(name) ?? '').join(' ');
    const taken = this.parts.rateLimits.take(route.name, major);
    Object.assign(headers, taken.headers);
    if (taken.retryAfter !== null) throw refusals.rateLimited(taken.retryAfter);
  }

  private async withTrouble(
    route: Route,
    perform: () => Answer,
    response: ServerResponse,
  ): Promise<Answer | null> {
    const fault = this.parts.faults.take(route.name);
    if (!fault) return perform();
    if (fault.delayMs !== undefined) await wait(fault.delayMs);
    const answer = fault.afterDoing || !(fault.error || fault.drop) ? perform() : null;
    if (fault.drop) {
      response.destroy();
      return null;
    }
    if (fault.error) throw fault.error;
    return answer;
  }
}

function send(
  response: ServerResponse,
  entry: LoggedRequest,
  answer: Answer,
  headers: Record<string, string>,
): void {
  entry.status = answer.status;
  const isEmpty = answer.body === undefined;
  const type: Record<string, string> = isEmpty ? {} : { 'content-type': 'application/json' };
  response.writeHead(answer.status, { ...headers, ...type });
  response.end(isEmpty ? undefined : JSON.stringify(answer.body));
}

/** Discord documentation: API reference, Error Messages; Rate Limits, Exceeding A Rate Limit. */
function sendError(
  response: ServerResponse,
  entry: LoggedRequest,
  error: unknown,
  headers: Record<string, string>,
): void {
  const refusal = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
  entry.code = refusal.code;
  const wait = refusal.retryAfter;
  const limited: Record<string, string> =
    wait === undefined
      ? {}
      : {
          'retry-after': String(Math.ceil(wait)),
          ...(refusal.isGlobal
            ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
            : {
                'x-ratelimit-remaining': '0',
                'x-ratelimit-reset-after': wait.toFixed(3),
                'x-ratelimit-scope': 'user',
              }),
        };
  const body = {
    message: refusal.message,
    code: refusal.code,
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
    ...(wait === undefined ? {} : { retry_after: wait, global: refusal.isGlobal }),
  };
  send(response, entry, { status: refusal.status, body }, { ...headers, ...limited });
}
