import type { BuildProgress } from '../index/types.ts';
import { english } from '../messages/english.ts';
import { formatDuration } from '../operations/format-duration.ts';
import type { Output } from './output.ts';
import { StatusLine } from './status-line.ts';

const say = english.operators.building;

/** Draws a build's progress on standard error until `stop`. */
export interface ProgressDisplay {
  update(state: BuildProgress): void;
  stop(message?: string): void;
}

/** Time between two lines where there is no terminal, in milliseconds: often enough to see that it goes on. */
const LINE_MS = 10_000;

/**
 * A bar on a terminal; elsewhere a line for each phase and every ten seconds, so that logs stay short.
 * @param now - milliseconds
 */
export function progressDisplay(
  stream: Output,
  now: () => number = () => performance.now(),
): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream, now);
}

/** The phase in words, with counts and the time that remains: `Embedding passages: 40 of 698, 12 s left`. */
export function describeProgress({ phase, done, total, remainingMs }: BuildProgress): string {
  const ended = remainingMs === undefined || remainingMs === 0;
  const left = ended ? undefined : formatDuration(remainingMs);
  return say.progress({ phase: say.phases[phase], done, total, left });
}

/** A bar of `size` characters, as full as the phase is done: `████████░░░░`. */
export function drawBar({ done, total }: Pick<BuildProgress, 'done' | 'total'>, size = 24): string {
  const full = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * size);
  return '█'.repeat(full) + '░'.repeat(size - full);
}

function lines(stream: Output, now: () => number): ProgressDisplay {
  let phase: BuildProgress['phase'] | undefined;
  let writtenAt = 0;
  return {
    update: (state) => {
      const isNew = state.phase !== phase;
      if (!isNew && now() - writtenAt < LINE_MS) return;
      phase = state.phase;
      writtenAt = now();
      stream.write(`${isNew ? `${say.phases[phase]}…` : describeProgress(state)}\n`);
    },
    stop: (message) => end(stream, message),
  };
}

function bar(stream: Output): ProgressDisplay {
  const line = new StatusLine(stream);
  let phase: BuildProgress['phase'] | undefined;
  return {
    update: (state) => {
      line.show(`${drawBar(state)} ${describeProgress(state)}`, state.phase !== phase);
      phase = state.phase;
    },
    stop: (message) => {
      line.clear();
      end(stream, message);
    },
  };
}

function end(stream: Output, message: string | undefined): void {
  if (message !== undefined) stream.write(`${message}\n`);
}
