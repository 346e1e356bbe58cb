import type { IncomingMessage } from 'node:http';
import type { Asking } from '../asking/asking.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import { english } from '../messages/english.ts';
import type { Reindexing } from '../operations/reindexing.ts';
import { askReply } from './ask-reply.ts';
import type { Metrics } from './metrics.ts';
import { BodyTooLarge, readAsk } from './read-body.ts';
import { type Reply, refusal } from './reply.ts';
import { carriesSecret } from './secret.ts';

const say = english.operators.http;

/** What requests are answered from. */
export interface HttpParts {
  readonly asking: Asking;
  readonly reindexing: Pick<Reindexing, 'start'>;
  readonly metrics: Pick<Metrics, 'read'>;
  /** Why questions cannot be answered, while that is so. */
  readonly unready: () => Promise<string | undefined>;
  /** What a request must carry to ask or to build; without one nobody may. */
  readonly secret: string | undefined;
  /** Collections to answer from where a request names none; all unless given. */
  readonly openCollections?: VisibleCollections;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly secret: boolean;
  reply(request: IncomingMessage, parts: HttpParts): Promise<Reply>;
}

const routes: Readonly<Record<string, Route>> = {
  '/health': {
    method: 'GET',
    secret: false,
    reply: async () => ({ status: 200, body: { status: 'ok' } }),
  },
  '/ready': {
    method: 'GET',
    secret: false,
    reply: async (_, { unready }) => {
      const reason = await unready();
      return reason === undefined
        ? { status: 200, body: { ready: true } }
        : { status: 503, body: { ready: false, reason } };
    },
  },
  '/metrics': {
    method: 'GET',
    secret: false,
    reply: async (_, { metrics }) => {
      const { text, contentType } = await metrics.read();
      return { status: 200, body: text, headers: { 'content-type': contentType } };
    },
  },
  '/ask': {
    method: 'POST',
    secret: true,
    reply: async (request, { asking, openCollections }) => {
      const body = await readAsk(request);
      return body === undefined
        ? refusal(400, 'malformed', say.malformedQuestion)
        : askReply(asking, body, openCollections);
    },
  },
  '/reindex': {
    method: 'POST',
    secret: true,
    reply: async (_, { reindexing }) =>
      reindexing.start() === undefined
        ? refusal(409, 'building', say.buildingAlready)
        : { status: 202, body: { started: true } },
  },
};

/**
 * Answers a request. Who may not ask is told so before anything of the body is read.
 * @throws what is unexpected
 */
export async function replyTo(request: IncomingMessage, parts: HttpParts): Promise<Reply> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (route === undefined) return refusal(404, 'not-found', say.notFound);
  const { method } = route;
  // HEAD asks for what GET gives, without the body; Node.js leaves the body out.
  if (request.method !== method && !(request.method === 'HEAD' && method === 'GET')) {
    return refusal(405, 'wrong-method', say.wrongMethod({ method }), { allow: method });
  }
  if (route.secret) {
    if (parts.secret === undefined) return refusal(403, 'no-secret', say.noSecret);
    if (!carriesSecret(request.headers.authorization, parts.secret)) {
      return refusal(401, 'wrong-secret', say.wrongSecret, { 'www-authenticate': 'Bearer' });
    }
  }
  try {
    return await route.reply(request, parts);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    return refusal(413, 'too-large', say.tooLarge({ longest: error.longest }));
  }
}
