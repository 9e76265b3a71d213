import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import manifest from '../../.generated/datasets.json';
import engine from '../../.generated/engine.json';

/** The product's engine and nothing around it. */
export type FloorEngine = {
  /** What the product sends for a query: it becomes a table, by the way that can be cancelled, and a page of it comes back. */
  materialise(name: string, sql: string): Promise<Table>;
  cancel(): void;
  loadAthletes(csv: Uint8Array): Promise<void>;
  end(): void;
};

export async function startEngine(): Promise<FloorEngine> {
  const worker = new Worker(engine.workerUrl);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(new URL(engine.wasmUrl, location.href).href, null);
  await db.open({ path: ':memory:' });
  const connection = await db.connect();
  return {
    async materialise(name, sql) {
      for await (const _ of await connection.send(`CREATE OR REPLACE TABLE ${name} AS ${sql}`));
      return connection.query(`SELECT * FROM ${name} LIMIT 200`);
    },
    cancel: () => void connection.cancelSent(),
    loadAthletes: (csv) => loadAthletes(db, connection, csv),
    end: () => worker.terminate(),
  };
}

async function loadAthletes(db: AsyncDuckDB, connection: AsyncDuckDBConnection, csv: Uint8Array): Promise<void> {
  const { columns, nulls } = manifest.athlete_events_full;
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  await db.registerFileBuffer('athletes.csv', csv);
  await connection.query(`CREATE TABLE athlete_events_full AS SELECT * FROM read_csv('athletes.csv',
    columns = {${types}}, nullstr = '${nulls}', header = true, auto_detect = false, quote = '"', escape = '"')`);
  await db.dropFile('athletes.csv');
}
