import OpenAI from 'openai';
import PQueue from 'p-queue';
import { UserError } from '../errors.ts';
import { chatFailure } from './chat-failure.ts';
import type { ChatMessage, ChatModel, ChatReply } from './chat-model.ts';

/** How an OpenAI-compatible service is reached, and the bounds of a call. */
export interface OpenAIChatModelOptions {
  readonly model: string;
  /** Left out for local servers that ask for none. */
  readonly apiKey?: string;
  readonly baseUrl?: string;
  /** Milliseconds from the start of a call, its waiting and its retries to its last word. */
  readonly deadlineMs: number;
  /** Further tries after a connection failure, 408, 409, 429 or 5xx; `Retry-After` is honoured. */
  readonly retries: number;
  /** Calls under way at once; others wait their turn within their deadline. */
  readonly concurrency: number;
}

/** A chat model behind the `openai` client: chat completions, streamed. */
export function openAIChatModel(options: OpenAIChatModelOptions): ChatModel {
  const client = new OpenAI({
    // The client insists on a key; local servers ignore it.
    apiKey: options.apiKey ?? 'none',
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    maxRetries: options.retries,
    timeout: options.deadlineMs,
    // Said outright, so that the client does not look for them in the environment.
    organization: null,
    project: null,
    // Its log lines may carry request headers, and so the key.
    logLevel: 'off',
  });
  const queue = new PQueue({ concurrency: options.concurrency });
  return {
    name: options.model,
    write: async (messages, call) => {
      const deadline = AbortSignal.timeout(options.deadlineMs);
      const signal = AbortSignal.any([
        deadline,
        ...(call.signal === undefined ? [] : [call.signal]),
      ]);
      try {
        return await queue.add(() => stream(client, options.model, messages, { ...call, signal }), {
          signal,
        });
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw chatFailure(error, {
          model: options.model,
          deadlineMs: options.deadlineMs,
          timedOut: deadline.aborted && call.signal?.aborted !== true,
          cancelled: call.signal?.aborted === true,
        });
      }
    },
  };
}

async function stream(
  client: OpenAI,
  model: string,
  messages: readonly ChatMessage[],
  call: { maxTokens: number; signal: AbortSignal; onText?: (text: string) => void },
): Promise<ChatReply> {
  const chunks = await client.chat.completions.create(
    {
      model,
      messages: messages.map(({ role, content }) => ({ role, content })),
      max_tokens: call.maxTokens,
      temperature: 0,
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal: call.signal },
  );
  let text = '';
  let refusal = '';
  let finish: string | undefined;
  let usage: ChatReply['usage'];
  for await (const chunk of chunks) {
    // Services differ in what they send: nothing of a chunk is taken for granted.
    const choice = chunk.choices?.[0];
    const written = choice?.delta?.content;
    if (typeof written === 'string' && written !== '') {
      text += written;
      call.onText?.(text);
    }
    refusal += choice?.delta?.refusal ?? '';
    finish = choice?.finish_reason ?? finish;
    if (chunk.usage != null) {
      usage = {
        promptTokens: chunk.usage.prompt_tokens,
        completionTokens: chunk.usage.completion_tokens,
      };
    }
  }
  call.signal.throwIfAborted();
  refuseUnusable(text, refusal, finish);
  return { text, ...(usage === undefined ? {} : { usage }) };
}

/** A reply that ended, but not as an answer, is a failure too. */
function refuseUnusable(text: string, refusal: string, finish: string | undefined): void {
  if (refusal !== '') {
    throw new UserError('chat-model-refused');
  }
  if (finish === 'content_filter') {
    throw new UserError('chat-model-filtered');
  }
  if (finish === undefined) {
    throw new UserError('chat-model-cut');
  }
  if (text.trim() === '') {
    throw new UserError('chat-model-empty');
  }
}
