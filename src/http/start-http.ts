import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { Logger } from '../operations/logging.ts';
import { refusal, send } from './reply.ts';
import { type HttpParts, replyTo } from './routes.ts';

/** Where the server listens, and how long it waits. */
export interface HttpOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds for a whole request to arrive; 15 seconds when left out. */
  readonly requestMs?: number;
}

/** A server that listens. */
export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, and settles when those that have come are answered, or after five seconds. */
  close(): Promise<void>;
}

/** Connections at once; more are closed at once. */
const mostConnections = 200;

/** Requests of one connection, so that one that is kept open cannot starve others for ever. */
const mostRequests = 1000;

/** Time for the last replies at a close, in milliseconds. */
const lastRepliesMs = 5000;

/**
 * Serves `/health`, `/ready`, `/metrics`, `/ask` and `/reindex`.
 * @throws {UserError} `http-failed` where it cannot listen
 */
export async function startHttp(
  { port, host, requestMs = 15_000 }: HttpOptions,
  parts: HttpParts & { readonly logger: Logger },
): Promise<HttpServer> {
  const server = createServer(
    {
      requestTimeout: requestMs,
      headersTimeout: requestMs,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(1000, requestMs),
    },
    (request, response) => void handle(request, response, parts),
  );
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequests;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const reason = 'code' in cause ? String(cause.code) : cause.message;
      reject(new UserError('http-failed', { host, port, reason }, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  parts.logger.info({ host, port: listening }, 'HTTP is served.');
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), lastRepliesMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  parts: HttpParts & { readonly logger: Logger },
): Promise<void> {
  try {
    const reply = await replyTo(request, parts);
    // What was not read of a request would be taken for the next one.
    const unread = !request.complete && reply.status >= 400;
    const headers = unread ? { ...reply.headers, connection: 'close' } : reply.headers;
    await send(response, { ...reply, ...(headers === undefined ? {} : { headers }) });
    if (unread) request.destroy();
  } catch (err) {
    if (request.destroyed) return;
    parts.logger.error({ err }, 'A request failed.');
    await send(response, refusal(500, 'unexpected', english.people.refusals.unexpected));
  }
}
