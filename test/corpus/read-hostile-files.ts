/**
 * Reads files built to be slow or large, in a process with a heap of 300 MB: `tsx read-hostile-files.ts FORMAT`.
 * Says how long the slowest took; fails, or runs out of memory, where one takes too much.
 */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { HOSTILE_PIECES } from './hostile-pieces.ts';
import { bookFile, wordFile } from './packed-documents.ts';
import { writePdf, writePdfOf } from './pdf-writer.ts';
import { parse } from './support.ts';

const LARGEST = 1_000_000;
const MOST_SECONDS = 2;
/** Alone on the machine that set the two seconds, the ordinary page takes 0.55 to 0.9 s. */
const MOST_ORDINARY_PAGES = 3;
const SEED = 8;

/** Reads a file; one that takes too long a second time too is an error. */
async function readInTime(path: string, content: string | Uint8Array): Promise<void> {
  let seconds = await secondsToRead(path, content);
  // What was compiled and collected on the way is counted too: the second look is at the reader alone.
  if (seconds > MOST_SECONDS) {
    seconds = Math.min(seconds, await secondsToRead(path, content));
  }
  slowest = Math.max(slowest, seconds);
  if (seconds > MOST_SECONDS) {
    // A machine that is slow, or busy, takes as much longer for a page that nobody made to be slow.
    const ordinary = await secondsToRead('ordinary.html', ORDINARY_PAGE);
    if (seconds > ordinary * MOST_ORDINARY_PAGES)
      throw new Error(
        `${seconds.toFixed(1)} s for ${content.length} of ${partOf(content)}, ${ordinary.toFixed(1)} s for a page`,
      );
  }
}

const ORDINARY_PAGE = `<html><head><title>A centre</title></head><body><article>${'<p>The council said on Monday that the new centre would open in the spring, and that it would serve three towns.</p>\n'.repeat(8600)}</article></body></html>`;

async function secondsToRead(path: string, content: string | Uint8Array): Promise<number> {
  const start = process.cpuUsage();
  await parse(path, content);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

let slowest = 0;

function partOf(content: string | Uint8Array): string {
  return JSON.stringify(
    Buffer.from(content.slice(content.length >> 1, (content.length >> 1) + 160)).toString('latin1'),
  );
}

/** Texts of up to a megabyte: a few pieces repeated, nested ever deeper, on one line, or with odd bytes between. */
function texts(pieces: readonly string[]): fc.Arbitrary<string | Uint8Array> {
  const unit = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''));
  const size = fc.constantFrom(200_000, LARGEST);
  const runs = fc
    .tuple(unit, size)
    .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length));
  const nested = fc.tuple(unit, fc.integer({ min: 1, max: 8 })).map(([part, step]) => {
    let text = '';
    for (let depth = 0; text.length < 200_000; depth += 1)
      text += `${' '.repeat((depth * step) % 1000)}${part}\n`;
    return text;
  });
  const lines = fc
    .tuple(unit, size)
    .map(([part, length]) => part.replaceAll('\n', ' ').repeat(length / part.length));
  const mixed = fc
    .array(fc.tuple(unit, fc.integer({ min: 1, max: 2000 })), { minLength: 20, maxLength: 60 })
    .map((parts) =>
      parts
        .map(([part, times]) => part.repeat(times))
        .join('\n')
        .slice(0, LARGEST),
    );
  const odd = fc
    .tuple(unit, fc.uint8Array({ minLength: 1, maxLength: 20 }))
    .map(([part, bytes]) => {
      const one = Buffer.concat([Buffer.from(part), Buffer.from(bytes)]);
      return new Uint8Array(Buffer.alloc(300_000, one));
    });
  return fc.oneof(runs, runs, nested, lines, mixed, odd);
}

const MARKDOWN = [
  ...['word ', 'A sentence of it. ', '\n', '\n\n', '- ', '1. ', '> ', '# ', '    ', '\t', '```\n'],
  ...[
    '`',
    '*',
    '_',
    '**',
    '~~',
    '[',
    ']',
    '![',
    '](',
    ')',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
  ],
  ...[
    '|',
    '|-|\n',
    '---\n',
    '===\n',
    '[a]: b\n',
    '[^a]',
    '[^a]: ',
    '[[',
    ']]',
    '{{',
    '}}',
    '{%',
    '%}',
  ],
  ...[
    '{: .a}',
    '{#a',
    '{a=b ',
    '%%',
    '!!! a\n',
    ':::',
    '<A b={',
    '<A>\n',
    '<table>\n',
    '\\',
    '==',
    '^[',
  ],
  ...[
    'https://a.example/',
    'import {',
    'export const a = {',
    ': ',
    ':a[',
    '$',
    '\u0000',
    '\u200d',
    '漢',
  ],
];
const PLAIN = [
  ...[
    'word ',
    'Ab',
    'A sentence of it. ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '• ',
    '   ',
    '\t',
    '===\n',
    '…',
  ],
  ...[
    'Mr. ',
    'No. 5 ',
    '"',
    '(',
    '1 May 2001 ',
    'Source: ',
    'By Ann\n',
    'Home > ',
    '|',
    'more >\n',
    '-\n',
  ],
  ...['https://a.example/', 'TODAY 12\n', 'Comments are closed.\n', '\u0000', '\u200d', '漢', '©'],
];
const OPERATORS = [
  ...[
    'q ',
    'Q ',
    'BT ',
    'ET ',
    '/F1 9 Tf ',
    '1 0 Td ',
    '0 9 Td ',
    '(a) Tj ',
    '(A word of it.) Tj ',
  ],
  ...[
    '[(a) 300 (b)] TJ ',
    '1 0 0 1 5 5 cm ',
    '0 0 9 9 re f ',
    '/X Do ',
    '[ ',
    '<< ',
    '( ',
    ') ',
    '\n',
  ],
];

