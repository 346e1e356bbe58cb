/** Thrown by the readers for a file that cannot be used; the message is the reason that the operator reads. */
export class UnreadableFile extends Error {
  override readonly name: string = 'UnreadableFile';
}

/** Thrown for a file that is whole but was never meant to be an article: a program's settings in JSON. */
export class ForeignFile extends UnreadableFile {
  override readonly name = 'ForeignFile';
}
