import type { Queries } from '../../postgres/queries.ts';

/** A table of `town_clerk`, with the types of its columns by their names. */
export interface BulkTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'integer' | 'text'>>;
}

/** A value of a row, in the order of its table's columns. */
type Value = number | string | null;

/** Rows handed over at once: enough that the way to the server does not count, few enough to be held twice. */
const PORTION = 5000;

/** Collects rows for a table and writes them in portions: one statement with an array for each column. */
export class BulkRows {
  readonly #queries: Queries;
  readonly #columns: Value[][];
  readonly #sql: string;
  readonly #values: readonly unknown[];

  /**
   * @param from - what the rows come from, after `FROM` and before it in `selected`; all columns as they are unless
   * given
   */
  constructor(
    queries: Queries,
    table: BulkTable,
    from: {
      readonly into: string;
      readonly selected: string;
      readonly join: string;
      readonly values: readonly unknown[];
    } = {
      into: Object.keys(table.columns).map(quoted).join(', '),
      selected: 'given.*',
      join: '',
      values: [],
    },
  ) {
    const names = Object.keys(table.columns).map(quoted).join(', ');
    const arrays = Object.values(table.columns).map((type, place) => `$${place + 1}::${type}[]`);
    this.#queries = queries;
    this.#columns = arrays.map(() => []);
    this.#values = from.values;
    this.#sql = `INSERT INTO town_clerk.${table.name} (${from.into}) SELECT ${from.selected}
      FROM unnest(${arrays.join(', ')}) AS given(${names}) ${from.join}`;
  }

  async add(row: readonly Value[]): Promise<void> {
    for (const [place, column] of this.#columns.entries()) {
      column.push(storable(row[place] ?? null));
    }
    if ((this.#columns[0]?.length ?? 0) >= PORTION) await this.flush();
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.#columns[0]?.length === 0) return;
    const written = this.#columns.map((column) => column.splice(0));
    await this.#queries.run(this.#sql, [...written, ...this.#values]);
  }
}

function quoted(name: string): string {
  return `"${name}"`;
}

/** PostgreSQL takes every character but NUL; what replaces it is as long, so that offsets stay right. */
function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
