import { z } from 'zod';

/** Text, or parts of which some are text and some are thoughts (Mistral). */
const content = z.union([z.string(), z.array(z.looseObject({ type: z.string().optional() }))]);

const message = z.looseObject({
  content: content.nullish(),
  refusal: z.string().nullish(),
  /** vLLM, llama.cpp, DeepSeek, LM Studio. */
  reasoning_content: z.string().nullish(),
  /** Ollama, OpenRouter, newer vLLM. */
  reasoning: z.string().nullish(),
  tool_calls: z.array(z.unknown()).nullish(),
  function_call: z.unknown().optional(),
});

const choice = z.looseObject({
  delta: message.nullish(),
  /** In a reply of one piece. */
  message: message.nullish(),
  /** In a reply to the older completions. */
  text: z.string().nullish(),
  finish_reason: z.string().nullish(),
});

const chunk = z.looseObject({
  choices: z.array(choice).nullish(),
  usage: z
    .looseObject({ prompt_tokens: z.number(), completion_tokens: z.number().nullish() })
    .nullish()
    .catch(null),
  error: z.unknown().optional(),
});

/** What a chunk of a stream, or a whole reply, adds to an answer. */
export interface ReplyChunk {
  readonly text: string;
  readonly thoughts: string;
  readonly refusal: string;
  readonly callsTool: boolean;
  readonly finish?: string;
  readonly usage?: { readonly promptTokens: number; readonly completionTokens: number };
  /** What the service says went wrong. */
  readonly error?: unknown;
  /** Whether it has the form of a chat completion at all. */
  readonly choices: boolean;
}

/** Reads one chunk; nothing of it is taken for granted. `undefined` where it is nothing of the kind. */
export function readChunk(data: unknown): ReplyChunk | undefined {
  const parsed = chunk.safeParse(data);
  if (!parsed.success) return undefined;
  const { choices, usage, error } = parsed.data;
  const [first] = choices ?? [];
  const said: Partial<z.infer<typeof message>> = first?.delta ?? first?.message ?? {};
  const [text, thoughts] = partsOf(said.content);
  const callsTool =
    (said.tool_calls?.length ?? 0) > 0 || (said.function_call ?? undefined) !== undefined;
  return {
    text: text + (first?.text ?? ''),
    thoughts: thoughts + (said.reasoning_content || said.reasoning || ''),
    refusal: said.refusal ?? '',
    callsTool,
    choices: choices != null,
    ...(first?.finish_reason == null ? {} : { finish: first.finish_reason }),
    ...(usage == null
      ? {}
      : {
          usage: {
            promptTokens: usage.prompt_tokens,
            completionTokens: usage.completion_tokens ?? 0,
          },
        }),
    ...(error == null ? {} : { error }),
  };
}

/** The text of a content, and the thoughts in it. */
function partsOf(given: z.infer<typeof content> | null | undefined): readonly [string, string] {
  if (given == null) return ['', ''];
  if (typeof given === 'string') return [given, ''];
  const of = (wanted: string) =>
    given
      .filter(({ type }) => type === wanted)
      .map((part) => textIn(part[wanted]))
      .join('');
  return [of('text'), of('thinking')];
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textIn).join('');
  return typeof value === 'object' && value !== null && 'text' in value ? textIn(value.text) : '';
}
