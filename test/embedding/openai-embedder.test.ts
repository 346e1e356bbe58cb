import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedding/create-embedder.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { OpenAiEmbedder } from '../../src/embedding/openai-embedder.ts';
import { type LoopbackServer, loopbackServer } from '../support/loopback-server.ts';

interface EmbeddingRequest {
  readonly model: string;
  readonly input: string[];
  readonly encoding_format: string;
}

const dimensions = 4;

/** A vector that tells its text, and is not of length 1. */
function vectorOf(text: string): number[] {
  return [text.length, text.codePointAt(0) ?? 0, 0, 3];
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

let server: LoopbackServer;
let requests: (EmbeddingRequest & { authorization: string | undefined; path: string })[];
/** How the server answers, until a test says otherwise. */
let answer: (request: EmbeddingRequest, response: ServerResponse) => void;

beforeEach(async () => {
  requests = [];
  answer = ({ input }, response) =>
    json(response, 200, {
      object: 'list',
      data: input
        .map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
        .reverse(),
    });
  server = await loopbackServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const parsed: EmbeddingRequest = JSON.parse(body);
    const { authorization } = request.headers;
    requests.push({ ...parsed, authorization, path: request.url ?? '' });
    answer(parsed, response);
  });
});
afterEach(() => server.close());

function connect(options: { retries?: number; timeoutMs?: number } = {}): Promise<Embedder> {
  return OpenAiEmbedder.connect({
    model: 'own-model',
    apiKey: 'key-1',
    baseUrl: `${server.url}/v1`,
    use: { pooling: 'none', questionPrefix: '', passagePrefix: '' },
    retries: 0,
    ...options,
  });
}

describe('embedding with an API', () => {
  it('gives unit vectors in the order of the texts, whatever the order of the answer', async () => {
    const embedder = await connect();
    const vectors = await embedder.embedPassages(['a', 'bcd']);
    for (const [i, text] of ['a', 'bcd'].entries()) {
      const length = Math.hypot(...vectorOf(text));
      const expected = vectorOf(text).map((value) => value / length);
      for (const [j, value] of expected.entries()) expect(vectors[i]?.[j]).toBeCloseTo(value, 6);
    }
    expect(embedder.fingerprint).toMatchObject({
      model: 'openai:own-model',
      revision: 'own-model',
      normalized: true,
      dimensions,
    });
    await embedder.close();
  });

  it('asks for plain numbers with the key and the model of the settings', async () => {
    const embedder = await createEmbedder({
      model: 'openai:own-model',
      cacheDir: '/nowhere',
      openai: { apiKey: 'key-2', baseUrl: `${server.url}/v1/` },
      questionPrefix: 'Q: ',
    });
    await embedder.embedQuestion('WHO PAYS FOR IT?');
    expect(requests.at(-1)).toEqual({
      model: 'own-model',
      input: ['Q: who pays for it?'],
      encoding_format: 'float',
      authorization: 'Bearer key-2',
      path: '/v1/embeddings',
    });
  });

  it("needs no key for a server of one's own", async () => {
    const embedder = await createEmbedder({
      model: 'openai:own-model',
      cacheDir: '/nowhere',
      openai: { baseUrl: `${server.url}/v1` },
    });
    expect(await embedder.embedQuestion('a')).toHaveLength(dimensions);
  });

  it('sends many texts in several requests and counts them', async () => {
    const embedder = await connect();
    const texts = Array.from({ length: 150 }, (_, i) => `text ${i}`);
    const counts: number[] = [];
    const vectors = await embedder.embedPassages(texts, { onProgress: (n) => counts.push(n) });
    expect(vectors).toHaveLength(150);
    expect(counts).toEqual([64, 128, 150]);
    expect(requests.slice(1).flatMap(({ input }) => input)).toEqual(texts);
  });

  it('sends no empty and no very long text', async () => {
    const embedder = await connect();
    await embedder.embedPassages(['', 'x'.repeat(50_000)]);
    expect(requests.at(-1)?.input.map((text) => text.length)).toEqual([1, 8000]);
  });

  it("knows the dimensions of the API's own models without asking", async () => {
    const embedder = await createEmbedder({
      model: 'openai:text-embedding-3-small',
      cacheDir: '/nowhere',
      openai: { apiKey: 'key', baseUrl: `${server.url}/v1` },
    });
    expect(embedder.fingerprint.dimensions).toBe(1536);
    expect(requests).toEqual([]);
    await expect(embedder.embedQuestion('a')).rejects.toMatchObject({
      identifier: 'embedding-failed',
      message: expect.stringContaining('a vector of 4 numbers where 1536 were expected'),
    });
  });

  it('tries again after a failure that passes', async () => {
    const embedder = await connect({ retries: 2 });
    const good = answer;
    answer = (_, response) => {
      answer = good;
      response.writeHead(503, { 'retry-after-ms': '1' }).end();
    };
    expect(await embedder.embedQuestion('a')).toHaveLength(dimensions);
    expect(requests).toHaveLength(3);
  });

  it('stops when it is told to', async () => {
    const embedder = await connect();
    const stop = new AbortController();
    const reason = new Error('stopped by the operator');
    answer = () => stop.abort(reason);
    const embedding = embedder.embedPassages(['a'], { signal: stop.signal });
    await expect(embedding).rejects.toBe(reason);
  });

  it('refuses a pooling, which the API does by itself', async () => {
    const creating = createEmbedder({
      model: 'openai:own-model',
      cacheDir: '/nowhere',
      openai: { baseUrl: `${server.url}/v1` },
      pooling: 'mean',
    });
    await expect(creating).rejects.toMatchObject({ identifier: 'settings-invalid' });
  });
});

