/** Thrown by a front end whose place does not let an answer pass; its own error is the cause. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  readonly identifier: 'moderated';

  constructor(identifier: Undeliverable['identifier'], options: { readonly cause: unknown }) {
    super(`The answer could not be delivered: ${identifier}.`, options);
    this.identifier = identifier;
  }
}
