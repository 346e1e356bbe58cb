import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { BuildReport } from '../index/types.ts';
import { formatDuration } from './format-duration.ts';

const script = fileURLToPath(new URL('../../scripts/build-index.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Longest time that a build may say nothing: it tells how far it is every ten seconds. */
const defaultQuietMs = 10 * 60_000;

/** Longest time that a build may take at all. */
const defaultDeadlineMs = 24 * 60 * 60_000;

/** Time in which a build that is told to end may tidy up. */
const tidyMs = 10_000;

/** Builds the index anew, telling each step in words. */
export type Rebuild = (onStep: (step: string) => void) => Promise<BuildReport>;

/** How a build in a process of its own is bounded. */
export interface ChildBuildOptions {
  /** Settings for that process beside those that it reads itself; its whole environment where they are given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds without a word after which it is ended; ten minutes when left out. */
  readonly quietMs?: number;
  /** Milliseconds after which it is ended; a day when left out. */
  readonly deadlineMs?: number;
  /** Ends the build. */
  readonly signal?: AbortSignal;
}

/**
 * Builds in a process of its own, because embedding would keep this one from answering. That process ends with this
 * one, however this one ends, and is ended when it takes too long.
 */
export function buildInChild(
  { corpusDir, indexDir, databaseUrl }: Pick<Config, 'corpusDir' | 'indexDir' | 'databaseUrl'>,
  options: ChildBuildOptions = {},
): Rebuild {
  return async (onStep) => {
    options.signal?.throwIfAborted();
    // Folders that are named keep the index out of a database, which the settings name for the child, too.
    const folders = databaseUrl === undefined ? ['--corpus', corpusDir, '--index', indexDir] : [];
    const child = spawn(process.execPath, ['--import', loader, script, '--json', ...folders], {
      // The channel tells the build when this process is gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      ...(options.environment === undefined ? {} : { env: options.environment }),
    });
    const bounds = bound(child, options);
    let output = '';
    let lastLine = '';
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece;
    });
    if (child.stderr !== null) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (line.trim() === '') return;
        bounds.heard();
        lastLine = line;
        onStep(line);
      });
    }
    try {
      await new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', () => resolve());
      });
    } finally {
      bounds.end();
    }
    // Articles that were skipped make the exit code tell, but the index is built: only the report decides.
    if (output.trim() !== '') return JSON.parse(output) as BuildReport;
    if (bounds.ended !== undefined) throw bounds.ended;
    throw new UserError('index-write-failed:in-child', { said: lastLine || undefined });
  };
}

/** Ends a build that takes too long, says nothing for too long, or is not wanted any more. */
function bound(child: ChildProcess, options: ChildBuildOptions) {
  const { signal, quietMs = defaultQuietMs, deadlineMs = defaultDeadlineMs } = options;
  let ended: Error | undefined;
  let killing: NodeJS.Timeout | undefined;
  const endWith = (reason: Error) => {
    ended ??= reason;
    child.kill('SIGTERM');
    killing ??= setTimeout(() => child.kill('SIGKILL'), tidyMs);
  };
  const tooLong = (milliseconds: number) =>
    new UserError('index-write-failed:too-long', { duration: formatDuration(milliseconds) });
  const deadline = setTimeout(() => endWith(tooLong(deadlineMs)), deadlineMs);
  const quiet = setTimeout(() => endWith(tooLong(quietMs)), quietMs);
  const onAbort = () => endWith(new Error('The build is not wanted any more.'));
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    get ended() {
      return ended;
    },
    heard: () => quiet.refresh(),
    end: () => {
      for (const timer of [deadline, quiet, killing]) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
