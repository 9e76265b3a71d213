import fc from 'fast-check';
import pg, { type Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { never } from '../../sql/contract/case';
import { openPostgresInNode } from '../node';
import { aboveIn, endWorker, readAll } from '../testing/another-worker';
import { listen } from './testing/listen';

const engine = openPostgresInNode({ samples: [], standby: true, stopGraceMs: 0 });
beforeAll(() => engine.openDatabase(never), 60_000);
afterAll(() => engine.close());

const CELLS: readonly string[] = ['a', 'b', 'c'];
const above = (cell: string) => aboveIn(CELLS, cell);

const ASKED: readonly (string | { readonly text: string; readonly values: readonly unknown[] })[] = [
  'CREATE TABLE t (id SERIAL PRIMARY KEY, r double precision, made timestamptz DEFAULT clock_timestamp())',
  'CREATE TABLE u AS SELECT i AS id, random() AS r FROM generate_series(1, 5) AS x(i)',
  { text: 'INSERT INTO t (r) VALUES ($1), ($2)', values: [0.5, 1.5] },
  { text: 'INSERT INTO t (r) SELECT random() FROM generate_series(1, $1)', values: [2] },
  { text: 'INSERT INTO t (r) SELECT 1 / (id - $1) FROM t ORDER BY id', values: [2] },
  { text: 'UPDATE t SET r = id * $1 WHERE id % 2 = 0', values: [3] },
  { text: 'DELETE FROM t WHERE id = $1 RETURNING *', values: [1] },
  'DELETE FROM t; INSERT INTO t DEFAULT VALUES',
  'INSERT INTO t DEFAULT VALUES; SELECT 1 / 0',
  'DROP TABLE t',
  'ALTER TABLE t ADD COLUMN extra TEXT',
  'CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM t',
  "SET datestyle = 'SQL, DMY'",
  "CREATE TABLE d AS SELECT '03/02/2020'::date AS day",
  { text: 'CREATE TEMP TABLE scratch AS SELECT 1 AS n', values: [] },
  'INSERT INTO t (id) SELECT n + 100 FROM scratch',
  'BEGIN',
  'SAVEPOINT s',
  'ROLLBACK TO s',
  'COMMIT',
  'ROLLBACK',
];
const step = fc.record({
  cell: fc.constantFrom(...CELLS),
  client: fc.nat({ max: 1 }),
  asked: fc.constantFrom(...ASKED),
});

test('whatever clients did, another worker has the same tables after the journal is replayed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const database = await engine.openDatabase(never);
      let cell = 'a';
      const { port, close } = await listen(database.server, () => ({ cell, above: above(cell) }), never);
      const clients = await Promise.all([0, 1].map(() => connected(port)));
      try {
        let open: Client | undefined;
        for (const { asked, ...at } of steps) {
          cell = at.cell;
          const client: Client | undefined = open ?? clients[at.client];
          const answer = await client?.query(asked as string).catch(() => undefined);
          if (answer?.command === 'BEGIN') open = client;
          if (answer?.command === 'COMMIT' || (answer?.command === 'ROLLBACK' && asked !== 'ROLLBACK TO s'))
            open = undefined;
        }
        await Promise.all(clients.map((client) => client.end()));
        const before = await readAll(database, CELLS);
        await endWorker(database);
        expect(await readAll(database, CELLS)).toEqual(before);
      } finally {
        await Promise.all(clients.map((client) => client.end().catch(() => {})));
        await close();
        await database.close();
      }
    }),
    { numRuns: 15 },
  );
}, 300_000);

async function connected(port: number): Promise<Client> {
  const client = new pg.Client(`postgresql://repl:password@127.0.0.1:${port}/pagila`);
  client.on('error', () => {});
  await client.connect();
  return client;
}
