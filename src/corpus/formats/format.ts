import type { DocumentDraft, DocumentPart } from '../document-draft.ts';

/** A kind of file that articles can be. */
export interface Format {
  /** What it is called in messages and documentation: "Markdown". */
  readonly name: string;
  /** The endings of its files' names, in small letters without the dot; capitals in a name do not matter. */
  readonly endings: readonly string[];
  /**
   * Reads a file; most hold one article, some many. The reader, and with it its library, is loaded with the first
   * file: all of them would slow every start, also where nothing is read.
   * @param path - relative to the corpus folder, for what the name says of the article
   * @throws {UnreadableFile} when it cannot be used
   */
  readonly read: (
    bytes: Uint8Array,
    path: string,
  ) => Promise<DocumentDraft | readonly DocumentPart[]>;
}

/** What stands behind the last dot of a file's name, in small letters; empty for a name without one. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
