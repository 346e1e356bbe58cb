import iconv from 'iconv-lite';
import { guessEncoding, isPlausibleText } from './guess-encoding.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A file's text, and what had to be guessed to get it. */
export interface DecodedText {
  readonly text: string;
  /** For the operator, where the encoding is not UTF-8 and the file does not say so itself. */
  readonly warning?: string;
}

/** So much of a file is looked at to tell text from other content, in bytes. */
const SAMPLE = 65_536;

/** Control characters that no text file has. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;

/** These hide other alphabets in plain ASCII, so that their bytes are UTF-8 as well. */
const SEVEN_BIT = /^(?:iso-2022-jp|csiso2022jp|hz-gb-2312|utf-7)$/i;

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is valid, else as UTF-16, as it declares, or
 * as its letters suggest.
 * @param declared - the encoding that the file itself states
 * @throws {UnreadableFile} when the bytes are no text, or in an encoding that cannot be told.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const decoded = byMark(bytes) ?? asUtf8(bytes, declared) ?? asUtf16(bytes);
  if (decoded !== undefined) return textOnly(decoded);
  if (bytes.subarray(0, SAMPLE).includes(0)) throw notText();
  return textOnly(asDeclared(bytes, declared) ?? asGuessed(bytes));
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark === undefined) return undefined;
  const text = decode(bytes, mark[0]);
  if (text.includes('\ufffd') && mark[0] === 'utf-8')
    return { text, warning: 'some of its bytes are not UTF-8 and could not be read' };
  return { text };
}

function asUtf8(bytes: Uint8Array, declared: string | undefined): DecodedText | undefined {
  if (declared !== undefined && SEVEN_BIT.test(declared)) return undefined;
  if (bytes.subarray(0, SAMPLE).includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lies = declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared);
    if (!lies || text.length === bytes.length) return { text };
    return { text, warning: `it says that it is in ${declared}, but is in UTF-8; it was read so` };
  } catch {
    return undefined;
  }
}

/** Text in UTF-16 without a mark: the zero bytes of its blanks and plain letters all stand on one side. */
function asUtf16(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  const most = Math.max(first, second);
  if (most < 2 || most < sample.length / 100 || Math.min(first, second) > most / 20)
    return undefined;
  const encoding = second > first ? 'utf-16le' : 'utf-16be';
  const text = decode(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding);
  if (!isPlausibleText(text.slice(0, SAMPLE))) return undefined;
  const name = encoding.toUpperCase();
  return { text, warning: `it does not say in which encoding it is; it was read as ${name}` };
}

function asDeclared(bytes: Uint8Array, declared: string | undefined): DecodedText | undefined {
  if (declared === undefined || /^utf-?8$/i.test(declared) || !iconv.encodingExists(declared))
    return undefined;
  // A page in "iso-8859-1" means Windows' extension of it (https://encoding.spec.whatwg.org/#names-and-labels).
  const latin = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(declared);
  const text = decode(bytes, latin ? 'windows-1252' : declared);
  return text.includes('\ufffd') ? undefined : { text };
}

function asGuessed(bytes: Uint8Array): DecodedText {
  const encoding = guessEncoding(bytes);
  if (encoding === undefined)
    throw new UnreadableFile(
      'it is not UTF-8 text, and its encoding cannot be told; save it in UTF-8',
    );
  const text = decode(bytes, encoding);
  if (encoding === 'UTF-8')
    return { text, warning: 'some of its bytes are not UTF-8 and could not be read' };
  return { text, warning: `it is not in UTF-8; it was read as ${encoding}, which is a guess` };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function textOnly(decoded: DecodedText): DecodedText {
  const sample = decoded.text.slice(0, SAMPLE);
  const controls = sample.match(CONTROL)?.length ?? 0;
  if (controls > Math.max(4, sample.length / 100)) throw notText();
  return decoded;
}

function notText(): UnreadableFile {
  return new UnreadableFile('it is a binary file, not text');
}
