import { SYSTEMS, type System } from './part.ts';
import type { Result } from './run-scale.ts';
import { sizeName } from './sizes.ts';

const NAMES: Readonly<Record<System, string>> = {
  'town-clerk': 'Town Clerk',
  langchain: 'LangChain.js, HNSWLib',
  orama: 'Orama, hybrid',
  scan: 'comparing every vector',
};

/** A row of a table: what its figure is called, what it is of, and digits behind the point. */
type Row = readonly [figure: string, label: string, digits: number];

const ROWS: readonly Row[] = [
  ['build.total', 'build, with embedding, s', 1],
  ['build.beside', 'build beside embedding, s', 1],
  ['build.ratio', 'build, times the bare embedding', 2],
  ['rebuild.unchanged', 'rebuild, nothing changed, s', 2],
  ['rebuild.one', 'rebuild after one change, s', 2],
  ['rebuild.share', 'rebuild after one change, % of a full build', 2],
  ['rebuild.renamed.embedded', 'windows embedded after a file was renamed', 0],
  ['build.memory', 'most memory of a build, MB', 0],
  ['disk', 'on disk, MB', 1],
  ['open.first', 'open, ms', 0],
  ['open.again', 'open again, ms', 0],
  ['open.block', 'longest turn of the event loop while opening, ms', 0],
  ['memory', 'memory while asked, with the model, MB', 0],
  ['question.p50', 'a question, p50, ms', 2],
  ['question.p95', 'p95', 2],
  ['embed.p50', 'its bare embedding, p50, ms', 2],
  ['embed.p95', 'p95', 2],
  ['question.ratio', 'a question, times its embedding', 2],
  ['question.unread.p50', 'a question whose passages nobody asked for before, p50, ms', 2],
  ['question.unread.ratio', 'the same, times its embedding', 2],
  ['step.after.p50', 'of it: all that follows on the embedding, p50, ms', 2],
  ['step.nearest.p50', 'of it: nearest windows, p50, ms', 2],
  ['step.words.p50', 'of it: BM25', 2],
  ['step.rows.p50', 'of it: reading rows', 2],
  ['step.vectors.p50', 'of it: vectors of candidates', 2],
  ['step.decide.p50', 'of it: confidence', 2],
  ['nearest10.p50', 'ten nearest windows, p50, ms', 2],
  ['nearest10.hnswlib.p50', 'the same by hnswlib alone', 2],
  ['nearest10.exact.p50', 'the same by comparing every window', 2],
  ['recall10', 'recall@10 beside an exact search', 4],
  ['right.first', 'the article asked about stands first', 3],
];

const SYNTHETIC_ROWS: readonly Row[] = [
  ['build.graph', 'linking, s', 0],
  ['open.graph', 'reading the graph, ms', 0],
  ['nearest10.p50', 'ten nearest, p50, ms', 2],
  ['nearest10.p95', 'p95', 2],
  ['nearest10.scan.p50', 'the same by comparing all codes, ms', 2],
  ['nearest10.exact.p50', 'the same by comparing every vector, ms', 1],
  ['recall10', 'recall@10 of the graph beside an exact search', 4],
  ['recall10.scan', 'of the codes', 4],
  ['build.memory', 'most memory of linking, MB', 0],
  ['memory', 'memory while asked, MB', 0],
  ['disk', 'graph and vectors on disk, MB', 0],
];

