import { readFile, writeFile } from 'node:fs/promises';
import wabt from 'wabt';
import { runCommand } from '../src/terminal/run-command.ts';

const FOLDER = new URL('../src/index/vectors/simd/', import.meta.url);

/** Bytes in base64 on a line. */
const LINE = 76;

// Compiles what compares vectors, after a change of its source.
await runCommand(async () => {
  const source = 'compare.wat';
  const text = await readFile(new URL(source, FOLDER), 'utf8');
  const { buffer } = (await wabt()).parseWat(source, text, { simd: true }).toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  await writeFile(
    new URL('program.ts', FOLDER),
    [
      `/** \`${source}\` compiled by \`npx tsx scripts/compile-simd.ts\`: WebAssembly in base64. */`,
      `export const PROGRAM =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`,
    ].join('\n'),
  );
  return 0;
});
