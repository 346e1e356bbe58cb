import { spawn } from 'node:child_process';
import { bundledCommand } from './bundled-command.ts';
import type { HashingEmbedder } from './hashing-embedder.ts';

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
  const node = [process.execPath, bundledCommand('test/support/held-build.ts')];
  const { dimensions } = options.embedder.fingerprint;
  const folders = [options.corpusDir, options.indexDir];
  const command = [...node, ...folders, String(dimensions), options.holdAt ?? '', HELD];
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
