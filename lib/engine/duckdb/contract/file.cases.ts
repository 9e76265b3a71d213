import { never } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { GENRES, openFiles, text } from './file-fixture';

export const fileCases: readonly DuckdbCase[] = [
  {
    name: 'files that were put are read by every usual spelling',
    async prove(tools) {
      const { rows } = await openFiles(tools, {
        'genres.csv': GENRES,
        'data/a.csv': GENRES,
        'data/b.csv': 'id,genre\n3,crime\n',
        'items.json': '[{"id": 1, "by": "ann"}, {"id": 2, "by": null}]',
        'items.ndjson': '{"id": 1, "by": "ann"}\n{"id": 2}\n',
      });
      const all = [
        [1, 'drama'],
        [2, 'comedy'],
      ];
      const three = [...all, [3, 'crime']];
      const items = [
        [1, 'ann'],
        [2, null],
      ];
      const spellings: readonly (readonly [sql: string, rows: unknown])[] = [
        [`FROM 'genres.csv'`, all],
        [`SELECT * FROM './genres.csv' AS g WHERE g.id = 1`, [all[0]]],
        [`SELECT genres.id FROM 'genres.csv' WHERE id > 1`, [[2]]],
        [`FROM read_csv('genres.csv')`, all],
        [`FROM read_csv_auto('genres.csv', header = true)`, all],
        [`FROM 'data/*.csv' ORDER BY id`, three],
        [`FROM read_csv(['data/a.csv', 'data/b.csv'])`, three],
        [`SELECT * FROM read_csv('data/[ab].csv', union_by_name = true)`, three],
        [`SELECT count(*) FROM '**/*.csv'`, [[5]]],
        [
          `SELECT g.genre, i.by FROM 'genres.csv' g JOIN 'items.json' i USING (id) ORDER BY id`,
          [
            ['drama', 'ann'],
            ['comedy', null],
          ],
        ],
        [`SELECT count(*) FROM 'genres.csv', 'data/b.csv'`, [[2]]],
        [`FROM 'items.json'`, items],
        [`FROM read_json('items.json')`, items],
        [`FROM read_json_auto('items.ndjson')`, items],
        [`FROM read_ndjson('items.ndjson')`, items],
        [`FROM read_json('items.ndjson', format = 'newline_delimited')`, items],
        [`FROM read_json('items.json', columns = {id: 'VARCHAR'})`, [['1'], ['2']]],
        [`FROM read_json_objects('items.ndjson')`, [['{"id":1,"by":"ann"}'], ['{"id":2}']]],
        [`SELECT count(*) FROM read_json(['items.json', 'items.ndjson'])`, [[4]]],
        [`WITH x AS (FROM 'items.json') SELECT max(id) FROM x`, [[2]]],
        [`SELECT count(*) FROM (SELECT * FROM 'items.json') WHERE id IN (SELECT id FROM 'genres.csv')`, [[2]]],
        [`SELECT content FROM read_text('data/b.csv')`, [['id,genre\n3,crime\n']]],
        [`FROM glob('data/*')`, [['data/a.csv'], ['data/b.csv']]],
        [`FROM glob('nothing/*.csv')`, []],
        [
          `SELECT extract(year FROM DATE '2020-01-01'), 1 IS DISTINCT FROM 2, trim(BOTH 'x' FROM 'x.csvx')`,
          [[2020, true, '.csv']],
        ],
      ];
      for (const [sql, expected] of spellings) tools.equal([sql, await rows([], sql).catch(String)], [sql, expected]);
    },
  },
  {
    name: 'CSV, JSON and Parquet are written by COPY, each format told by the ending or by FORMAT',
    async prove(tools) {
      const { run, rows, read, names } = await openFiles(tools);
      const copies: readonly (readonly [sql: string, file: string, content: string | undefined])[] = [
        [
          `COPY film TO 'out/film.csv' (HEADER, DELIMITER ';')`,
          'out/film.csv',
          'film_id;title;rate\n1;Alien;4.99\n2;Brazil, or not;0.10\n3;;2.99\n',
        ],
        [
          `COPY film TO 'old.csv' WITH CSV HEADER`,
          'old.csv',
          'film_id,title,rate\n1,Alien,4.99\n2,"Brazil, or not",0.10\n3,,2.99\n',
        ],
        [
          `COPY (SELECT film_id, title FROM film WHERE film_id = 2) TO 'one.json'`,
          'one.json',
          '{"film_id":2,"title":"Brazil, or not"}\n',
        ],
        [
          `COPY film (film_id, rate) TO 'list.json' (ARRAY true)`,
          'list.json',
          '[\n\t{"film_id":1,"rate":4.99},\n\t{"film_id":2,"rate":0.10},\n\t{"film_id":3,"rate":2.99}\n]\n',
        ],
        [
          `COPY film TO 'film.ndjson' (FORMAT json)`,
          'film.ndjson',
          '{"film_id":1,"title":"Alien","rate":4.99}\n{"film_id":2,"title":"Brazil, or not","rate":0.10}\n{"film_id":3,"title":null,"rate":2.99}\n',
        ],
        [`COPY (FROM film LIMIT 0) TO 'none.json' (ARRAY)`, 'none.json', '[\n\n]\n'],
        [`COPY film TO 'film.parquet'`, 'film.parquet', undefined],
        [`COPY film TO 'plain' (FORMAT parquet, COMPRESSION uncompressed, ROW_GROUP_SIZE 2)`, 'plain', undefined],
      ];
      for (const [sql, file, content] of copies) {
        const ran = await run('writer', [], sql);
        tools.equal(
          [sql, ran.status === 'failed' ? ran.error : ran.outputs.map((output) => output.kind)],
          [sql, ['done']],
        );
        if (content !== undefined) tools.equal([sql, await read(file)], [sql, content]);
      }
      tools.equal(await names(), copies.map(([, file]) => file).sort());
      const all = await rows([], 'FROM film');
      for (const sql of [`FROM 'film.parquet'`, `FROM read_parquet('plain')`])
        tools.equal([sql, await rows(['writer'], sql)], [sql, all]);
      const loose = [
        [1, 'Alien', 4.99],
        [2, 'Brazil, or not', 0.1],
        [3, null, 2.99],
      ];
      for (const sql of [`FROM read_csv('out/film.csv')`, `FROM 'film.ndjson'`])
        tools.equal([sql, await rows(['writer'], sql)], [sql, loose]);
      const count = await run('writer', [], `COPY film TO 'again.parquet'`);
      tools.equal(count.outputs, [{ kind: 'done', statement: 'COPY', rows: 3 }]);
    },
  },
  {
    name: 'COPY reads files into tables',
    async prove(tools) {
      const { run, rows } = await openFiles(tools, { 'g.csv': GENRES, 'g.json': '[{"genre": "drama", "id": 1}]' });
      const code = `CREATE TABLE g (id INTEGER, genre VARCHAR); COPY g FROM 'g.csv' (HEADER); COPY g FROM 'g.json'; COPY g TO 'g.parquet'; COPY g FROM 'g.parquet'`;
      const ran = await run('a', [], code);
      tools.equal(ran.status === 'failed' ? ran.error : ran.outputs.slice(1), [
        { kind: 'done', statement: 'COPY', rows: 2 },
        { kind: 'done', statement: 'COPY', rows: 1 },
        { kind: 'done', statement: 'COPY', rows: 3 },
        { kind: 'done', statement: 'COPY', rows: 3 },
      ]);
      tools.equal(await rows(['a'], 'SELECT id, genre, count(*) FROM g GROUP BY ALL ORDER BY id'), [
        [1, 'drama', 4],
        [2, 'comedy', 2],
      ]);
    },
  },
  {
    name: 'the lesson’s own files become tables, their types detected',
    async prove(tools) {
      const { database, rows, typed } = await openFiles(tools, {
        'genres.csv': 'id;day;price\n1;2020-01-02;4.5\n',
        'items.ndjson': '{"id": 1, "at": "2020-01-02T03:04:05Z", "tags": ["a"]}\n',
      });
      await database.run({ cell: 'w', above: [] }, `COPY film TO 'film.parquet'`, never);
      await database.files.put('copy.parquet', await database.files.read('film.parquet', never), never);
      await database.files.load('genres.csv', 'genres', never);
      await database.files.load('items.ndjson', 'items', never);
      await database.files.load('copy.parquet', 'films', never);
      tools.equal(await typed('FROM genres'), {
        types: ['id BIGINT', 'day DATE', 'price DOUBLE'],
        rows: [[1, '2020-01-02', 4.5]],
      });
      tools.equal(await typed('FROM items'), {
        types: ['id BIGINT', 'at TIMESTAMP', 'tags VARCHAR[]'],
        rows: [[1, '2020-01-02 03:04:05', ['a']]],
      });
      tools.equal(await rows([], 'FROM films EXCEPT FROM film'), []);
      tools.equal((await database.tables({ cell: 'x', above: [] }, never)).map(({ name }) => name).sort(), [
        'film',
        'films',
        'genres',
        'items',
      ]);
      const missing = await database.files.load('genre.csv', 'g', never).catch((error: Error) => error.message);
      tools.equal(missing, 'There is no file “genre.csv” here. Did you mean “genres.csv”?');
      const unread = await database.files.read('genre.csv', never).catch((error: Error) => error.message);
      tools.equal(unread, 'There is no file “genre.csv”. Did you mean “genres.csv”?');
    },
  },
  {
    name: 'a file that is removed is gone with its table, and comes back as another',
    async prove(tools) {
      const { database, rows } = await openFiles(tools, { 'genres.csv': GENRES });
      await database.files.load('genres.csv', 'genres', never);
      await database.files.remove('genres.csv', 'genres', never);
      tools.equal(await database.files.list(never), []);
      tools.equal(
        (await database.tables({ cell: 'x', above: [] }, never)).map(({ name }) => name),
        ['film'],
      );
      await database.files.put('genres.csv', text('id\n7\n'), never);
      await database.files.load('genres.csv', 'genres', never);
      tools.equal([await rows([], 'FROM genres'), await rows([], `FROM 'genres.csv'`)], [[[7]], [[7]]]);
    },
  },
  {
    name: 'EXPLAIN, DESCRIBE and SUMMARIZE take files, and show no path of ours',
    async prove(tools) {
      const { run } = await openFiles(tools, { 'g.csv': GENRES, 'g.json': '[{"id": 1}]' });
      const code = `COPY (SELECT 1 AS id) TO 'g.parquet'; DESCRIBE 'g.csv'; DESCRIBE FROM 'g.json'; SUMMARIZE 'g.parquet';
        EXPLAIN SELECT * FROM 'g.csv' WHERE id = 1; EXPLAIN ANALYZE SELECT * FROM 'g.parquet'; FROM sniff_csv('g.csv');
        SELECT filename FROM 'g.csv'; FROM read_csv('g.csv', filename = true); FROM read_text('g.csv')`;
      const ran = await run('a', [], code);
      tools.equal(ran.status === 'failed' ? ran.error : ran.status, 'done');
      tools.equal(/files\/|file \d|\bw\d+\b/.exec(JSON.stringify(ran.outputs))?.[0], undefined);
      tools.equal(
        ran.outputs.map((output) => (output.kind === 'table' ? output.page.rowCount : output.kind)),
        ['done', 2, 1, 1, 'plan', 'plan', 1, 2, 2, 1],
      );
    },
  },
];
