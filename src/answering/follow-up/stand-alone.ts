import type { ChatModel } from '../../chat/chat-model.ts';
import type { Turn } from '../turn.ts';
import { type ModelUsage, noUsage, usageOfCall } from '../usage.ts';
import { rewriteWithModel } from './rewrite-with-model.ts';
import { type StandaloneQuestion, standaloneQuestion } from './standalone-question.ts';

/** Makes a question stand alone, with the model where there is one and a conversation, else by rules. */
export async function standAlone(
  model: ChatModel | undefined,
  question: string,
  history: readonly Turn[],
  signal: AbortSignal | undefined,
): Promise<StandaloneQuestion & { readonly usage: ModelUsage }> {
  if (model === undefined || history.length === 0) {
    return { ...standaloneQuestion(question, history), usage: noUsage };
  }
  const options = signal === undefined ? {} : { signal };
  const rewritten = await rewriteWithModel(model, question, history, options);
  return { ...rewritten, usage: usageOfCall(rewritten.usage) };
}
