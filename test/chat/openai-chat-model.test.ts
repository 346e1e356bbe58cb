import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAIChatModel } from '../../src/chat/openai-chat-model.ts';
import { failureOf } from '../support/failure-of.ts';
import {
  chunk,
  fails,
  type ModelServer,
  type Script,
  startModelServer,
  writes,
} from '../support/model-server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const question = [{ role: 'user' as const, content: 'When does it open?' }];

function model(options: { deadlineMs?: number; retries?: number; concurrency?: number } = {}) {
  return openAIChatModel({
    model: 'small',
    apiKey: 'sk-test-secret',
    baseUrl: server.baseUrl,
    deadlineMs: 10_000,
    retries: 0,
    concurrency: 4,
    ...options,
  });
}

describe('a chat model', () => {
  test('takes no organization and no project from the environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-somebody');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-somebody');
    try {
      server.respond(writes('It opens in May 2031 [1].'));
      await model().write(question, { maxTokens: 300 });
    } finally {
      vi.unstubAllEnvs();
    }
    const sent = JSON.stringify(server.requests.at(-1)?.headers);
    expect(sent).toContain('sk-test-secret');
    expect(sent).not.toContain('of-somebody');
  });

  test('streams its text and reports what it cost', async () => {
    server.respond(writes('It opens in May 2031 [1].'));
    const seen: string[] = [];
    const reply = await model().write(question, {
      maxTokens: 300,
      onText: (text) => seen.push(text),
    });
    expect(reply).toEqual({
      text: 'It opens in May 2031 [1].',
      ended: 'whole',
      model: 'small',
      usage: { promptTokens: 100, completionTokens: 20 },
    });
    expect(seen.at(0)).toBe('It open');
    expect(seen.at(-1)).toBe(reply.text);
    const request = server.requests.at(-1);
    expect(request?.authorization).toBe('Bearer sk-test-secret');
    expect(request?.body).toMatchObject({ model: 'small', max_tokens: 300, messages: question });
  });

  test('waits as long as Retry-After says and tries again, a bounded number of times', async () => {
    const before = server.requests.length;
    server.respond((request, response, call) =>
      call === before + 1
        ? fails(429, { message: 'slow down' }, { 'retry-after': '1' })(request, response, call)
        : writes('Here.')(request, response, call),
    );
    const start = Date.now();
    expect((await model({ retries: 2 }).write(question, { maxTokens: 9 })).text).toBe('Here.');
    expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
    expect(server.requests.length - before).toBe(2);

    server.respond(fails(503, { message: 'down' }, { 'retry-after-ms': '1' }));
    const start2 = server.requests.length;
    await failureOf(model({ retries: 2 }).write(question, { maxTokens: 9 }));
    expect(server.requests.length - start2).toBe(3);
  });

  test('lets no more calls run at once than it may', async () => {
    const limited = await startModelServer();
    limited.respond(async (...call) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await writes('Here.')(...call);
    });
    const two = openAIChatModel({
      model: 'small',
      baseUrl: limited.baseUrl,
      deadlineMs: 10_000,
      retries: 0,
      concurrency: 2,
    });
    await Promise.all(Array.from({ length: 8 }, () => two.write(question, { maxTokens: 9 })));
    expect(limited.mostAtOnce()).toBe(2);
    await limited.close();
  });

  test('stops when the reader gives up', async () => {
    server.respond(() => undefined);
    const controller = new AbortController();
    const work = model().write(question, { maxTokens: 9, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect((await failureOf(work)).identifier).toBe('chat-model-cancelled');
  });

  const streams =
    (...pieces: string[]): Script =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const piece of pieces) response.write(piece);
      response.end();
    };

  test.each<[string, Script, string]>([
    ['a refused key', fails(401, { message: 'bad key sk-test-secret' }), 'chat-model-key'],
    ['a key without rights', fails(403, { message: 'no' }), 'chat-model-key'],
    ['an unknown model', fails(404, { message: 'no such model' }), 'chat-model-unknown'],
    ['an unknown path', fails(404, { message: 'File Not Found' }), 'chat-model-unknown'],
    [
      'a used-up quota',
      fails(429, { message: 'quota', code: 'insufficient_quota' }),
      'chat-model-quota',
    ],
    ['a rate limit', fails(429, { message: 'slow down' }), 'chat-model-busy'],
    [
      'too long a prompt',
      fails(400, { message: 'too long', code: 'context_length_exceeded' }),
      'chat-model-context',
    ],
    [
      'too long a prompt in the words of a local server',
      fails(400, { message: 'the request exceeds the available context size' }),
      'chat-model-context',
    ],
    ['a server error', fails(500, { message: 'oops' }), 'chat-model-failed'],
    [
      'a stream that is cut half-way',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(chunk({ content: 'It opens' }), () => response.destroy());
      },
      'chat-model-cut',
    ],
    ['a stream that ends early', streams(chunk({ content: 'It opens' })), 'chat-model-cut'],
    ['a chunk that is not JSON', streams('data: {"choices": [\n\n'), 'chat-model-malformed'],
    ['chunks without choices', streams('data: {"odd": true}\n\n'), 'chat-model-malformed'],
    ['an empty answer', writes(''), 'chat-model-empty'],
    ['an answer of spaces', writes('   \n'), 'chat-model-empty'],
    ['a filtered answer', writes('', 'content_filter'), 'chat-model-filtered'],
    [
      'a refusal',
      streams(chunk({ refusal: 'I cannot help.' }), chunk({}, 'stop'), 'data: [DONE]\n\n'),
      'chat-model-refused',
    ],
  ])('turns %s into a sentence for the reader', async (_name, script, identifier) => {
    server.respond(script);
    const failure = await failureOf(model().write(question, { maxTokens: 9 }));
    expect(failure.identifier).toBe(identifier);
    expect(failure.message).toMatch(/^[A-Z].*\.$/);
    expect(failure.message).not.toContain('sk-test-secret');
  });

  test('tells a service that never answers from one that is not there', async () => {
    server.respond(() => undefined);
    const silent = await failureOf(model({ deadlineMs: 100 }).write(question, { maxTokens: 9 }));
    expect(silent.identifier).toBe('chat-model-timeout');
    const gone = await startModelServer();
    await gone.close();
    const absent = openAIChatModel({
      model: 'small',
      baseUrl: gone.baseUrl,
      deadlineMs: 5000,
      retries: 0,
      concurrency: 1,
    });
    const refused = await failureOf(absent.write(question, { maxTokens: 9 }));
    expect(refused.identifier).toBe('chat-model-unreachable');
  });
});
