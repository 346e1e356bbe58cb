import type { Script } from './model-server.ts';

/**
 * What servers send, in the shapes that their documentation describes. A reply is given in pieces, so that a test
 * decides where chunks begin and end.
 */
export interface Shape {
  /** Streams thoughts, where there are any, and the answer. */
  stream(reply: ShapedReply): Script;
}

/** What a server is to send. */
export interface ShapedReply {
  readonly pieces: readonly string[];
  /** Sent in the server's own field for them. */
  readonly thoughts?: readonly string[];
  readonly finish?: string;
}

const usage = { prompt_tokens: 311, completion_tokens: 42, total_tokens: 353 };

/** An event of a stream. */
export function event(data: unknown): string {
  return `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

/** Sends events, each in a packet of its own. */
export function sends(...events: readonly string[]): Script {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const one of events) {
      response.write(one);
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };
}

/** Sends something in one piece. */
export function sendsWhole(
  body: unknown,
  { status = 200, type = 'application/json' }: { status?: number; type?: string } = {},
): Script {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

function chunkOf(fields: object, delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return event({ object: 'chat.completion.chunk', created: 1_764_000_000, ...fields, choices });
}

/** Thoughts come as `reasoning` beside an empty content; every chunk repeats the role. */
export const ollama: Shape = {
  stream: ({ pieces, thoughts = [], finish = 'stop' }) => {
    const fields = { id: 'chatcmpl-291', model: 'qwen3:8b', system_fingerprint: 'fp_ollama' };
    return sends(
      ...thoughts.map((reasoning) =>
        chunkOf(fields, { role: 'assistant', content: '', reasoning }),
      ),
      ...pieces.map((content) => chunkOf(fields, { role: 'assistant', content })),
      chunkOf(fields, { role: 'assistant', content: '' }, finish),
      event({ ...fields, object: 'chat.completion.chunk', choices: [], usage }),
      event('[DONE]'),
    );
  },
};

/** Thoughts come as `reasoning_content`, without a content beside them; the first chunk holds the role alone. */
export const vllm: Shape = {
  stream: ({ pieces, thoughts = [], finish = 'stop' }) => {
    const fields = { id: 'chatcmpl-7f3b', model: 'Qwen/Qwen3-8B' };
    return sends(
      chunkOf(fields, { role: 'assistant', content: '' }),
      ...thoughts.map((reasoning_content) => chunkOf(fields, { reasoning_content })),
      ...pieces.map((content) => chunkOf(fields, { content })),
      chunkOf(fields, { content: '' }, finish),
      event({ ...fields, object: 'chat.completion.chunk', choices: [], usage }),
      event('[DONE]'),
    );
  },
};

/** The first content is `null`; the last chunk has an empty delta, and timings beside the usage. */
const llamaCpp: Shape = {
  stream: ({ pieces, thoughts = [], finish = 'stop' }) => {
    const fields = { id: 'chatcmpl-QX1', model: 'gpt-3.5-turbo', system_fingerprint: 'b7200' };
    const timings = { prompt_n: 311, predicted_n: 42, predicted_ms: 812.5 };
    return sends(
      chunkOf(fields, { role: 'assistant', content: null }),
      ...thoughts.map((reasoning_content) => chunkOf(fields, { reasoning_content })),
      ...pieces.map((content) => chunkOf(fields, { content })),
      chunkOf(fields, {}, finish),
      event({ ...fields, object: 'chat.completion.chunk', choices: [], usage, timings }),
      event('[DONE]'),
    );
  },
};

/** No usage unless asked for in its settings; `logprobs` beside every delta. */
export const lmStudio: Shape = {
  stream: ({ pieces, thoughts = [], finish = 'stop' }) => {
    const fields = { id: 'chatcmpl-u2', model: 'qwen3-8b', system_fingerprint: 'qwen3-8b' };
    return sends(
      ...thoughts.map((reasoning) => chunkOf(fields, { role: 'assistant', reasoning })),
      ...pieces.map((content) => chunkOf(fields, { role: 'assistant', content })),
      chunkOf(fields, {}, finish),
      event('[DONE]'),
    );
  },
};

/** Comments keep the line open; thoughts come twice, as text and as details; the usage comes with the last choice. */
const openRouter: Shape = {
  stream: ({ pieces, thoughts = [], finish = 'stop' }) => {
    const fields = { id: 'gen-17', provider: 'Somebody', model: 'qwen/qwen3-8b' };
    return sends(
      ': OPENROUTER PROCESSING\n\n',
      ': OPENROUTER PROCESSING\n\n',
      ...thoughts.map((reasoning) =>
        chunkOf(fields, {
          role: 'assistant',
          content: '',
          reasoning,
          reasoning_details: [{ type: 'reasoning.text', text: reasoning }],
        }),
      ),
      ...pieces.map((content) => chunkOf(fields, { role: 'assistant', content })),
      chunkOf(fields, { role: 'assistant', content: '' }, finish),
      chunkOf({ ...fields, usage }, { role: 'assistant', content: '' }),
      event('[DONE]'),
    );
  },
};

/** Begins with what its filter thinks of the prompt, without a choice; annotations stand beside every choice. */
const azure: Shape = {
  stream: ({ pieces, finish = 'stop' }) => {
    const fields = { id: 'chatcmpl-Az', model: 'gpt-4.1-mini-2025-04-14' };
    const content_filter_results = { hate: { filtered: false, severity: 'safe' } };
    const choice = (delta: object, end: string | null) =>
      event({
        ...fields,
        object: 'chat.completion.chunk',
        choices: [{ index: 0, delta, finish_reason: end, logprobs: null, content_filter_results }],
      });
    return sends(
      event({
        id: '',
        model: '',
        object: '',
        created: 0,
        choices: [],
        prompt_filter_results: [{ prompt_index: 0, content_filter_results }],
      }),
      choice({ role: 'assistant', content: '', refusal: null }, null),
      ...pieces.map((content) => choice({ content }, null)),
      choice({}, finish),
      event({ ...fields, object: 'chat.completion.chunk', choices: [], usage }),
      event('[DONE]'),
    );
  },
};

/** All of them, by name. */
export const shapes: readonly (readonly [string, Shape])[] = [
  ['Ollama', ollama],
  ['vLLM', vllm],
  ['llama.cpp', llamaCpp],
  ['LM Studio', lmStudio],
  ['OpenRouter', openRouter],
  ['Azure', azure],
];

/** A whole completion, as a server without streams sends it. */
export function completion(message: object, finish: string | null = 'stop'): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'small',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
    usage,
  };
}

/** A text in pieces of so many characters. */
export function inPieces(text: string, size: number): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
}
