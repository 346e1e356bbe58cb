import { progress } from '@clack/prompts';
import type { BuildProgress } from '../index/types.ts';

const phaseNames: Record<BuildProgress['phase'], string> = {
  reading: 'Reading articles',
  embedding: 'Embedding passages',
  writing: 'Writing the index',
  checking: 'Checking the index',
};

/** Draws a build's progress on standard error until `stop`. */
export interface ProgressDisplay {
  update(state: BuildProgress): void;
  stop(message: string): void;
}

/** A bar on a terminal; elsewhere a line for each phase, so that logs stay short. */
export function progressDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}

/** The phase in words, with counts and the time that remains: `Embedding passages: 40 of 698, 12 s left`. */
export function describeProgress({ phase, done, total, remainingMs }: BuildProgress): string {
  const counts = total > 0 ? `: ${done} of ${total}` : '';
  const left = remainingMs === undefined ? '' : `, ${formatDuration(remainingMs)} left`;
  return `${phaseNames[phase]}${counts}${left}`;
}

/** `3 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  let phase: BuildProgress['phase'] | undefined;
  return {
    update: (state) => {
      if (state.phase === phase) return;
      phase = state.phase;
      stream.write(`${phaseNames[phase]}…\n`);
    },
    stop: (message) => stream.write(`${message}\n`),
  };
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const scale = 1000;
  const drawn = progress({ output: stream, max: scale, size: 30 });
  let position = 0;
  let phase: BuildProgress['phase'] | undefined;
  drawn.start('Building the index');
  return {
    update: (state) => {
      // The bar only moves forward, so it shows the longest phase and words show the others.
      const target =
        state.phase === 'embedding' && state.total > 0
          ? Math.floor((state.done / state.total) * scale)
          : position;
      if (target > position || state.phase !== phase) {
        drawn.advance(Math.max(0, target - position), describeProgress(state));
        position = Math.max(position, target);
        phase = state.phase;
      }
    },
    stop: (message) => drawn.stop(message),
  };
}
