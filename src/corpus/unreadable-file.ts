/** Thrown by the readers for a file that cannot be used; the message is the reason that the operator reads. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
