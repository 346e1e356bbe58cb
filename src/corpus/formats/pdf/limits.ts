import { inflateSync } from 'node:zlib';
import { UnreadableFile } from '../../unreadable-file.ts';

/** Unpacked, no stream of anything but a picture is larger than this: bytes. */
const LARGEST_STREAM = 16_000_000;

/** Together these streams are no larger than this, and so many times what the file is. */
const USUAL_SUM = 10_000_000;
const USUAL_GROWTH = 8;

/** Drawing states that a page saves within each other; each is slower for the parser than the one before. Adobe's reader allows 28. */
const MOST_SAVED_STATES = 500;

/** Pictures and parts that a file puts on its pages; the parser looks each up again. */
const MOST_PARTS = 50_000;

/** How much stands before a stream that may say what it is. */
const DICTIONARY_LENGTH = 1000;

const FLATE = /\/(?:FlateDecode|Fl)\b/g;
const PICTURE = /\/Subtype\s*\/Image\b/;
const TOO_LARGE = 'it is a PDF that grows too large when it is unpacked';

/**
 * Looks through a PDF before its parser may have it: the parser unpacks whole streams and keeps what they hold,
 * however small the file is. Streams of a locked file and those packed in rarer ways (LZW, run lengths, which grow
 * by a thousand and sixty times at most) are not looked into.
 * @throws {UnreadableFile} for streams that grow beyond all use, and for nested states without end.
 */
export function checkPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  let parts = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY_LENGTH), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (PICTURE.test(dictionary)) continue;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const content = unpack(file, start, dictionary.match(FLATE)?.length ?? 0);
    sum += content.length;
    if (sum > USUAL_SUM + USUAL_GROWTH * bytes.length) throw new UnreadableFile(TOO_LARGE);
    checkStates(content);
    parts += countParts(content);
    if (parts > MOST_PARTS) throw new UnreadableFile('it is a PDF of more parts than any page has');
  }
}

/** A stream's content, unpacked as often as it was packed; nothing where it cannot be. */
function unpack(file: Buffer, start: number, times: number): Buffer {
  const end = file.indexOf('endstream', start);
  let content = file.subarray(start, end < 0 ? file.length : end);
  for (let time = 0; time < times; time += 1) {
    try {
      content = inflateSync(content, { maxOutputLength: LARGEST_STREAM });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        throw new UnreadableFile(TOO_LARGE, { cause: error });
      return Buffer.alloc(0);
    }
  }
  return content;
}

/** Counts the `Do` that put a part on the page. */
function countParts(content: Buffer): number {
  let count = 0;
  for (let at = content.indexOf(' Do'); at >= 0; at = content.indexOf(' Do', at + 3))
    if (isBlank(content[at + 3])) count += 1;
  return count;
}

/** Counts the `q` that save a state and the `Q` that restore one. */
function checkStates(content: Buffer): void {
  let depth = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte !== 0x71 && byte !== 0x51) continue;
    if (!isBlank(content[at - 1]) || !isBlank(content[at + 1])) continue;
    depth = byte === 0x71 ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_SAVED_STATES)
      throw new UnreadableFile('it is a PDF that saves drawing states without end');
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}
