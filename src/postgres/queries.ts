import type pg from 'pg';
import { z } from 'zod';

/** What is asked of a database within one transaction. */
export interface Queries {
  /**
   * The rows that a statement gives, each as the schema reads it.
   * @param values - of `$1` and so on
   */
  rows<Row>(row: z.ZodType<Row>, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement, or several without values, and gives the number of rows that the last one changed. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
}

/** What a connection is asked through. */
export function queriesOf(client: Pick<pg.ClientBase, 'query'>): Queries {
  return {
    rows: async (row, sql, values) => {
      const { rows } = await client.query({ text: sql, ...(values && { values: [...values] }) });
      return z.array(row).parse(rows);
    },
    run: async (sql, values) => {
      const { rowCount } = await client.query({
        text: sql,
        ...(values && { values: [...values] }),
      });
      return rowCount ?? 0;
    },
  };
}
