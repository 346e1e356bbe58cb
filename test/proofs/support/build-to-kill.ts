import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { BuildProgress } from '../../../src/index/types.ts';
import { bundledCommand } from '../../support/bundled-command.ts';

/** What a build is doing. */
export type Phase = BuildProgress['phase'];

/** The folders of a build. */
export interface Folders {
  readonly corpusDir: string;
  readonly indexDir: string;
}

/** How a build ended: in which phase it was last, and when each began, in milliseconds from the first. */
export interface EndedBuild {
  readonly phase: Phase | undefined;
  readonly began: ReadonlyMap<Phase, number>;
  readonly tookMs: number;
  readonly killed: boolean;
}

/** A process that stands ready to build, so that nothing but the build itself takes time. */
export class BuildToKill {
  readonly #child = spawn(
    process.execPath,
    [bundledCommand('test/proofs/support/build-when-told.ts')],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );

  /**
   * Builds, and kills the process some milliseconds after a phase has begun; lets it end where it is faster.
   * @param at - nothing lets it end
   */
  async build(folders: Folders, at?: { readonly phase: Phase; readonly afterMs: number }) {
    const child = this.#child;
    const began = new Map<Phase, number>();
    const startedAt = performance.now();
    let phase: Phase | undefined;
    child.stdout?.on('data', async (piece: Buffer) => {
      for (const name of String(piece).trim().split('\n') as Phase[]) {
        phase = name;
        began.set(name, performance.now() - startedAt);
        if (name !== at?.phase) continue;
        await wait(at.afterMs);
        child.kill('SIGKILL');
      }
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.once('close', (_, signal) => resolve(signal));
    });
    child.send(folders);
    const signal = await ended;
    const tookMs = performance.now() - startedAt;
    return { phase, began, tookMs, killed: signal === 'SIGKILL' } satisfies EndedBuild;
  }

  /** Ends a process that is not needed. */
  end(): void {
    this.#child.kill('SIGKILL');
  }
}