describe('an API that fails', () => {
  it.each([
    [401, /status 401; check OPENAI_API_KEY/],
    [403, /status 403; check OPENAI_API_KEY/],
    [404, /status 404; check EMBEDDING_MODEL \(the model is "own-model"\)/],
    [429, /status 429: too many requests/],
    [400, /status 400; check EMBEDDING_MODEL/],
    [500, /status 500; the trouble is there/],
  ])('is reported with what to check after status %d', async (status, message) => {
    const embedder = await connect();
    answer = (_, response) => json(response, status, { error: { message: 'secret detail' } });
    const failure = embedder.embedQuestion('a');
    await expect(failure).rejects.toMatchObject({ identifier: 'embedding-failed' });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow('secret detail');
  });

  it('is tried a bounded number of times', async () => {
    answer = (_, response) => response.writeHead(500, { 'retry-after-ms': '1' }).end();
    await expect(connect({ retries: 2 })).rejects.toMatchObject({ identifier: 'embedding-failed' });
    expect(requests).toHaveLength(3);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'a page',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    ['an empty answer', (response) => void response.writeHead(200).end()],
    [
      'JSON that is cut off',
      (response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": ['),
    ],
    ['no embeddings', (response) => json(response, 200, { data: [] })],
    ['something else', (response) => json(response, 200, { choices: [] })],
    [
      'too many embeddings',
      (response) =>
        json(response, 200, {
          data: [0, 1].map((index) => ({ index, embedding: [1, 0, 0, 0] })),
        }),
    ],
    [
      'an embedding with a hole',
      (response) => json(response, 200, { data: [{ index: 0, embedding: [1, null, 0, 0] }] }),
    ],
    [
      'an embedding in base64',
      (response) => json(response, 200, { data: [{ index: 0, embedding: 'AACAPw==' }] }),
    ],
    [
      'an embedding without a direction',
      (response) => json(response, 200, { data: [{ index: 0, embedding: [0, 0, 0, 0] }] }),
    ],
    [
      'an embedding of another size',
      (response) => json(response, 200, { data: [{ index: 0, embedding: [1, 0] }] }),
    ],
  ])('is not believed when it gives %s', async (_, give) => {
    const embedder = await connect();
    answer = (_request, response) => give(response);
    await expect(embedder.embedQuestion('a')).rejects.toMatchObject({
      name: 'UserError',
      identifier: 'embedding-failed',
      message: expect.stringContaining('OPENAI_BASE_URL'),
    });
  });

  it('is given up when it does not answer', async () => {
    answer = () => undefined;
    await expect(connect({ timeoutMs: 100 })).rejects.toMatchObject({
      identifier: 'embedding-failed',
      message: expect.stringContaining('within 0.1 seconds'),
    });
  });

  it('is reported when it cannot be reached', async () => {
    const embedder = await connect();
    await server.close();
    await expect(embedder.embedQuestion('a')).rejects.toMatchObject({
      identifier: 'embedding-failed',
      message: expect.stringContaining('could not be reached'),
    });
  });
});
