import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { BuildReport } from '../index/types.ts';

const script = fileURLToPath(new URL('../../scripts/build-index.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Builds the index anew, telling each step in words. */
export type Rebuild = (onStep: (step: string) => void) => Promise<BuildReport>;

/**
 * Builds in a process of its own, because embedding would keep this one from answering.
 * @param environment - settings for that process beside those that it reads itself
 */
export function buildInChild(
  { corpusDir, indexDir }: Pick<Config, 'corpusDir' | 'indexDir'>,
  environment?: Readonly<Record<string, string>>,
): Rebuild {
  return async (onStep) => {
    const folders = ['--corpus', corpusDir, '--index', indexDir];
    const child = spawn(
      process.execPath,
      ['--import', loader, script, '--json', ...folders],
      environment === undefined
        ? { stdio: ['ignore', 'pipe', 'pipe'] }
        : { stdio: ['ignore', 'pipe', 'pipe'], env: environment },
    );
    let output = '';
    let lastLine = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece;
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.trim() === '') return;
      lastLine = line;
      onStep(line);
    });
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    // Articles that were skipped make the exit code tell, but the index is built: only the report decides.
    if (output.trim() !== '') return JSON.parse(output) as BuildReport;
    throw new UserError('index-write-failed:in-child', { said: lastLine || undefined });
  };
}
