import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableFile } from '../unreadable-file.ts';

/** What the wanted parts of a file may unpack to, in bytes; a small file can claim to be endless. */
const MOST_BYTES = 100_000_000;

/** More parts than a document or a book has. */
const MOST_PARTS = 20_000;

/**
 * The parts of a file that is a ZIP archive.
 * @param isWanted - tells by its name whether a part is unpacked
 * @param mostBytes - what these parts may unpack to, where that is less than 100 MB
 * @throws {UnreadableFile} when it is no such file, is damaged, or unpacks to far more than text does
 */
export function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes = MOST_BYTES,
): Record<string, Uint8Array> {
  const most = Math.min(MOST_BYTES, mostBytes);
  let total = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    if (parts > MOST_PARTS) throw new UnreadableFile('it is packed from more parts than any text');
    if (!isWanted(name)) return false;
    total += originalSize;
    if (total > most)
      throw new UnreadableFile(`it unpacks to more than ${Math.ceil(most / 1_000_000)} MB`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('it is damaged, or not what its ending says', { cause: error });
  }
}
