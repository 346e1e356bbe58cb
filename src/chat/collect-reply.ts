import { UserError } from '../errors.ts';
import type { ChatCall, ChatReply } from './chat-model.ts';
import { readChunk } from './reply-chunk.ts';
import { ThinkingFilter } from './thinking.ts';

/** A service that says what went wrong in the middle of its reply. */
export class ServiceFailure extends Error {
  readonly reported: unknown;

  constructor(reported: unknown) {
    super('The service reported a failure in its reply.');
    this.reported = reported;
  }
}

/** Puts a reply together from its chunks, and tells of its progress. */
export class ReplyCollector {
  readonly #call: ChatCall;
  readonly #answer = new ThinkingFilter();
  #refusal = '';
  #thought = false;
  #toldThinking = false;
  #calledTool = false;
  #recognised = false;
  #finish: string | undefined;
  #usage: ChatReply['usage'];

  constructor(call: ChatCall) {
    this.#call = call;
  }

  /** @throws {ServiceFailure} where the chunk is one */
  take(data: unknown): void {
    const chunk = readChunk(data);
    if (chunk === undefined) return;
    if (chunk.error !== undefined) throw new ServiceFailure(chunk.error);
    this.#recognised ||= chunk.choices;
    this.#refusal += chunk.refusal;
    this.#calledTool ||= chunk.callsTool;
    this.#finish = chunk.finish ?? this.#finish;
    this.#usage = chunk.usage ?? this.#usage;
    const grown = this.#answer.push(chunk.text);
    const thinks = this.#answer.thinking || (chunk.thoughts !== '' && !grown);
    this.#thought ||= thinks || this.#answer.thought;
    if (thinks && !this.#toldThinking) this.#call.onState?.('thinking');
    this.#toldThinking = thinks;
    if (grown && this.#answer.text.trim() !== '')
      this.#call.onText?.(this.#answer.text.trimStart());
  }

  /**
   * The reply, once everything has arrived.
   * @param complete - it is known to be all there is, whether or not it says why it ended
   * @throws {UserError} where it is no answer
   */
  end(model: string, complete: boolean): ChatReply {
    this.#answer.finish();
    const text = this.#answer.text.trim();
    const finish = this.#finish ?? (complete ? 'stop' : undefined);
    if (!this.#recognised) throw new UserError('chat-model-malformed');
    // A refusal may come with an answer before it, which is then none that the model stands by.
    if (this.#refusal !== '') throw new UserError('chat-model-refused');
    if (finish === 'content_filter' && text === '') throw new UserError('chat-model-filtered');
    if (this.#answer.thinking) throw new UserError('chat-model-thinking');
    if (finish === undefined || finish === 'error') throw new UserError('chat-model-cut');
    if (text === '') throw nothingWritten(this.#thought, this.#calledTool, finish);
    const ended = { length: 'length', max_tokens: 'length', content_filter: 'filtered' } as const;
    return {
      text,
      ended: Object.hasOwn(ended, finish) ? ended[finish as keyof typeof ended] : 'whole',
      model,
      ...(this.#usage === undefined ? {} : { usage: this.#usage }),
    };
  }
}

function nothingWritten(thought: boolean, calledTool: boolean, finish: string): UserError {
  if (calledTool || /^(?:tool_calls|function_call)$/.test(finish)) {
    return new UserError('chat-model-tool-call');
  }
  if (thought) return new UserError('chat-model-thinking');
  return new UserError(finish === 'length' ? 'chat-model-length' : 'chat-model-empty');
}
