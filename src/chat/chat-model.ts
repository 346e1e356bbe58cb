/** A message for a chat model. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model wrote, and what it cost as far as the service tells. */
export interface ChatReply {
  readonly text: string;
  /** Tokens as the service counted them; absent where it does not say. */
  readonly usage?: { readonly promptTokens: number; readonly completionTokens: number };
}

/** A model that writes text; the one seam between answering and any service. */
export interface ChatModel {
  /** As the service knows it. */
  readonly name: string;
  /**
   * Writes a reply to the messages.
   * @param options.maxTokens - upper bound of the reply
   * @param options.onText - told the text so far, each time some arrives
   * @throws {UserError} one of the `chat-model-…` identifiers, with a sentence for the reader
   */
  write(
    messages: readonly ChatMessage[],
    options: {
      readonly maxTokens: number;
      readonly signal?: AbortSignal;
      readonly onText?: (text: string) => void;
    },
  ): Promise<ChatReply>;
}
