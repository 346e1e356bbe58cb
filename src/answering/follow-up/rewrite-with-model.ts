import type { ChatModel, ChatReply } from '../../chat/chat-model.ts';
import type { Turn } from '../turn.ts';
import { lastExchanges } from './conversation.ts';
import { rewritePrompt } from './rewrite-prompt.ts';
import {
  LONGEST_LEANING,
  type StandaloneQuestion,
  standaloneQuestion,
} from './standalone-question.ts';
import { usableRewrite } from './usable-rewrite.ts';

/** A question made to stand alone, and who did it. */
export interface RewrittenQuestion extends StandaloneQuestion {
  readonly by: 'model' | 'rules';
  /** What the call cost, if there was one and the service tells. */
  readonly usage?: ChatReply['usage'];
}

/** Upper bound of the reply: a question, with room for scripts that take a token for each character. */
const MOST_TOKENS = 200;

/**
 * Makes a question stand alone with a model, which sees the last three questions and their answers. Without a
 * conversation there is no call; where the call fails or its reply cannot be used, the rules of
 * {@link standaloneQuestion} do it and the reasons say why.
 * @throws {UserError} `chat-model-cancelled` when the signal ends the call
 */
export async function rewriteWithModel(
  model: ChatModel,
  question: string,
  history: readonly Turn[],
  options: { readonly signal?: AbortSignal } = {},
): Promise<RewrittenQuestion> {
  const byRules: RewrittenQuestion = { ...standaloneQuestion(question, history), by: 'rules' };
  const exchanges = lastExchanges(history, question);
  if (exchanges.length === 0 || question.length > LONGEST_LEANING) return byRules;
  let reply: ChatReply;
  try {
    reply = await model.write(rewritePrompt(question, exchanges), {
      ...options,
      maxTokens: MOST_TOKENS,
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { ...byRules, reasons: [...byRules.reasons, `made by rules: ${reason}`] };
  }
  const usage = reply.usage === undefined ? {} : { usage: reply.usage };
  const rewrite = usableRewrite(reply.text, question, exchanges);
  if ('refused' in rewrite) {
    const reason = `made by rules: the model's reply ${rewrite.refused}`;
    return { ...byRules, ...usage, reasons: [...byRules.reasons, reason] };
  }
  if (bare(rewrite.question) === bare(question)) {
    return { question, focus: question, leans: false, reasons: [], by: 'model', ...usage };
  }
  return {
    question: rewrite.question,
    focus: byRules.leans ? byRules.focus : rewrite.question,
    leans: true,
    reasons: [`${model.name} rewrote it`],
    by: 'model',
    ...usage,
  };
}

function bare(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