/** The figures of one system at one size. */
export interface Column {
  readonly system: System;
  readonly size: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** The figures of each system and size together, with those that follow from others. */
export function columnsOf(results: readonly Result[]): Column[] {
  const columns = new Map<
    string,
    { system: System; size: number; figures: Record<string, number> }
  >();
  for (const { part, figures = {} } of results) {
    if (part.what === 'known' || part.what === 'synthetic') continue;
    const key = `${part.size} ${part.system}`;
    const column = columns.get(key) ?? { system: part.system, size: part.size, figures: {} };
    columns.set(key, column);
    Object.assign(column.figures, figures);
  }
  for (const { size, figures } of columns.values()) {
    const own = columns.get(`${size} town-clerk`)?.figures ?? {};
    const embedding = ((own['embedding.window'] ?? Number.NaN) * (own.windows ?? 0)) / 1000;
    const total = (figures['build.beside'] ?? Number.NaN) + embedding;
    const derived = {
      'build.total': total,
      'build.ratio': total / embedding,
      'rebuild.share': (100 * (figures['rebuild.one'] ?? Number.NaN)) / total,
    };
    Object.assign(figures, derived);
  }
  return [...columns.values()];
}

/** All figures as tables in Markdown. */
export function scaleTables(results: readonly Result[]): string {
  const columns = columnsOf(results);
  const sizes = [...new Set(columns.map(({ size }) => size))].sort((left, right) => left - right);
  const parts = sizes.map((size) => sizeTable(size, columns, results));
  return [...parts, knownTable(results), syntheticTable(results), failures(results)]
    .filter((part) => part !== '')
    .join('\n');
}

function sizeTable(size: number, columns: readonly Column[], results: readonly Result[]): string {
  const here = columns.filter((column) => column.size === size);
  const { windows, articles } = here[0]?.figures ?? {};
  const how = results.find(({ part }) => part.size === size)?.part.vectors;
  const vectors =
    how === 'model' ? 'the model' : 'a bag of words, the times of embedding are the model’s';
  const systems = SYSTEMS.filter((system) => here.some((column) => column.system === system));
  const heading = `## ${sizeName(size)} windows\n\n${windows} windows of ${articles} articles; vectors from ${vectors}.\n`;
  const rows = rowsOf(
    ROWS,
    systems.map((system) => here.find((each) => each.system === system)?.figures ?? {}),
  );
  return `${heading}\n${table(['', ...systems.map((system) => NAMES[system])], rows)}`;
}

function knownTable(results: readonly Result[]): string {
  const known = results.filter(
    ({ part, figures }) => part.what === 'known' && figures !== undefined,
  );
  if (known.length === 0) return '';
  const figures = known.map((result) => result.figures ?? {});
  const rows = rowsOf(
    [['recall1', 'an article with the answer stands first (recall@1)', 3]],
    figures,
  );
  const heading = `## Labelled questions\n\n${figures[0]?.['recall1.questions']} questions.\n`;
  return `${heading}\n${table(['', ...known.map(({ part }) => NAMES[part.system])], rows)}`;
}

function syntheticTable(results: readonly Result[]): string {
  const synthetic = results.filter(({ part, figures }) => part.what === 'synthetic' && figures);
  if (synthetic.length === 0) return '';
  const rows = rowsOf(
    SYNTHETIC_ROWS,
    synthetic.map(({ figures }) => figures ?? {}),
  );
  const heading =
    '## Vectors that mean nothing\n\nThe graph and the codes; points around a thousand centres.\n';
  return `${heading}\n${table(['', ...synthetic.map(({ part }) => sizeName(part.size))], rows)}`;
}

function failures(results: readonly Result[]): string {
  return results
    .flatMap(({ part, failed }) =>
      failed === undefined
        ? []
        : [
            `- ${NAMES[part.system]}, ${sizeName(part.size)}, ${part.what}: no figure (${failed})\n`,
          ],
    )
    .join('');
}

function rowsOf(
  rows: readonly Row[],
  columns: readonly Readonly<Record<string, number>>[],
): string[][] {
  return rows
    .map(([figure, label, digits]) => [
      label,
      ...columns.map(({ [figure]: value }) =>
        value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits),
      ),
    ])
    .filter((cells) => cells.slice(1).some((cell) => cell !== ''));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = line(head.map((_, place) => (place === 0 ? '---' : '---:')));
  return line(head) + rule + rows.map(line).join('');
}
