import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ChatState } from '../../src/chat/chat-model.ts';
import { type OpenAIChatModelOptions, openAIChatModel } from '../../src/chat/openai-chat-model.ts';
import { deferred } from '../../src/operations/deferred.ts';
import { failureOf } from '../support/failure-of.ts';
import {
  fails,
  type ModelServer,
  type ReceivedRequest,
  type Script,
  startModelServer,
  writes,
} from '../support/model-server.ts';
import {
  completion,
  event,
  inPieces,
  lmStudio,
  ollama,
  sends,
  sendsWhole,
  shapes,
  vllm,
} from '../support/server-shapes.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const answer = 'It opens in May 2031 [1].';

/** Asks the scripted server, and gives what was said of the progress too. */
function ask(script: Script, options: Partial<OpenAIChatModelOptions> = {}) {
  server.respond(script);
  const states: ChatState[] = [];
  const texts: string[] = [];
  const model = openAIChatModel({
    model: 'small',
    baseUrl: server.baseUrl,
    deadlineMs: 10_000,
    retries: 0,
    concurrency: 2,
    ...options,
  });
  const messages = [
    { role: 'system' as const, content: 'Answer briefly.' },
    { role: 'user' as const, content: 'When does it open?' },
  ];
  const reply = model.write(messages, {
    maxTokens: 300,
    onText: (text) => texts.push(text),
    onState: (state) => states.push(state),
  });
  return { reply, states, texts };
}

describe.each(shapes)('%s', (_name, shape) => {
  test('gives its answer, its cost and no more', async () => {
    const { reply, states, texts } = ask(shape.stream({ pieces: inPieces(answer, 4) }));
    expect(await reply).toMatchObject({ text: answer, ended: 'whole', model: 'small' });
    if (shape !== lmStudio) {
      expect((await reply).usage).toEqual({ promptTokens: 311, completionTokens: 42 });
    }
    expect(states).toEqual([]);
    expect(texts.at(-1)).toBe(answer);
  });

  test('gives the answer alone where the model thinks in the text', async () => {
    const pieces = inPieces(`<think>\nMay or June?\n</think>\n\n${answer}`, 5);
    const { reply, states, texts } = ask(shape.stream({ pieces }));
    expect((await reply).text).toBe(answer);
    expect(states).toEqual(['thinking']);
    expect(texts.join()).not.toContain('June');
  });

  test('gives the answer alone where the model thinks beside the text', async () => {
    const { reply, states } = ask(
      shape.stream({ thoughts: ['May ', 'or June?'], pieces: [answer] }),
    );
    expect((await reply).text).toBe(answer);
    expect(states).toEqual(shape === shapes.at(-1)?.[1] ? [] : ['thinking']);
  });

  test.each([
    ['length', 'length'],
    ['content_filter', 'filtered'],
  ])('says that it was cut for %s', async (finish, ended) => {
    const { reply } = ask(shape.stream({ pieces: ['It opens. And th'], finish }));
    expect(await reply).toMatchObject({ text: 'It opens. And th', ended });
  });

  test('fails where the model thinks until its room is used up', async () => {
    const { reply } = ask(shape.stream({ pieces: ['<think>May ', 'or Ju'], finish: 'length' }));
    expect((await failureOf(reply)).identifier).toBe('chat-model-thinking');
  });
});

describe('a reply in one piece', () => {
  test.each([
    ['as JSON', sendsWhole(completion({ content: answer }))],
    [
      'as events in name only',
      sendsWhole(completion({ content: answer }), { type: 'text/event-stream' }),
    ],
    ['without a reason why it ended', sendsWhole(completion({ content: answer }, null))],
    ['after thoughts', sendsWhole(completion({ content: answer, reasoning_content: 'May?' }))],
    ['beside a tool call', sendsWhole(completion({ content: answer, tool_calls: [{ id: 'a' }] }))],
    [
      'in parts',
      sendsWhole(
        completion({
          content: [
            { type: 'thinking', thinking: [{ type: 'text', text: 'May?' }] },
            { type: 'text', text: answer },
          ],
        }),
      ),
    ],
    [
      'of the older kind',
      sendsWhole({ choices: [{ index: 0, text: answer, finish_reason: 'stop' }] }),
    ],
  ])('is taken %s', async (_name, script) => {
    expect((await ask(script).reply).text).toBe(answer);
  });
});

