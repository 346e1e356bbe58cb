import { type ChildProcess, spawn } from 'node:child_process';
import { bundledCommand } from '../../support/bundled-command.ts';

/** A script in a process of its own. */
export interface RunningScript {
  readonly process: ChildProcess;
  /** What it has written so far, to both streams. */
  output(): string;
  /** Settles when the output holds this text. */
  says(text: string): Promise<void>;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts a script of the project as its npm command does.
 * @param environment - the settings; nothing is inherited but the path
 * @param flags - for Node.js
 */
export function runScript(
  script: string,
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): RunningScript {
  const child = spawn(process.execPath, [...flags, bundledCommand(script)], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      output += piece;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    output: () => output,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve();
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying "${text}": ${output}`)));
      }),
    ended,
  };
}
