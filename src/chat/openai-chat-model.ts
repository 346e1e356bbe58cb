import OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import PQueue from 'p-queue';
import { UserError } from '../errors.ts';
import { chatFailure, reportOf, timeout } from './chat-failure.ts';
import type { ChatCall, ChatMessage, ChatModel, ChatReply } from './chat-model.ts';
import { ReplyCollector } from './collect-reply.ts';
import { commonDialect, type Dialect, inDialect, otherDialect } from './dialect.ts';
import { inOrder } from './in-order.ts';
import { fetchWithNestedErrors } from './nested-errors.ts';
import { readBody } from './reply-body.ts';

/** How an OpenAI-compatible service is reached, and the bounds of a call. */
export interface OpenAIChatModelOptions {
  readonly model: string;
  /** Models that are tried in order where the first does not write. */
  readonly alternatives?: readonly string[];
  /** Left out for local servers that ask for none. */
  readonly apiKey?: string;
  readonly baseUrl?: string;
  /** Milliseconds from the start of a call, its waiting and its retries to its last word. */
  readonly deadlineMs: number;
  /** Further tries after a connection failure, 408, 409, 429 or 5xx; `Retry-After` is honoured. */
  readonly retries: number;
  /** Calls under way at once; others wait their turn within their deadline. */
  readonly concurrency: number;
  /** Milliseconds without a word after which a call is told to be slow; 10 seconds unless given. */
  readonly slowAfterMs?: number;
}

/** What a reader waits for without wondering; after that they are told. */
const SLOW_AFTER_MS = 10_000;

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
    fetch: fetchWithNestedErrors,
    // Its log lines may carry request headers, and so the key.
    logLevel: 'off',
  });
  const queue = new PQueue({ concurrency: options.concurrency });
  const models = [options.model, ...(options.alternatives ?? [])];
  const dialects = new Map<string, Dialect>();

  /** One call of one model, put as the service wants it. */
  const writeWith = async (
    model: string,
    messages: readonly ChatMessage[],
    call: ChatCall,
  ): Promise<ChatReply> => {
    for (;;) {
      const dialect = dialects.get(model) ?? commonDialect;
      try {
        return await request(client, model, messages, dialect, call);
      } catch (error) {
        const next = otherDialect(dialect, reportOf(error)?.message ?? '');
        if (next === undefined) throw error;
        dialects.set(model, next);
      }
    }
  };

  return {
    name: options.model,
    write: async (messages, given) => {
      const deadline = AbortSignal.timeout(options.deadlineMs);
      const signal = AbortSignal.any([
        deadline,
        ...(given.signal === undefined ? [] : [given.signal]),
      ]);
      const { call, stop } = tellingOfSlowness({ ...given, signal }, options.slowAfterMs);
      const failure = (error: unknown, model: string, cancelled: boolean): UserError =>
        error instanceof UserError
          ? error
          : chatFailure(error, {
              model,
              deadlineMs: options.deadlineMs,
              timedOut: deadline.aborted && given.signal?.aborted !== true,
              cancelled,
            });
      const write = async (model: string, own: ChatCall): Promise<ChatReply> => {
        try {
          return await writeWith(model, messages, own);
        } catch (error) {
          throw failure(error, model, own.signal?.aborted === true && !deadline.aborted);
        }
      };
      try {
        const work = () => inOrder(models, call, options.deadlineMs, write, timeout);
        return await queue.add(work, { signal });
      } catch (error) {
        throw failure(error, options.model, given.signal?.aborted === true);
      } finally {
        stop();
      }
    },
  };
}

async function request(
  client: OpenAI,
  model: string,
  messages: readonly ChatMessage[],
  dialect: Dialect,
  call: ChatCall,
): Promise<ChatReply> {
  const response = await client.chat.completions
    .create(
      {
        model,
        messages: inDialect(dialect, messages),
        [dialect.bound]: call.maxTokens,
        ...(dialect.temperature ? { temperature: 0 } : {}),
        stream: dialect.stream,
        ...(dialect.streamOptions ? { stream_options: { include_usage: true } } : {}),
      },
      call.signal === undefined ? {} : { signal: call.signal },
    )
    .asResponse();
  const collector = new ReplyCollector(call);
  const body = await readBody(response);
  if (body.kind === 'whole') {
    if (body.text.trimStart().startsWith('<')) throw new UserError('chat-model-malformed:page');
    collector.take(JSON.parse(body.text));
    return collector.end(model, true);
  }
  const events = Stream.fromSSEResponse<unknown>(body.response, new AbortController(), client);
  for await (const event of events) collector.take(event);
  call.signal?.throwIfAborted();
  return collector.end(model, false);
}

/** Says once that a call is slow, unless something of it has arrived by then. */
function tellingOfSlowness(
  call: ChatCall,
  afterMs = SLOW_AFTER_MS,
): { readonly call: ChatCall; readonly stop: () => void } {
  const timer = setTimeout(() => call.onState?.('slow'), afterMs);
  const stop = () => clearTimeout(timer);
  return {
    stop,
    call: {
      ...call,
      onText: (text) => {
        stop();
        call.onText?.(text);
      },
      onState: (state) => {
        stop();
        call.onState?.(state);
      },
    },
  };
}