describe('what is no answer', () => {
  const page = '<!doctype html><title>Sign in</title>';
  test.each<[string, Script, string, RegExp]>([
    [
      'a web page',
      sendsWhole(page, { type: 'text/html' }),
      'chat-model-malformed',
      /web page.*OPENAI_BASE_URL/,
    ],
    [
      'a web page that is called a stream',
      sendsWhole(page, { type: 'text/event-stream' }),
      'chat-model-malformed',
      /web page/,
    ],
    ['another JSON', sendsWhole({ models: [] }), 'chat-model-malformed', /OPENAI_BASE_URL/],
    ['nothing at all', sendsWhole(''), 'chat-model-malformed', /OPENAI_BASE_URL/],
    [
      'null for a content',
      sendsWhole(completion({ content: null })),
      'chat-model-empty',
      /OPENAI_MODEL/,
    ],
    ['an empty text', ollama.stream({ pieces: [] }), 'chat-model-empty', /OPENAI_MODEL/],
    [
      'thoughts alone',
      vllm.stream({ thoughts: ['May?'], pieces: [] }),
      'chat-model-thinking',
      /CHAT_ANSWER_TOKENS/,
    ],
    [
      'no room at all',
      vllm.stream({ pieces: [], finish: 'length' }),
      'chat-model-length',
      /CHAT_ANSWER_TOKENS/,
    ],
    [
      'a tool call',
      sends(
        event({
          choices: [
            {
              index: 0,
              delta: { content: null, tool_calls: [{ index: 0, function: { name: 'search' } }] },
            },
          ],
        }),
        event({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] }),
        event('[DONE]'),
      ),
      'chat-model-tool-call',
      /turn its tools off/,
    ],
    [
      'a refusal',
      sendsWhole(completion({ content: null, refusal: 'No.' })),
      'chat-model-refused',
      /refused/,
    ],
    [
      'a failure in the middle (OpenRouter)',
      sends(
        event({ choices: [{ index: 0, delta: { content: 'It' } }] }),
        event({
          error: { code: 502, message: 'Provider disconnected' },
          choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
        }),
      ),
      'chat-model-failed',
      /502/,
    ],
    [
      'an unexpected endpoint (LM Studio)',
      sendsWhole({
        error: 'Unexpected endpoint or method. (POST /chat/completions). Returning 200 anyway',
      }),
      'chat-model-unknown',
      /OPENAI_BASE_URL/,
    ],
    [
      'no such path (Ollama)',
      sendsWhole('404 page not found', { status: 404, type: 'text/plain' }),
      'chat-model-unknown',
      /"\/v1"/,
    ],
    [
      'no such path (vLLM)',
      sendsWhole({ detail: 'Not Found' }, { status: 404 }),
      'chat-model-unknown',
      /"\/v1"/,
    ],
    [
      'no such model (Ollama)',
      fails(404, { message: 'model "small" not found, try pulling it first' }),
      'chat-model-unknown',
      /"small"/,
    ],
    [
      'no such model (vLLM)',
      sendsWhole(
        {
          object: 'error',
          message: 'The model `small` does not exist.',
          type: 'NotFoundError',
          code: 404,
        },
        { status: 404 },
      ),
      'chat-model-unknown',
      /"small"/,
    ],
    [
      'no such deployment (Azure)',
      fails(404, {
        code: 'DeploymentNotFound',
        message: 'The API deployment for this resource does not exist.',
      }),
      'chat-model-unknown',
      /"small"/,
    ],
    [
      'a filtered prompt (Azure)',
      fails(400, { code: 'content_filter', message: 'The response was filtered.' }),
      'chat-model-filtered',
      /filtered/,
    ],
    [
      'no credits (OpenRouter)',
      fails(402, { message: 'Insufficient credits' }),
      'chat-model-quota',
      /billing/,
    ],
    [
      'a model that is being loaded (llama.cpp)',
      fails(503, { message: 'Loading model' }),
      'chat-model-loading',
      /in a minute/,
    ],
    [
      'too long a prompt (vLLM)',
      sendsWhole(
        {
          object: 'error',
          message:
            "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.",
          code: 400,
        },
        { status: 400 },
      ),
      'chat-model-context',
      /CHAT_PROMPT_TOKENS/,
    ],
    [
      'too long a prompt (llama.cpp)',
      fails(400, {
        message: 'request (4476 tokens) exceeds the available context size (4096 tokens)',
      }),
      'chat-model-context',
      /CHAT_PROMPT_TOKENS/,
    ],
  ])('%s is told as what it is', async (_name, script, identifier, sentence) => {
    const failure = await failureOf(ask(script).reply);
    expect(failure.message).toMatch(sentence);
    expect(failure.identifier).toBe(identifier);
  });
});

