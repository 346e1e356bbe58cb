/** A message for a chat model. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model wrote, and what it cost as far as the service tells. */
export interface ChatReply {
  /** Never blank, and without what the model thought before it wrote. */
  readonly text: string;
  /** How it ended: said to its end, stopped at the bound of its length, or cut off by the service's filter. */
  readonly ended: 'whole' | 'length' | 'filtered';
  /** The model that wrote it, where several are tried. */
  readonly model: string;
  /** Tokens as the service counted them; absent where it does not say. */
  readonly usage?: { readonly promptTokens: number; readonly completionTokens: number };
}

/** What is worth telling while nothing can be read yet: a model that thinks first, or one that is slow to begin. */
export type ChatState = 'thinking' | 'slow';

/** Bounds of one reply, and who is told of its progress. */
export interface ChatCall {
  /** Upper bound of the reply, what the model thinks included. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
  /** Told the text so far, each time some arrives; it may begin anew where another model takes over. */
  readonly onText?: (text: string) => void;
  /** Told when a state begins. */
  readonly onState?: (state: ChatState) => void;
}

/** A model that writes text; the one seam between answering and any service. */
export interface ChatModel {
  /** As the service knows it; the first where several are tried in order. */
  readonly name: string;
  /**
   * Writes a reply to the messages.
   * @throws {UserError} one of the `chat-model-…` identifiers, with a sentence for the reader
   */
  write(messages: readonly ChatMessage[], call: ChatCall): Promise<ChatReply>;
}
