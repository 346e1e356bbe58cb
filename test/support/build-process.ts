import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../src/errors.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { HashingEmbedder } from './hashing-embedder.ts';

/** Said by the process when it stands still. */
const HELD = 'held';

/**
 * Builds an index in a process of its own, which stands still for ever where `holdAt` says: at the first or the last
 * step of a phase, such as `writing first`.
 * @param shell - put in front of the command, such as `ulimit -f 10;`
 */
export function startBuildProcess(options: {
  corpusDir: string;
  indexDir: string;
  embedder: HashingEmbedder;
  holdAt?: string;
  shell?: string;
}): { held: Promise<void>; ended: Promise<{ code: number | null; output: string }>; kill(): void } {
  const script = fileURLToPath(import.meta.url);
  const node = [process.execPath, '--import', 'tsx', script];
  const { dimensions } = options.embedder.fingerprint;
  const folders = [options.corpusDir, options.indexDir];
  const command = [...node, ...folders, String(dimensions), options.holdAt ?? ''];
  const quoted = command.map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ');
  // `exec`: the process is the build itself, not a shell around it.
  const child = spawn('bash', ['-c', `${options.shell ?? ''} exec ${quoted}`]);
  let output = '';
  const held = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        output += piece;
        if (output.includes(HELD)) resolve();
      });
    }
    child.once('close', () => reject(new Error(`The build ended before it was held: ${output}`)));
  });
  held.catch(() => undefined);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  return { held, ended, kill: () => child.kill('SIGKILL') };
}

/** Runs in the process itself: builds, and prints the report or the error as JSON. */
async function run(
  corpusDir: string,
  indexDir: string,
  dimensions: number,
  holdAt: string,
): Promise<void> {
  try {
    const report = await buildIndex({
      corpusDir,
      indexDir,
      embedder: new HashingEmbedder({ dimensions }),
      onProgress: ({ phase, done, total }) => {
        if (holdAt !== `${phase} ${done === 0 ? 'first' : done === total ? 'last' : 'between'}`)
          return;
        writeSync(1, `${HELD}\n`);
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

const [, script, corpusDir, indexDir, dimensions, holdAt] = process.argv;
if (script === fileURLToPath(import.meta.url) && corpusDir && indexDir) {
  await run(corpusDir, indexDir, Number(dimensions), holdAt ?? '');
}
