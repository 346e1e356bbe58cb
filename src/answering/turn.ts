/** A turn of a conversation, oldest first. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Of an answer: ids of the passages that it rested on, where they are known. */
  readonly passages?: readonly string[];
  /** Of an answer: the collections that it was drawn from, where they are known. */
  readonly collections?: readonly string[];
}
