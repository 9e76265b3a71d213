import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { SqlDatabase } from '../sql-engine';
import { openDuckdbInNode } from './node';

const engine = openDuckdbInNode({ standby: true, stopGraceMs: 0 });
afterAll(() => engine.close());
const never = new AbortController().signal;

const CELLS: readonly string[] = ['a', 'b', 'c', 'd'];
const above = (cell: string) => CELLS.slice(0, CELLS.indexOf(cell)).reverse();
const CODE = [
  'CREATE OR REPLACE TABLE t (id INTEGER PRIMARY KEY, r DOUBLE)',
  'CREATE OR REPLACE TABLE t AS SELECT i AS id, random() AS r FROM range(5) x(i)',
  'INSERT INTO t SELECT coalesce(max(id), 0) + 1, 0.5 FROM t',
  'INSERT INTO t SELECT coalesce(max(id), 0) + 1, random() FROM t',
  'UPDATE t SET r = id * 2 WHERE id % 2 = 0',
  'DELETE FROM t WHERE id = 1; SELECT * FROM t',
  'DROP TABLE t',
  `COPY t TO 'x.csv' (HEADER); COPY t TO 'y.parquet'`,
  `CREATE OR REPLACE TABLE t AS SELECT id, 1.5::DOUBLE AS r FROM 'x.csv'`,
  `CREATE OR REPLACE TABLE t AS FROM 'y.parquet'; COPY (SELECT 7 AS id, 1::DOUBLE AS r) TO 'y.parquet'`,
  `CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM 'y.parquet'`,
  `BEGIN; FROM 'y.parquet'; ROLLBACK`,
  'ALTER TABLE t ADD COLUMN extra VARCHAR',
  'CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM t',
  'SELECT * FROM v',
  'SELECT uuid() AS u, n FROM (SELECT 1 AS n UNION ALL SELECT 2)',
  'SELECT * FROM a; SELECT count(*) AS n FROM a',
  'BEGIN; DELETE FROM t; COMMIT',
  'BEGIN; DELETE FROM t; ROLLBACK',
  'BEGIN; DELETE FROM t',
  `SELECT 'b'::ENUM('a', 'b') AS e, true AS yes, false AS no, random() AS r`,
] as const;

const step = fc.record({ cell: fc.constantFrom(...CELLS), code: fc.constantFrom(...CODE, 'forget') });

/** Everything that can be read, from every place. */
async function readAll(database: SqlDatabase) {
  const seen: unknown[] = [];
  for (const cell of [...CELLS, 'below']) {
    const place = { cell, above: cell === 'below' ? [...CELLS].reverse() : above(cell) };
    for (const { name } of await database.tables(place, never))
      seen.push([cell, name, await database.readTable(place, name, never)]);
  }
  return seen;
}

async function endWorker(database: SqlDatabase) {
  const stop = new AbortController();
  const endless = `SELECT 1; SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))`;
  const onStatement = () => setTimeout(() => stop.abort('enough'), 50);
  const running = database
    .run({ cell: 'endless', above: [] }, endless, stop.signal, onStatement)
    .catch((error: unknown) => error);
  expect(await running).toBe('enough');
}

test('whatever cells did, another worker has the same tables after the journal is replayed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const database = await engine.openDatabase(never);
      try {
        for (const { cell, code } of steps)
          if (code === 'forget') await database.forget(cell, never);
          else await database.run({ cell, above: above(cell) }, code, never);
        const before = await readAll(database);
        await endWorker(database);
        expect(await readAll(database)).toEqual(before);
      } finally {
        await database.close();
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);
