import { type ContractCase, lastRows, never, openLesson } from '../../sql/contract/case';
import type { EngineStatus, Place, SqlDatabase } from '../../sql-engine';
import { ACTOR } from './sample';

const ENDLESS = 'SELECT count(*) FROM generate_series(1, 10000000000)';

/** Runs statements that end and one that does not, and stops that one once it runs. */
async function stopLast(database: SqlDatabase, place: Place, code: string, reason: unknown): Promise<unknown> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onStatement = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(reason), 200);
  };
  return database.run(place, code, stop.signal, onStatement).catch((error: unknown) => error);
}

const stopCase = (name: string, code: string): ContractCase => ({
  name,
  async prove({ engine, equal }) {
    const { database, run, rows, place } = await openLesson({ engine });
    await run(
      'made',
      [],
      `INSERT INTO film SELECT film_id + 10, title, rate FROM film;
      SELECT random() AS r, gen_random_uuid() AS u, now() AS t FROM generate_series(1, 50)`,
    );
    const tables = async () => [
      await rows(['made'], 'SELECT * FROM made'),
      await rows(['made'], 'SELECT * FROM film ORDER BY film_id'),
    ];
    const before = await tables();
    const seen: EngineStatus['status'][] = [];
    const unsubscribe = engine.onStatus(({ status }) => seen.push(status));
    const reason = new Error('stopped by the reader');
    equal(
      (await stopLast(database, place('endless', 'made'), `CREATE TABLE kept AS SELECT 1 AS x; ${code}`, reason)) ===
        reason,
      true,
    );
    equal(await tables(), before);
    unsubscribe();
    equal(seen.includes('restoring'), true);
    equal(lastRows(await run('next', ['endless', 'made'], 'SELECT x + 1 AS y FROM kept')), [[2]]);
  },
});

export const stopCases: readonly ContractCase[] = [
  stopCase('an endless query is ended with its worker; the tables are there again', ENDLESS),
  stopCase(
    'an endless INSERT is ended and undone',
    'INSERT INTO film SELECT i, NULL, NULL FROM generate_series(1, 10000000000) AS r(i)',
  ),
  stopCase('a transaction that is stopped is undone', `BEGIN; DELETE FROM kept; ${ENDLESS}; COMMIT`),
  {
    name: 'a statement that ends by itself in the time that is left keeps the worker',
    async prove({ patient, equal }) {
      const { database, place, rows } = await openLesson({ engine: patient });
      const seen: EngineStatus['status'][] = [];
      const unsubscribe = patient.onStatus(({ status }) => seen.push(status));
      const slow = 'SELECT 1 AS x; SELECT count(*) FROM generate_series(1, 3000000); SELECT 2';
      equal(await stopLast(database, place('a'), slow, 'enough'), 'enough');
      equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
      unsubscribe();
      equal(seen.includes('restoring'), false);
    },
  },
  {
    name: 'what was changed twice, changed in a transaction, rolled back, failed or forgotten is as it was after a restore',
    async prove(tools) {
      const { database, place, run: runAny } = await openLesson(tools);
      const run = async (...[cell, above, code]: Parameters<typeof runAny>) => {
        const ran = await runAny(cell, above, code);
        tools.equal([code, ran.status === 'failed' ? ran.error.engineWords : ran.status], [code, 'done']);
      };
      await database.load(ACTOR, never);
      await run(
        'a',
        [],
        `CREATE SEQUENCE s; CREATE TABLE t (id INTEGER DEFAULT nextval('s'), made TIMESTAMP DEFAULT now(), n SERIAL);
        CREATE TABLE drawn AS SELECT i, random() AS r FROM generate_series(1, 3) AS g(i)`,
      );
      await run(
        'b',
        ['a'],
        `INSERT INTO t (id) VALUES (nextval('s')); INSERT INTO t (made) VALUES (NULL); BEGIN; DELETE FROM film; ROLLBACK;
        UPDATE drawn SET r = random() WHERE i = 2; ALTER TABLE drawn ADD COLUMN u uuid DEFAULT gen_random_uuid()`,
      );
      const failed = await runAny('b', ['a'], 'INSERT INTO t (id) SELECT 1 / (n - 2) FROM t');
      tools.equal(failed.status, 'failed');
      await run(
        'b',
        ['a'],
        `INSERT INTO t (id) VALUES (nextval('s')); BEGIN; SAVEPOINT p; DELETE FROM film WHERE film_id = 1; ROLLBACK TO p; DELETE FROM film WHERE film_id = 2; COMMIT`,
      );
      await run(
        'c',
        ['b', 'a'],
        'CREATE VIEW v AS SELECT random() AS r FROM t; DELETE FROM actor WHERE actor_id = 2; SELECT * FROM v',
      );
      await run('c', ['b', 'a'], 'SELECT r FROM v');
      await run('w', ['c', 'b', 'a'], 'WITH x AS (DELETE FROM actor RETURNING name, now()) SELECT * FROM x');
      await run('gone', [], 'DELETE FROM film; SELECT 1');
      await database.forget('gone', never);
      await database.writeTable(
        'ts',
        'people',
        { columns: [{ name: 'n', type: 'BIGINT' }], rows: [[1], [null]] },
        never,
      );
      await run('drops', [], 'DROP TABLE film');
      const above = ['drops', 'ts', 'w', 'c', 'b', 'a'];
      const look = async () => [
        ...(await Promise.all(
          ['t', 'c', 'w', 'people', 'drawn'].map((name) => database.readTable(place('z', ...above), name, never)),
        )),
        await database.readTable(place('z', 'c', 'b', 'a'), 'actor', never),
        await database.readTable(place('z', 'b', 'a'), 'film', never),
        await database.tables(place('z', ...above), never),
      ];
      const before = await look();
      tools.equal(await stopLast(database, place('endless'), `SELECT 1; ${ENDLESS}`, 'enough'), 'enough');
      tools.equal(await look(), before);
      const next = await runAny('next', above, `INSERT INTO t DEFAULT VALUES RETURNING id, n`);
      tools.equal(lastRows(next), [[4, 5]]);
    },
  },
  {
    name: 'a call that waits for its turn rejects at once when it is aborted, and never runs',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const [first, second] = [new AbortController(), new AbortController()];
      const running = run('a', [], ENDLESS, first.signal).catch((error: unknown) => error);
      const waiting = run('b', [], 'CREATE TABLE never_made AS SELECT 1', second.signal).catch(
        (error: unknown) => error,
      );
      second.abort('second');
      tools.equal(await waiting, 'second');
      first.abort('first');
      tools.equal(await running, 'first');
      tools.equal(await rows(['b'], 'SELECT * FROM never_made'), 'There is no table “never_made”.');
    },
  },
  {
    name: 'databases of one engine do not see each other, and one that is closed leaves nothing',
    async prove(tools) {
      const [one, other] = [await openLesson(tools), await openLesson(tools)];
      await one.run('a', [], 'DELETE FROM film; CREATE TABLE mine (x int); SELECT 1 AS x');
      tools.equal(await other.rows(['a'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal(await other.rows(['a'], 'SELECT * FROM mine'), 'There is no table “mine”.');
      const schemas = `SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'w%'`;
      const before = await other.rows([], schemas);
      await one.database.close();
      const after = await other.rows([], schemas);
      tools.equal(
        [before, after].flat(2).map((count) => typeof count),
        ['number', 'number'],
      );
      tools.equal(Number(after.at(0)?.at(0)) < Number(before.at(0)?.at(0)), true);
    },
  },
];
