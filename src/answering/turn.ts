/** A turn of a conversation, oldest first. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}