const drawings = fc
  .tuple(
    fc.array(fc.constantFrom(...OPERATORS), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 10 }),
    fc.boolean(),
  )
  .map(([parts, size, packs]) => {
    const text = parts.join('').repeat((size * 100_000) / parts.join('').length);
    return packs ? packedPage(text) : writePdfOf([text]);
  });
const shared = fc
  .integer({ min: 1, max: 6000 })
  .map((times) => writePdfOf(['BT ET'], undefined, [], times));
const broken = fc
  .tuple(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.nat())
  .map(([bytes, at]) => {
    const file = Buffer.from(writePdf([[{ y: 700, size: 11, text: 'A word of it.' }]]));
    file.set(bytes, at % (file.length - 4));
    return new Uint8Array(file);
  });

/** Chapters that are long, nested or many, some as odd bytes, in a book that may list them again and lack others. */
const books = fc
  .tuple(
    texts([...(HOSTILE_PIECES.html ?? []), '<p/>', '<a id="a"/>', '</br>', '<?a?>', '<![CDATA[']),
    fc.constantFrom(1, 3, 50, 2000),
    fc.integer({ min: 0, max: 20_000 }),
  )
  .map(([content, count, listed]) => {
    const size = Math.ceil(content.length / count);
    const parts = Array.from({ length: count }, (_, part): [string, string | Uint8Array] => [
      `${part}.xhtml`,
      content.slice(part * size, (part + 1) * size),
    ]);
    const again = '<itemref idref="c1"/><itemref idref="none"/>'.repeat(listed);
    return bookFile({ 'nav.xhtml': '', ...Object.fromEntries(parts) }, again);
  });

const FILES: Readonly<Record<string, fc.Arbitrary<string | Uint8Array>>> = {
  ...Object.fromEntries(
    Object.entries(HOSTILE_PIECES).map(([ending, pieces]) => [ending, texts(pieces)]),
  ),
  docx: texts(HOSTILE_PIECES.docx ?? []).map((text) =>
    wordFile(Buffer.from(text).toString('latin1'), 'Pages'),
  ),
  epub: books,
  md: texts(MARKDOWN),
  txt: texts(PLAIN),
  pdf: fc.oneof(drawings, drawings, shared, broken),
};

const KNOWN: readonly (readonly [string, string | Uint8Array])[] = [
  ['md', '_*'.repeat(20_000)],
  ['md', `[words](https://x.example/${'a'.repeat(5_000_000)})`],
  [
    'md',
    `+++\n${Array.from({ length: 40_000 }, (_, key) => `k${key} = 1`).join('\n')}\n+++\nText.`,
  ],
  ['md', Array.from({ length: 900 }, (_, length) => '`'.repeat(length)).join(' ')],
  ['html', '<'.repeat(2_000_000)],
  ['html', `<p ${Array.from({ length: 300_000 }, (_, name) => `a${name}`).join(' ')}>Text.`],
  ['html', '&amp;'.repeat(96_000)],
  ['html', '<math>'.repeat(160_000)],
  ['html', '<figure>"'.repeat(110_000)],
  ['html', '<sup>word '.repeat(60_000)],
  ['html', "<h2>'><time>".repeat(80_000)],
  ['html', `<math>${'<munder><mi>'.repeat(5000)}`],
  ['epub', bookFile({ 'nav.xhtml': '', 'a.xhtml': '<p>A word of it.</p>'.repeat(450_000) })],
  ['epub', bookFile({ 'nav.xhtml': '', 'a.xhtml': '<p>a</p>'.repeat(1_200_000) })],
  ['epub', bookFile({ 'nav.xhtml': '', 'a.xhtml': '<p>a'.repeat(240_000) })],
  ['txt', 'Ab\n\n'.repeat(100_000)],
  ['txt', `See https://x.example/${'a'.repeat(5_000_000)} now.`],
];

const [format = '', runs = '5'] = process.argv.slice(2);
const files = FILES[format];
if (files === undefined) throw new Error(`no files of the format "${format}"`);
// The first file of a format loads its reader.
await parse(`a.${format}`, 'text');
for (const [of, content] of KNOWN) if (of === format) await readInTime(`a.${format}`, content);
await fc.assert(
  fc.asyncProperty(files, (file) => readInTime(`a.${format}`, file)),
  { numRuns: Number(runs), seed: SEED, endOnFailure: true },
);
console.log(`slowest: ${slowest.toFixed(2)} s`);

/** A page drawn by packed content. */
function packedPage(content: string): Uint8Array {
  const packed = deflateSync(content).toString('latin1');
  const file = Buffer.from(writePdfOf([packed])).toString('latin1');
  return Buffer.from(
    file.replace(
      `<< /Length ${packed.length} >>`,
      `<< /Filter /FlateDecode /Length ${packed.length} >>`,
    ),
    'latin1',
  );
}
