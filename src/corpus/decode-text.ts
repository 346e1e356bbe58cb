import { UnreadableFile } from './unreadable-file.ts';

/** Control characters that no text file has. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so.
 * @throws {UnreadableFile} when the bytes are binary or in another encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, 65_536).includes(0))
    throw new UnreadableFile('it is a binary file, not text');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile(`it is not ${encoding.toUpperCase()} text; save it in UTF-8`, {
      cause: error,
    });
  }
  const controls = text.slice(0, 65_536).match(CONTROL)?.length ?? 0;
  if (controls > Math.max(4, Math.min(text.length, 65_536) / 100))
    throw new UnreadableFile('it is a binary file, not text');
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
