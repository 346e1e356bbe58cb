import { writeSync } from 'node:fs';
import { UserError } from '../../src/errors.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { HashingEmbedder } from './hashing-embedder.ts';

/**
 * A process that builds an index, stands still for ever at a step if told to, and prints the report or the error as
 * JSON: `held-build.ts CORPUS INDEX DIMENSIONS STEP WORD`, where it says the word when it stands still.
 */
async function run(
  corpusDir: string,
  indexDir: string,
  dimensions: number,
  holdAt: string,
  word: string,
): Promise<void> {
  try {
    const report = await buildIndex({
      corpusDir,
      indexDir,
      embedder: new HashingEmbedder({ dimensions }),
      // Every file that an index can have is written.
      sizes: { codesAbove: 0, graphAbove: 0 },
      onProgress: ({ phase, done, total }) => {
        if (holdAt !== `${phase} ${done === 0 ? 'first' : done === total ? 'last' : 'between'}`)
          return;
        writeSync(1, `${word}\n`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      },
    });
    process.stdout.write(JSON.stringify(report));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { message, cause } = error;
    const identifier = error instanceof UserError ? error.identifier : '';
    process.stdout.write(JSON.stringify({ identifier, message, cause: String(cause) }));
    process.exitCode = 1;
  }
}

const [, , corpusDir = '', indexDir = '', dimensions, holdAt = '', word = ''] = process.argv;
await run(corpusDir, indexDir, Number(dimensions), holdAt, word);
