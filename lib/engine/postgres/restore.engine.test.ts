import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openPostgresInNode } from './node';
import { aboveIn, endWorker, readAll } from './testing/another-worker';

const engine = openPostgresInNode({ samples: [], standby: true, stopGraceMs: 0 });
afterAll(() => engine.close());
const never = new AbortController().signal;

const CELLS: readonly string[] = ['a', 'b', 'c', 'd'];
const above = (cell: string) => aboveIn(CELLS, cell);
const CODE = [
  'CREATE TABLE t (id SERIAL PRIMARY KEY, r double precision, made timestamptz DEFAULT clock_timestamp())',
  'CREATE TABLE u AS SELECT i AS id, random() AS r FROM generate_series(1, 5) AS x(i)',
  'INSERT INTO t (r) VALUES (0.5)',
  'INSERT INTO t (r) SELECT random() FROM generate_series(1, 2)',
  'INSERT INTO t (r) SELECT 1 / (id - 2) FROM t ORDER BY id',
  'UPDATE t SET r = id * 2 WHERE id % 2 = 0',
  'UPDATE t SET r = random()',
  'DELETE FROM t WHERE id = 1; SELECT * FROM t',
  'DROP TABLE t',
  'ALTER TABLE t ADD COLUMN extra TEXT',
  'CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM t',
  'SELECT * FROM v',
  'SELECT gen_random_uuid() AS u, n FROM (SELECT 1 AS n UNION ALL SELECT 2) AS x',
  'SELECT * FROM a; SELECT count(*) AS n FROM a',
  'BEGIN; DELETE FROM t; COMMIT',
  'BEGIN; INSERT INTO t DEFAULT VALUES; SAVEPOINT s; DELETE FROM t; ROLLBACK TO s; COMMIT',
  'BEGIN; INSERT INTO t DEFAULT VALUES; ROLLBACK',
  'BEGIN; DELETE FROM t',
  'WITH gone AS (DELETE FROM t RETURNING id, random() AS r) SELECT * FROM gone',
  'CREATE FUNCTION add_one() RETURNS void LANGUAGE sql AS $$ INSERT INTO t (r) VALUES (1) $$',
  'SELECT add_one()',
] as const;

const step = fc.record({ cell: fc.constantFrom(...CELLS), code: fc.constantFrom(...CODE, 'forget') });

test('whatever cells did, another worker has the same tables after the journal is replayed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const database = await engine.openDatabase(never);
      try {
        for (const { cell, code } of steps)
          if (code === 'forget') await database.forget(cell, never);
          else await database.run({ cell, above: above(cell) }, code, never);
        const before = await readAll(database, CELLS);
        await endWorker(database);
        expect(await readAll(database, CELLS)).toEqual(before);
      } finally {
        await database.close();
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);
