import { type ContractCase, lastRows, never, openLesson } from '../../sql/contract/case';
import { ACTOR } from './sample';

export const copyCases: readonly ContractCase[] = [
  {
    name: 'a change of a table from above changes a copy, with its keys, and again when the cell runs again',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'made',
        [],
        'CREATE TABLE stock (id INTEGER PRIMARY KEY, n INTEGER DEFAULT 7); INSERT INTO stock VALUES (1, 1)',
      );
      const upsert = 'INSERT INTO stock VALUES (1, 5), (2, 5) ON CONFLICT (id) DO UPDATE SET n = stock.n + 1';
      const sorted = 'SELECT * FROM stock ORDER BY id';
      await run('upsert', ['made'], upsert);
      tools.equal(await rows(['upsert', 'made'], sorted), [
        [1, 2],
        [2, 5],
      ]);
      tools.equal(await rows(['made'], sorted), [[1, 1]]);
      await run('upsert', ['made'], upsert);
      tools.equal(await rows(['upsert', 'made'], sorted), [
        [1, 3],
        [2, 6],
      ]);
      await run('grown', [], `INSERT INTO film VALUES (4, 'Casablanca', 1)`);
      await run('grown', [], `INSERT INTO film VALUES (4, 'Casablanca', 1)`);
      tools.equal(await rows(['grown'], 'SELECT count(*) FROM film'), [[5]]);
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'serials, identities, generated columns, checks, indexes, triggers and foreign keys come along with a copy',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const made = await run(
        'made',
        [],
        `CREATE TABLE parent (id INTEGER PRIMARY KEY, n SERIAL, i INTEGER GENERATED ALWAYS AS IDENTITY);
        CREATE TABLE child (id INTEGER CONSTRAINT parental REFERENCES parent (id), twice INTEGER GENERATED ALWAYS AS (id * 2) STORED,
          name TEXT, CONSTRAINT positive CHECK (id > 0));
        CREATE UNIQUE INDEX by_name ON child (lower(name)) WHERE name <> '';
        CREATE FUNCTION louder() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '!'; RETURN NEW; END $$;
        CREATE TRIGGER loud BEFORE INSERT ON child FOR EACH ROW EXECUTE FUNCTION louder();
        INSERT INTO parent (id) VALUES (1), (2); INSERT INTO child VALUES (1, DEFAULT, 'one')`,
      );
      tools.equal([made.status, made.status === 'failed' && made.error.engineWords], ['done', false]);
      await run('more', ['made'], `INSERT INTO parent (id) VALUES (3); INSERT INTO child VALUES (3, DEFAULT, 'three')`);
      tools.equal(
        await rows(['more', 'made'], 'SELECT id, n, i, twice, name FROM parent LEFT JOIN child USING (id) ORDER BY id'),
        [
          [1, 1, 1, 2, 'one!'],
          [2, 2, 2, null, null],
          [3, 3, 3, 6, 'three!'],
        ],
      );
      tools.equal(await rows(['made'], 'SELECT count(*) FROM parent'), [[2]]);
      const wrong: [string, string][] = [
        [`INSERT INTO child VALUES (9, DEFAULT, 'x')`, 'foreign-key'],
        [`INSERT INTO child VALUES (-1, DEFAULT, 'x')`, 'check'],
        [`INSERT INTO child VALUES (1, DEFAULT, 'ONE')`, 'duplicate-key'],
        ['INSERT INTO parent (id) VALUES (1)', 'duplicate-key'],
        ['DELETE FROM parent WHERE id = 1', 'foreign-key'],
      ];
      for (const [code, kind] of wrong) {
        const failed = await run('wrong', ['more', 'made'], code);
        tools.equal([code, failed.status === 'failed' && failed.error.code], [code, kind]);
      }
      tools.equal(
        (
          await run(
            'free',
            ['made'],
            `DROP INDEX by_name; ALTER TABLE child DROP CONSTRAINT positive;
        INSERT INTO child VALUES (1, DEFAULT, 'ONE')`,
          )
        ).status,
        'done',
      );
      const next = await run('next', ['made'], 'INSERT INTO parent (id) VALUES (7) RETURNING n, i');
      tools.equal(lastRows(next), [[3, 3]]);
    },
  },
  {
    name: 'a dropped table is gone from there on and stays above',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const dropped = await run('drops', [], 'DROP TABLE film');
      tools.equal(dropped.outputs, [{ kind: 'done', statement: 'DROP TABLE' }]);
      tools.equal(await rows(['drops'], 'SELECT * FROM film'), 'There is no table “film”.');
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal((await run('again', ['drops'], 'DROP TABLE IF EXISTS film')).status, 'done');
      await run('made', ['drops'], 'CREATE TABLE film AS SELECT 1 AS x');
      tools.equal(await rows(['made', 'drops'], 'SELECT x FROM film'), [[1]]);
      tools.equal(
        (await run('drops', [], 'CREATE TABLE film (y INTEGER); INSERT INTO film VALUES (2)')).status,
        'done',
      );
      tools.equal(await rows(['drops'], 'SELECT * FROM film'), [[2]]);
    },
  },
  {
    name: 'a renamed table leaves no trace of its old name',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('renames', [], 'ALTER TABLE film RENAME TO movie');
      tools.equal(await rows(['renames'], 'SELECT count(*) FROM movie'), [[3]]);
      tools.equal(await rows(['renames'], 'SELECT * FROM film'), 'There is no table “film”.');
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'a view keeps what it shows, whatever the cells below change and the cells above do again',
    async prove(tools) {
      const { database, run, rows } = await openLesson(tools);
      await run('a', [], 'SELECT 1 AS x');
      await run('v', ['a'], 'CREATE VIEW seen AS SELECT x, (SELECT count(*) FROM film) AS n FROM a');
      await run('below', ['v', 'a'], 'DELETE FROM film');
      tools.equal(await rows(['below', 'v', 'a'], 'SELECT * FROM seen'), [[1, 3]]);
      await run('a', [], 'SELECT 2 AS x');
      tools.equal(await rows(['v', 'a'], 'SELECT seen.x, a.x FROM seen, a'), [[1, 2]]);
      await database.forget('a', never);
      tools.equal(await rows(['v', 'a'], 'SELECT x FROM seen'), [[1]]);
    },
  },
  {
    name: 'what a cell above made cannot be changed through a view or a function',
    async prove(tools) {
      const { database, run, rows } = await openLesson(tools);
      await database.load(ACTOR, never);
      await run(
        'v',
        [],
        `CREATE VIEW seen AS SELECT * FROM film; CREATE TYPE mood AS ENUM ('a');
        CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'DELETE FROM actor'`,
      );
      for (const code of ['DELETE FROM seen', `ALTER TYPE mood ADD VALUE 'b'`, 'SELECT wipe()']) {
        const failed = await run('w', ['v'], code);
        tools.equal([code, failed.status === 'failed' && failed.error.code], [code, 'not-here']);
      }
      tools.equal(await rows([], 'SELECT (SELECT count(*) FROM film), (SELECT count(*) FROM actor)'), [[3, 2]]);
    },
  },
  {
    name: 'a query that changes tables changes copies, and its rows are the result',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const moved = await run(
        'moved',
        [],
        'WITH gone AS (DELETE FROM film WHERE film_id > 1 RETURNING film_id) SELECT film_id FROM gone ORDER BY 1',
      );
      tools.equal(lastRows(moved), [[2], [3]]);
      tools.equal(await rows(['moved'], 'SELECT (SELECT count(*) FROM film), (SELECT sum(film_id) FROM moved)'), [
        [1, 5],
      ]);
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
      await run('into', [], 'SELECT title INTO TEMP titles FROM film');
      tools.equal(await rows(['into'], 'SELECT count(*) FROM titles'), [[3]]);
      await run(
        'merged',
        [],
        `MERGE INTO film USING (VALUES (1, 9.99), (9, 1)) AS n (id, rate) ON film_id = n.id
        WHEN MATCHED THEN UPDATE SET rate = n.rate WHEN NOT MATCHED THEN INSERT VALUES (n.id, 'new', n.rate)`,
      );
      tools.equal(await rows(['merged'], 'SELECT film_id, rate FROM film WHERE film_id IN (1, 9) ORDER BY 1'), [
        [1, '9.99'],
        [9, '1.00'],
      ]);
    },
  },
];