describe('a service that refuses a part of the request', () => {
  /** Refuses what the test says, and answers once it is gone. */
  function picky(
    refuses: (body: ReceivedRequest['body'] & Record<string, unknown>) => string | undefined,
  ): Script {
    return (request, response, call) => {
      const complaint = refuses(request.body);
      const script = complaint === undefined ? writes(answer) : fails(400, { message: complaint });
      return script(request, response, call);
    };
  }

  test.each<[string, Parameters<typeof picky>[0]]>([
    [
      'max_tokens',
      ({ max_tokens }) =>
        max_tokens === undefined
          ? undefined
          : "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    ],
    [
      'a temperature',
      ({ temperature }) =>
        temperature === undefined
          ? undefined
          : "Unsupported value: 'temperature' does not support 0 with this model.",
    ],
    [
      'the question for the cost',
      ({ stream_options }) =>
        stream_options === undefined ? undefined : 'Extra inputs are not permitted: stream_options',
    ],
    [
      'a stream',
      ({ stream }) => (stream === true ? 'Streaming is not supported by this model' : undefined),
    ],
    [
      'rules of their own',
      ({ messages }) =>
        messages?.[0]?.role === 'system' ? 'System role not supported' : undefined,
    ],
  ])('gets it without %s, and again with the next question', async (_name, refuses) => {
    const before = server.requests.length;
    server.respond(picky(refuses));
    const model = openAIChatModel({
      model: 'small',
      baseUrl: server.baseUrl,
      deadlineMs: 10_000,
      retries: 0,
      concurrency: 1,
    });
    const messages = [
      { role: 'system' as const, content: 'Answer briefly.' },
      { role: 'user' as const, content: 'When does it open?' },
    ];
    expect((await model.write(messages, { maxTokens: 300 })).text).toBe(answer);
    expect((await model.write(messages, { maxTokens: 300 })).text).toBe(answer);
    expect(server.requests.length - before).toBe(3);
    const sent = JSON.stringify(server.requests.at(-1)?.body);
    expect(sent).toContain('Answer briefly.');
    expect(sent).toMatch(/"max(_completion)?_tokens":300/);
  });
});

describe('several models', () => {
  const byModel =
    (scripts: Record<string, Script>): Script =>
    (request, response, call) =>
      scripts[request.body.model ?? '']?.(request, response, call);

  test('are tried in order, and the one that wrote is named', async () => {
    const script = byModel({
      first: fails(404, { message: 'model "first" not found' }),
      second: vllm.stream({ pieces: ['<think>for ever'], finish: 'length' }),
      third: writes(answer),
    });
    const { reply } = ask(script, { model: 'first', alternatives: ['second', 'third'] });
    expect(await reply).toMatchObject({ text: answer, model: 'third' });
  });

  test('begin anew where the first breaks off', async () => {
    const script = byModel({
      first: sends(event({ choices: [{ index: 0, delta: { content: 'Half an ans' } }] })),
      second: writes(answer),
    });
    const { reply, texts } = ask(script, { model: 'first', alternatives: ['second'] });
    expect((await reply).text).toBe(answer);
    expect(texts[0]).toBe('Half an ans');
    expect(texts.at(-1)).toBe(answer);
  });

  test('each have their part of the time to begin', async () => {
    const script = byModel({ silent: () => undefined, second: writes(answer) });
    const options = { model: 'silent', alternatives: ['second'], deadlineMs: 600 };
    expect(await ask(script, options).reply).toMatchObject({ model: 'second' });
  });

  test('are not asked to overrule a refusal, nor with a key that is refused', async () => {
    for (const script of [
      fails(401, { message: 'no' }),
      sendsWhole(completion({ content: null, refusal: 'No.' })),
    ]) {
      const before = server.requests.length;
      await failureOf(ask(script, { alternatives: ['second'] }).reply);
      expect(server.requests.length - before).toBe(1);
    }
  });

  test('fail with the failure of the first', async () => {
    const script = byModel({
      first: fails(429, { message: 'slow down' }),
      second: fails(404, { message: 'model "second" not found' }),
    });
    const { reply } = ask(script, { model: 'first', alternatives: ['second'] });
    expect((await failureOf(reply)).identifier).toBe('chat-model-busy');
  });
});

describe('a model that is slow to begin', () => {
  const after =
    (milliseconds: number, script: Script): Script =>
    async (...call) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await script(...call);
    };

  test('is said to be, once', async () => {
    const { reply, states } = ask(after(200, writes(answer)), { slowAfterMs: 50 });
    await reply;
    expect(states).toEqual(['slow']);
  });

  test('is so after ten seconds', async () => {
    const told = deferred<void>();
    const arrived = deferred<void>();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { reply, states } = ask(
        async (...call) => {
          arrived.resolve();
          await told.promise;
          await writes(answer)(...call);
        },
        { deadlineMs: 60_000 },
      );
      await arrived.promise;
      vi.advanceTimersByTime(9000);
      expect(states).toEqual([]);
      vi.advanceTimersByTime(1000);
      expect(states).toEqual(['slow']);
      told.resolve();
      expect((await reply).text).toBe(answer);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not where it thinks or writes in time', async () => {
    const { reply, states } = ask(writes(answer), { slowAfterMs: 2000 });
    await reply;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(states).toEqual([]);
  });
});
