import type { Measured } from './measured-bot.ts';

/** The bot's process at a moment of a soak. */
export interface Sample extends Measured {
  readonly minute: number;
  /** Since the sample before. */
  readonly asked: number;
  readonly errors: number;
}

const columns: readonly (readonly [name: string, of: (sample: Sample) => number])[] = [
  ['heap MB', ({ heapUsed, external }) => (heapUsed + external) / 1024 / 1024],
  ['resident MB', ({ rss }) => rss / 1024 / 1024],
  ['handles', ({ handles }) => handles],
  ['loop p99 ms', ({ loop }) => loop.p99],
  ['asked', ({ asked }) => asked],
  ['errors', ({ errors }) => errors],
];

const bars = '▁▂▃▄▅▆▇█';

/** The samples as a table, with a line of bars for each column, from nothing to its most. */
export function soakPlot(samples: readonly Sample[]): string {
  const rows = [
    ['minute', ...columns.map(([name]) => name)],
    ...samples.map((sample) => [
      sample.minute.toFixed(1),
      ...columns.map(([, of]) => of(sample).toFixed(0)),
    ]),
  ];
  const table = rows.map((row) => row.map((cell) => cell.padStart(11)).join(' '));
  const plots = columns.map(([name, of]) => {
    const values = samples.map(of);
    const most = Math.max(...values, 1);
    const drawn = values.map((value) => bars[Math.round((value / most) * (bars.length - 1))] ?? '');
    return `${name.padStart(11)} ${drawn.join('')} (most: ${most.toFixed(0)})`;
  });
  return [...table, ...plots].join('\n');
}
