import { openIndex } from '../../index/open-index.ts';
import { repeatedly, timed } from '../benchmark/measure.ts';
import { type Figures, residentMegabytes } from './figures.ts';

/** Opens an index, the first time and later, and sees for how long at most nothing else got its turn meanwhile. */
export async function measureOpening(indexDir: string): Promise<Figures> {
  const before = residentMegabytes();
  const watched = watchTurns();
  let index: Awaited<ReturnType<typeof openIndex>> | undefined;
  let first: number;
  let block: number;
  try {
    first = await timed(async () => {
      index = await openIndex(indexDir);
    });
  } finally {
    block = watched.longest();
  }
  const memory = residentMegabytes();
  index?.close();
  const again = await repeatedly(3, async () => (await openIndex(indexDir)).close());
  return {
    'open.first': first,
    'open.again': again,
    'open.block': block,
    'open.memory': memory,
    'open.memory.before': before,
  };
}

/** Watches how long a turn of the event loop takes, from now until it is asked. */
function watchTurns(): { longest: () => number } {
  let longest = 0;
  let last = performance.now();
  let watching = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return {
    longest: () => {
      watching = false;
      look();
      return longest;
    },
  };
}
