import { english } from '../messages/english.ts';
import type { Output } from './output.ts';
import { drawBar } from './progress.ts';
import { StatusLine } from './status-line.ts';

/** Draws how many things of a known number are done. */
export interface CountDisplay {
  update(done: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line for every hundred, so that logs stay short. */
export function countDisplay(stream: Output, total: number, what: string): CountDisplay {
  const line = new StatusLine(stream);
  return {
    update: (done) => {
      const text = english.operators.building.counted({ done, total, what });
      if (stream.isTTY) line.show(`${drawBar({ done, total })} ${text}`);
      else if (done % 100 === 0) stream.write(`${text}\n`);
    },
    stop: () => line.clear(),
  };
}
