import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { bytesOf } from '../bytes-of.ts';
import { HEADER_NUMBERS, layout, MAGIC, VERSION } from './format.ts';

const faults = english.operators.index.terms;

/** The blocks of a file of term statistics; see `format.ts`. */
export interface TermFile {
  /** Terms of each passage, with repetitions. */
  readonly lengths: Uint32Array;
  /** Terms in the order of their UTF-8 bytes, one after the other. */
  readonly text: Uint8Array;
  /** Where each term begins in `text`, and where the last one ends. */
  readonly termStarts: Uint32Array;
  /** Where each term's postings begin in the two arrays below, and where the last one's end. */
  readonly postingStarts: Uint32Array;
  /** Passage of each posting, ascending within a term. */
  readonly passages: Uint32Array;
  /** How often the term occurs there. */
  readonly frequencies: Uint16Array;
}

/** The file from its beginning to its end, as pieces that are views of the blocks; the same for the same content. */
export function termFilePieces(file: TermFile): Uint8Array[] {
  const { lengths, termStarts, postingStarts, passages, frequencies, text } = file;
  const termCount = termStarts.length - 1;
  const counts = [lengths.length, termCount, passages.length, text.length] as const;
  const header = Uint32Array.from([MAGIC, VERSION, ...counts]);
  const padding = new Uint8Array((passages.length % 2) * 2);
  const blocks = [header, lengths, termStarts, postingStarts, passages, frequencies, padding, text];
  return blocks.map(bytesOf);
}

/** The bytes of the file. */
export function formatTermFile(file: TermFile): Uint8Array {
  const pieces = termFilePieces(file);
  // Of its own, and so aligned: a piece of what buffers share would have to be copied to be read.
  const bytes = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}

/**
 * Reads the bytes, which must not be changed afterwards: they are not copied when aligned.
 * @throws {UserError} `index-damaged` when the bytes are not whole or not term statistics of this version
 */
export function parseTermFile(bytes: Uint8Array): TermFile {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  if (byteLength < HEADER_NUMBERS * 4) throw damaged(faults.cut);
  const header = new Uint32Array(buffer, byteOffset, HEADER_NUMBERS);
  const [magic, version = 0, passageCount = 0, termCount = 0, postingCount = 0, textBytes = 0] =
    header;
  if (magic !== MAGIC) throw damaged(faults.foreign);
  if (version !== VERSION) throw damaged(faults.version({ version, expected: VERSION }));
  const at = layout(passageCount, termCount, postingCount, textBytes);
  if (at.end !== byteLength) throw damaged(faults.size({ bytes: byteLength, expected: at.end }));

  const file: TermFile = {
    lengths: new Uint32Array(buffer, byteOffset + at.lengths, passageCount),
    termStarts: new Uint32Array(buffer, byteOffset + at.termStarts, termCount + 1),
    postingStarts: new Uint32Array(buffer, byteOffset + at.postingStarts, termCount + 1),
    passages: new Uint32Array(buffer, byteOffset + at.passages, postingCount),
    frequencies: new Uint16Array(buffer, byteOffset + at.frequencies, postingCount),
    text: aligned.subarray(at.text, at.end),
  };
  if (!ascends(file.termStarts, textBytes) || !ascends(file.postingStarts, postingCount)) {
    throw damaged(faults.order);
  }
  for (const passage of file.passages) {
    if (passage >= passageCount) throw damaged(faults.passage({ passage, count: passageCount }));
  }
  return file;
}

function ascends(starts: Uint32Array, end: number): boolean {
  for (let index = 1; index < starts.length; index++) {
    if ((starts[index] ?? 0) < (starts[index - 1] ?? 0)) return false;
  }
  return starts[0] === 0 && starts.at(-1) === end;
}

function damaged(what: string): UserError {
  return new UserError('index-damaged:terms', { what });
}
