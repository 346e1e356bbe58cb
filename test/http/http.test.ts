import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAsking } from '../../src/asking/create-asking.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { type HttpServer, startHttp } from '../../src/http/start-http.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { AnswerLog } from '../../src/operations/store/answer-log.ts';
import { SqliteStore } from '../../src/operations/store/sqlite-store.ts';
import { Votes } from '../../src/operations/store/votes.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const secret = 'a secret of the test';
const limits = {
  perPerson: 3,
  perServer: 100,
  overall: 100,
  atOnce: 2,
  waiting: 100,
  serverTokensPerDay: 0,
};

let store: SqliteStore;
let asker: HeldAsker;
let server: HttpServer;
let unready: string | undefined;
let building: boolean;
let log: string;

async function start(
  options: {
    secret?: string | undefined;
    requestMs?: number;
    openCollections?: readonly string[];
  } = { secret },
) {
  const write = (line: string) => {
    log += line;
  };
  const logger = createLogger('info', [secret], { write });
  const asking = createAsking({
    asker,
    answers: new AnswerLog(store),
    personKey: (person) => `key of ${person}`,
    limits,
    deadlineMs: 60_000,
    logger,
  });
  const index = {
    use: async () => Promise.reject(new Error('There is none.')),
    refresh: async () => undefined,
    problem: undefined,
  };
  const metrics = createMetrics({ asking, index, votes: new Votes(store), gateway: () => true });
  const reindexing = {
    start: () => {
      if (building) return undefined;
      building = true;
      return new Promise<never>(() => undefined);
    },
  };
  server = await startHttp(
    { port: 0, host: '127.0.0.1', ...(options.requestMs && { requestMs: options.requestMs }) },
    {
      asking: metrics.asking,
      metrics,
      reindexing,
      unready: async () => unready,
      secret: options.secret,
      openCollections: options.openCollections,
      logger,
    },
  );
}

beforeEach(async () => {
  store = SqliteStore.open(join(await temporaryFolder(), 'store.sqlite'));
  asker = new HeldAsker();
  unready = undefined;
  building = false;
  log = '';
});
afterEach(async () => {
  await server.close();
  await store.close();
});

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

function post(path: string, body: string, authorization = `Bearer ${secret}`): Promise<Response> {
  return fetch(at(path), { method: 'POST', headers: { authorization }, body });
}

/** Asks, and settles when the question is being answered. */
async function asked(body: object): Promise<{ response: Promise<Response> }> {
  const before = asker.held.length;
  const response = post('/ask', JSON.stringify(body));
  await expect.poll(() => asker.held.length).toBe(before + 1);
  return { response };
}

/** Sends bytes as they are; settles with all that came back when the connection has ended. */
function raw(pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    let received = '';
    socket.on('data', (piece) => {
      received += piece;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    for (const piece of pieces) socket.write(piece);
  });
}

describe('the collections that a question is answered from', () => {
  test('are those that it names, else those that are open', async () => {
    await start({ secret, openCollections: ['council'] });
    const named = await asked({ question: 'When?', person: 'ada', collections: ['staff'] });
    asker.release();
    const open = await asked({ question: 'When?', person: 'ben' });
    asker.release();
    expect((await named.response).status).toBe(200);
    expect((await open.response).status).toBe(200);
    expect(asker.collections).toEqual([['staff'], ['council']]);
    expect((await post('/ask', '{"question":"When?","collections":"staff"}')).status).toBe(400);
  });
});

