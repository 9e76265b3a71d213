import { lastRows, never, openLesson } from '../../sql/contract/case';
import type { EngineStatus, FileDatabase, Place, SqlDatabase, SqlEngine } from '../../sql-engine';
import type { DuckdbCase } from './case';

const ENDLESS_RECURSION = 'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r';
const ENDLESS_INSERT =
  'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) INSERT INTO film SELECT i, NULL, NULL FROM r';
const ENDLESS_JOIN = 'SELECT a.i FROM range(1000000) a(i) JOIN range(1000000) b(i) ON a.i % 10 = b.i % 10';
/** No rows come out of it, so that the engine never looks up: only ending the worker stops it. */
const SILENT_JOIN = 'SELECT count(*) FROM range(1000000) a(i), range(1000000) b(i) WHERE a.i * b.i = 7';
const LONG_CALL = `SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))`;
const LONG_LAMBDA = 'SELECT len(list_transform(range(200000000), x -> x + 1))';

/** Runs a statement that ends and one that does not, and stops the second once it runs. */
async function stopSecond(database: SqlDatabase, place: Place, code: string, reason: unknown): Promise<unknown> {
  const stop = new AbortController();
  const onStatement = () => setTimeout(() => stop.abort(reason), 50);
  return database.run(place, code, stop.signal, onStatement).catch((error: unknown) => error);
}

/** Stops code that does not end, and tells what came of it. */
async function stopped(engine: SqlEngine<FileDatabase>, code: string, prepare: string) {
  const lesson = await openLesson({ engine });
  await lesson.run('made', [], prepare);
  const tables = async () => [
    await lesson.rows(['made'], 'FROM made'),
    await lesson.rows(['made'], 'FROM film ORDER BY film_id'),
  ];
  const before = await tables();
  const seen: EngineStatus['status'][] = [];
  const unsubscribe = engine.onStatus(({ status }) => seen.push(status));
  const reason = new Error('stopped by the reader');
  const place = lesson.place('endless', 'made');
  const rejected =
    (await stopSecond(lesson.database, place, `CREATE TABLE kept AS SELECT 1 AS x; ${code}`, reason)) === reason;
  const after = await tables();
  unsubscribe();
  const next = lastRows(await lesson.run('next', ['endless', 'made'], 'SELECT x + 1 FROM kept'));
  return {
    rejected,
    same: JSON.stringify(before) === JSON.stringify(after),
    next,
    restored: seen.includes('restoring'),
  };
}

const stopCase = (name: string, code: string, restored: boolean): DuckdbCase => ({
  name,
  async prove(tools) {
    const prepare =
      'INSERT INTO film SELECT film_id + 10, title, rate FROM film; SELECT random() AS r, uuid() AS u FROM range(50)';
    tools.equal(await stopped(restored ? tools.engine : tools.patient, code, prepare), {
      rejected: true,
      same: true,
      next: [[2]],
      restored,
    });
  },
});

export const stopCases: readonly DuckdbCase[] = [
  stopCase('an endless recursion is cancelled, and the worker stays', ENDLESS_RECURSION, false),
  stopCase('an endless join is cancelled, and the worker stays', ENDLESS_JOIN, false),
  stopCase('an endless INSERT is cancelled and undone', ENDLESS_INSERT, false),
  stopCase('a join that gives no rows is ended with its worker; the tables are there again', SILENT_JOIN, true),
  stopCase('a long scalar call is ended with its worker; the tables are there again', LONG_CALL, true),
  stopCase('a long lambda is ended with its worker; the tables are there again', LONG_LAMBDA, true),
  {
    name: 'a statement that breaks the engine is an error; the tables are there again',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('made', [], 'CREATE TABLE t AS SELECT random() AS r');
      const before = await rows(['made'], 'FROM t');
      const broken = await run('big', ['made'], `SELECT repeat('x', 4000000000)`);
      tools.equal(broken.status === 'failed' && broken.error.code, 'engine-ended');
      tools.equal(await rows(['made'], 'FROM t'), before);
    },
  },
  {
    name: 'what was changed twice, changed in a transaction, rolled back, forgotten, or set is as it was after a restore',
    async prove(tools) {
      const { database, place, run: runAny } = await openLesson(tools);
      const run = async (...[cell, above, code]: Parameters<typeof runAny>) => {
        const ran = await runAny(cell, above, code);
        tools.equal([code, ran.status], [code, 'done']);
        return ran;
      };
      await run(
        'a',
        [],
        "CREATE SEQUENCE s; CREATE TABLE t (id INTEGER DEFAULT nextval('s'), made TIMESTAMP DEFAULT now()::TIMESTAMP)",
      );
      await run(
        'b',
        ['a'],
        "INSERT INTO t (id) VALUES (nextval('s')); INSERT INTO t (made) VALUES (NULL); BEGIN; DELETE FROM film; ROLLBACK",
      );
      await run(
        'b',
        ['a'],
        "INSERT INTO t (id) VALUES (nextval('s')); BEGIN; DELETE FROM film WHERE film_id = 1; COMMIT",
      );
      await run('c', ['b', 'a'], 'CREATE VIEW v AS SELECT random() AS r FROM t; SELECT * FROM v');
      await run('c', ['b', 'a'], "SET VARIABLE x = 42; SELECT r, getvariable('x') AS x FROM v");
      await run('gone', [], 'DELETE FROM film; SELECT 1');
      await database.forget('gone', never);
      await database.writeTable(
        'ts',
        'people',
        { columns: [{ name: 'n', type: 'BIGINT' }], rows: [[1], [null]] },
        never,
      );
      await run('drops', [], 'DROP TABLE film');
      const above = ['drops', 'ts', 'c', 'b', 'a'];
      const look = async () => [
        await database.readTable(place('z', ...above), 't', never),
        await database.readTable(place('z', ...above), 'c', never),
        await database.readTable(place('z', ...above), 'people', never),
        await database.readTable(place('z', 'b', 'a'), 'film', never),
        await database.tables(place('z', ...above.filter((cell) => cell !== 'c')), never),
      ];
      const before = await look();
      tools.equal(await stopSecond(database, place('endless'), `SELECT 1; ${LONG_CALL}`, 'enough'), 'enough');
      tools.equal(await look(), before);
      tools.equal(lastRows(await run('next', above, `SELECT nextval('s'), getvariable('x')`)), [[4, 42]]);
    },
  },
  {
    name: 'a call that waits for its turn rejects at once when it is aborted, and never runs',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const [first, second] = [new AbortController(), new AbortController()];
      const running = run('a', [], ENDLESS_RECURSION, first.signal).catch((error: unknown) => error);
      const waiting = run('b', [], 'CREATE TABLE never_made AS SELECT 1', second.signal).catch(
        (error: unknown) => error,
      );
      second.abort('second');
      tools.equal(await waiting, 'second');
      first.abort('first');
      tools.equal(await running, 'first');
      tools.equal(await rows(['b'], 'FROM never_made'), 'There is no table “never_made”.');
    },
  },
  {
    name: 'databases of one engine do not see each other',
    async prove(tools) {
      const [one, other] = [await openLesson(tools), await openLesson(tools)];
      await one.run('a', [], 'DELETE FROM film; SET VARIABLE mine = 1; SELECT 1 AS x');
      tools.equal(await other.rows(['a'], `SELECT count(*), getvariable('mine') FROM film`), [[3, null]]);
      await one.database.close();
      const third = await openLesson(tools);
      tools.equal(await third.rows([], `SELECT getvariable('mine')`), [[null]]);
    },
  },
];
