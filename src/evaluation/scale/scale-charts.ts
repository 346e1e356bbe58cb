import type { Column } from './scale-table.ts';

/** A curve of a figure against the number of windows, for Vega-Lite. */
export interface Chart {
  readonly name: string;
  readonly specification: object;
}

const CHARTS: readonly (readonly [name: string, figure: string, title: string])[] = [
  ['question', 'question.p50', 'a question, median, ms'],
  ['memory', 'memory', 'memory while asked, MB'],
  ['build', 'build.beside', 'build beside embedding, s'],
  ['rebuild', 'rebuild.one', 'rebuild after one change, s'],
  ['open', 'open.first', 'open, ms'],
  ['disk', 'disk', 'on disk, MB'],
];

/** The curves of time and memory against size, a line for each system. */
export function scaleCharts(columns: readonly Column[]): Chart[] {
  return CHARTS.map(([name, figure, title]) => ({
    name,
    specification: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      width: 420,
      height: 260,
      background: 'white',
      data: {
        values: columns.flatMap(({ system, size, figures }) =>
          figures[figure] === undefined ? [] : [{ system, windows: size, value: figures[figure] }],
        ),
      },
      mark: { type: 'line', point: true },
      encoding: {
        x: { field: 'windows', type: 'quantitative', scale: { type: 'log' }, title: 'windows' },
        y: { field: 'value', type: 'quantitative', scale: { type: 'log' }, title },
        color: { field: 'system', type: 'nominal', title: null },
      },
    },
  }));
}