describe('what anybody may read', () => {
  test('is that the process lives, whether it is ready, and nothing else', async () => {
    await start();
    expect(await (await fetch(at('/health'))).json()).toEqual({ status: 'ok' });
    expect((await fetch(at('/ready'))).status).toBe(200);
    unready = 'It is being built.';
    const ready = await fetch(at('/ready'));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, reason: 'It is being built.' });
    for (const path of ['/', '/passwd', '/ask/../x', '/__proto__', '/constructor']) {
      expect((await fetch(at(path))).status).toBe(404);
    }
    expect((await fetch(at('/ask'))).status).toBe(405);
    expect((await fetch(at('/health'), { method: 'DELETE' })).headers.get('allow')).toBe('GET');
  });

  test('is how questions ended, how long the steps took, and what is waiting', async () => {
    await start();
    const { response } = await asked({ question: 'When does the bridge open?' });
    const during = await (await fetch(at('/metrics'))).text();
    expect(during).toContain('town_clerk_queue{state="running"} 1');
    asker.release({ usage: { calls: 1, promptTokens: 900, completionTokens: 100 } });
    await response;
    await post('/ask', JSON.stringify({ question: ' ' }));
    const text = await (await fetch(at('/metrics'))).text();
    expect(text).toContain('town_clerk_questions_total{outcome="answered",way="extractive"} 1');
    expect(text).toContain('town_clerk_questions_total{outcome="refused",way="none"} 1');
    expect(text).toContain('town_clerk_refusals_total{reason="unusable"} 1');
    expect(text).toContain('town_clerk_step_seconds_count{step="search"} 1');
    expect(text).toContain('town_clerk_model_tokens_total{kind="prompt"} 900');
    expect(text).toContain('town_clerk_gateway_connected 1');
    expect(text).toContain('town_clerk_index_ready 0');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toContain('bridge');
    expect(text).toContain('town_clerk_votes{vote="up"} 0');
    // What is kept may be out of reach: the other figures are not.
    await store.write((queries) => queries.run('DROP TABLE votes'));
    const without = await fetch(at('/metrics'));
    expect(without.status).toBe(200);
    expect(await without.text()).toContain('town_clerk_index_ready 0');
  });
});

describe('a question', () => {
  test('is answered with the JSON of npm run ask', async () => {
    await start();
    const { response } = await asked({
      question: 'When does the bridge open?',
      history: [{ role: 'user', content: 'Which bridge?' }],
    });
    expect(asker.histories).toEqual([[{ role: 'user', content: 'Which bridge?' }]]);
    asker.release();
    const reply = await response;
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      question: 'When does the bridge open?',
      outcome: 'answered',
      citations: [{ number: 1, path: 'bridge.md' }],
      timingsMs: { total: expect.any(Number) },
    });
  });

  test('counts against the same limits: of its person, and one at a time', async () => {
    await start();
    const { response } = await asked({ question: 'One?', person: 'ada' });
    const busy = await post('/ask', JSON.stringify({ question: 'Two?', person: 'ada' }));
    expect([busy.status, await busy.json()]).toMatchObject([429, { error: 'busy' }]);
    asker.release();
    await response;
    for (const question of ['Two?', 'Three?']) {
      const next = await asked({ question, person: 'ada' });
      asker.release();
      expect((await next.response).status).toBe(200);
    }
    const tooOften = await post('/ask', JSON.stringify({ question: 'Four?', person: 'ada' }));
    expect(tooOften.status).toBe(429);
    expect(Number(tooOften.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = await asked({ question: 'One?', person: 'ben' });
    asker.release();
    expect((await other.response).status).toBe(200);
  });

  test('that fails is told of without what it was', async () => {
    await start();
    const { response } = await asked({ question: 'When does the bridge open?' });
    asker.held.shift()?.fail(new Error('at /home/clerk/secret.ts'));
    const reply = await response;
    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain('clerk');
  });
});

describe('without the secret', () => {
  test.each([
    ['none', undefined],
    ['a wrong one', 'Bearer another'],
    ['its beginning', `Bearer ${secret.slice(0, -1)}`],
    ['more than it', `Bearer ${secret}x`],
    ['another scheme', `Basic ${secret}`],
    ['an empty one', 'Bearer '],
  ])('nobody asks or builds: %s', async (_, authorization) => {
    await start();
    for (const path of ['/ask', '/reindex']) {
      const reply = await fetch(at(path), {
        method: 'POST',
        body: '{"question": "Why?"}',
        ...(authorization === undefined ? {} : { headers: { authorization } }),
      });
      expect(reply.status).toBe(401);
      expect(await reply.text()).not.toContain(secret);
    }
    expect(asker.held).toEqual([]);
    expect(building).toBe(false);
    expect(log).not.toContain(secret);
  });

  test('set by the operator, nobody may at all', async () => {
    await start({ secret: undefined });
    for (const authorization of ['Bearer undefined', 'Bearer ', '']) {
      expect((await post('/ask', '{"question": "Why?"}', authorization)).status).toBe(403);
    }
  });
});

