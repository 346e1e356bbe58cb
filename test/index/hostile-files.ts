import { constants, deflateRawSync } from 'node:zlib';
import { writePdfOf } from '../corpus/pdf-writer.ts';

/** A small file that is built to be slow or large, and why it is skipped where it is not read. */
interface HostileFile {
  readonly content: () => string | Uint8Array;
  readonly reason?: RegExp;
}

const numbered = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

const LONG_ADDRESS = `https://x.example/${'a'.repeat(5_000_000)}`;

/** By the name of the file. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  'emphasis.md': { content: () => '_*'.repeat(20_000), reason: /no text/ },
  'keys.md': {
    content: () => `---\n${numbered(40_000, (key) => `key${key}: 1\n`)}---\n\nThe keys end here.`,
  },
  'tags.md': {
    content: () => `---\ntags: [${'a, '.repeat(2_000_000)}b]\n---\n\nThe tags end here.`,
  },
  'address.md': { content: () => `The [address](${LONG_ADDRESS}) is long.` },
  'address.html': { content: () => `<p>The <a href="${LONG_ADDRESS}">address</a> is long.` },
  'headings.md': {
    content: () =>
      `# ${'Long '.repeat(50_000)}\n\n${numbered(2000, (part) => `## Part ${part}\n\nThe lamp ${part} is lit.\n\n`)}`,
  },
  'signs.md': { content: () => `The signs follow.\n\n${'- …\n'.repeat(50_000)}` },
  'less.html': { content: () => '<'.repeat(2_000_000), reason: /no text/ },
  'attributes.html': {
    content: () => `<p ${numbered(300_000, (name) => `a${name} `)}>The attributes end here.`,
  },
  'entities.html': { content: () => `<p>The entities begin. ${'&amp;'.repeat(96_000)}` },
  'paragraphs.txt': { content: () => 'Ab\n\n'.repeat(100_000) },
  'pages.pdf': {
    content: () =>
      writePdfOf(
        ['BT /F1 11 Tf 72 700 Td (The page is named often.) Tj ET'],
        undefined,
        [],
        20_000,
      ),
    reason: /more than 3000 pages/,
  },
  'states.pdf': {
    content: () => writePdfOf([`${'q '.repeat(4_900_000)}BT ET`]),
    reason: /saves drawing states without end/,
  },
  'blanks.pdf': { content: () => packedBlanks(64), reason: /grows too large/ },
};

/** A PDF of one page whose content are so many times 16 MB of blanks, in a stream of a sixteenth of a percent of it. */
function packedBlanks(times: number): Uint8Array {
  const blanks = Buffer.alloc(16_000_000, ' ');
  const part = deflateRawSync(blanks, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync('');
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...new Array<Buffer>(times).fill(part),
    end,
  ]).toString('latin1');
  const file = Buffer.from(writePdfOf([packed])).toString('latin1');
  const length = `<< /Length ${packed.length} >>`;
  return Buffer.from(
    file.replace(length, () => `<< /Filter /FlateDecode /Length ${packed.length} >>`),
    'latin1',
  );
}