test('the index is built once at a time', async () => {
  await start();
  expect((await post('/reindex', '')).status).toBe(202);
  const again = await post('/reindex', '');
  expect([again.status, await again.json()]).toMatchObject([409, { error: 'building' }]);
});

describe('a request that is not as it should be', () => {
  test.each([
    ['no JSON', '{"question": '],
    ['nothing', ''],
    ['another form', '["question"]'],
    ['a question that is none', '{"question": 7}'],
    ['more than is known', '{"question": "Why?", "admin": true}'],
    [
      'a role that there is not',
      '{"question": "Why?", "history": [{"role": "system", "content": ""}]}',
    ],
  ])('is refused in a sentence: %s', async (_, body) => {
    await start();
    const reply = await post('/ask', body);
    expect([reply.status, await reply.json()]).toMatchObject([400, { error: 'malformed' }]);
    expect(asker.held).toEqual([]);
  });

  test('is refused when it is too large, whether it says so or not', async () => {
    await start();
    const large = await post('/ask', JSON.stringify({ question: 'x'.repeat(100_000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { error: 'too-large' }]);
    const head = `POST /ask HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\n`;
    const piece = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const chunked = await raw([
      `${head}Transfer-Encoding: chunked\r\n\r\n`,
      ...Array(4).fill(piece),
    ]);
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
    expect((await fetch(at('/health'))).status).toBe(200);
  });

  test('is ended when it takes too long to arrive, and others are answered meanwhile', async () => {
    await start({ secret, requestMs: 300 });
    const head = `POST /ask HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\n`;
    const slowHead = raw(['GET /health HTTP/1.1\r\nHost']);
    const slowBody = raw([`${head}Content-Length: 1000\r\n\r\n{`]);
    expect((await fetch(at('/health'))).status).toBe(200);
    expect(await slowHead).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(await slowBody).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(asker.held).toEqual([]);
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    [
      'two lengths',
      'POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{',
    ],
    [
      'a length and pieces',
      'POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header without an end', `GET /health HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`],
    ['a line break in a header', 'GET /health HTTP/1.1\r\nHost: x\r\nA\0: b\r\n\r\n'],
  ])('is refused and its connection ended: %s', async (_, bytes) => {
    await start();
    expect(await raw([bytes])).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(at('/health'))).status).toBe(200);
  });

  test('sent after others on one connection, each is answered in its order', async () => {
    await start();
    const get = (path: string, last = false) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;
    const received = await raw([
      get('/health') + get('/nothing') + get('/ready') + get('/x', true),
    ]);
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual([
      'HTTP/1.1 200',
      'HTTP/1.1 404',
      'HTTP/1.1 200',
      'HTTP/1.1 404',
    ]);
  });
});

test('a port that is taken is named in a sentence', async () => {
  await start();
  const again = startHttp(
    { port: server.port, host: '127.0.0.1' },
    // Never reached: nothing listens.
    {
      asking: createAsking({
        asker,
        answers: new AnswerLog(store),
        personKey: (person) => person,
        limits,
        deadlineMs: 1000,
        logger: createLogger('silent', []),
      }),
      metrics: { read: async () => ({ text: '', contentType: '' }) },
      reindexing: { start: () => undefined },
      unready: async () => undefined,
      secret,
      logger: createLogger('silent', []),
    },
  );
  await expect(again).rejects.toMatchObject({
    identifier: 'http-failed',
    message: expect.stringContaining('HTTP_PORT'),
  });
});
