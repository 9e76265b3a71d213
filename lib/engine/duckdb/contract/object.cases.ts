import type { CellError } from '../../../core/error';
import { lastRows, never } from '../../sql/contract/case';
import type { ObjectStorage } from '../../sql-engine';
import type { DuckdbCase, DuckdbTools } from './case';
import { openFiles, text } from './file-fixture';

const refusal = (code: string, engineWords: string): CellError => ({
  code,
  engine: 'notebook',
  message: engineWords,
  engineWords,
});
const noKey = refusal('NoSuchKey', 'The specified key does not exist.');
const noBucket = refusal('NoSuchBucket', 'The specified bucket does not exist');

/** One bucket, `lake`, that counts what is asked of it. */
function storageOf(objects: Map<string, Uint8Array>) {
  const asked = { list: 0, read: 0, write: 0 };
  const storage: ObjectStorage = {
    async list(pattern) {
      asked.list++;
      if (!pattern.startsWith('s3://lake/')) return noBucket;
      const source = pattern.split(/(\*+|\?)/).map((part) => (/^[*?]/.test(part) ? '.*' : part.replaceAll('.', '\\.')));
      return [...objects.keys()].filter((address) => new RegExp(`^${source.join('')}$`).test(address)).sort();
    },
    async read(address) {
      asked.read++;
      return objects.get(address) ?? (address.startsWith('s3://lake/') ? noKey : noBucket);
    },
    async write(address, bytes) {
      asked.write++;
      if (!address.startsWith('s3://lake/')) return noBucket;
      objects.set(address, bytes);
      return undefined;
    },
  };
  return { asked, storage };
}

async function openLake({ engine }: Pick<DuckdbTools, 'engine'>, content: Readonly<Record<string, string>> = {}) {
  const objects = new Map(Object.entries(content).map(([key, written]) => [`s3://lake/${key}`, text(written)]));
  const lesson = await openFiles({ engine });
  const { asked, storage } = storageOf(objects);
  lesson.database.mount(storage);
  const put = (key: string, written: string) => objects.set(`s3://lake/${key}`, text(written));
  const object = (key: string) => new TextDecoder().decode(objects.get(`s3://lake/${key}`));
  return { ...lesson, asked, objects, put, object };
}

export const objectCases: readonly DuckdbCase[] = [
  {
    name: 'objects are read by their address: in FROM, by functions, as JSON and Parquet, by pattern, by glob',
    async prove(tools) {
      const { rows, run } = await openLake(tools, {
        't.csv': 'id,name\n1,"a, b"\n',
        '2026/a.csv': 'n\n1\n',
        '2026/b.csv': 'n\n2\n',
        'double//slash.csv': 'n\n7\n',
        'x.json': '[{"n": 3}]',
        'x.ndjson': '{"n": 4}\n',
      });
      await run('p', [], `COPY (SELECT 5 AS n) TO 's3://lake/x.parquet'`);
      const seen = await Promise.all(
        [
          `FROM 's3://lake/t.csv'`,
          `FROM read_csv('s3://lake/t.csv', header = false) WHERE column0 = '1'`,
          `SELECT sum(n) FROM 's3://lake/2026/*.csv'`,
          `SELECT sum(n) FROM read_csv(['s3://lake/2026/a.csv', 's3://lake/2026/[ab].csv'])`,
          `SELECT n FROM 's3://lake/double//slash.csv'`,
          `SELECT n FROM read_json('s3://lake/x.json') UNION ALL SELECT n FROM 's3://lake/x.ndjson'`,
          `SELECT n FROM read_parquet('s3://lake/*.parquet')`,
          `FROM glob('s3://lake/*/*.csv')`,
          `SELECT n, filename FROM read_csv('s3://lake/2026/a.csv', filename = true)`,
        ].map((sql) => rows([], sql)),
      );
      tools.equal(seen, [
        [[1, 'a, b']],
        [['1', 'a, b']],
        [['3']],
        [['4']],
        [[7]],
        [[3], [4]],
        [[5]],
        [['s3://lake/2026/a.csv'], ['s3://lake/2026/b.csv']],
        [[1, 's3://lake/2026/a.csv']],
      ]);
    },
  },
  {
    name: 'a folder of parts is written to objects and read back with its partitions; files that lie there are in the way',
    async prove(tools) {
      const { run, rows, objects } = await openLake(tools);
      const copy = (options: string) =>
        run(
          'w',
          [],
          `COPY (SELECT i, i % 2 AS part FROM range(4) AS t(i)) TO 's3://lake/out/' (PARTITION_BY (part)${options})`,
        );
      tools.equal((await copy(', FORMAT parquet')).status, 'done');
      tools.equal([...objects.keys()], ['s3://lake/out/part=0/data_0.parquet', 's3://lake/out/part=1/data_0.parquet']);
      tools.equal(
        await rows([], `SELECT part, sum(i)::INT FROM 's3://lake/out/*/*.parquet' GROUP BY ALL ORDER BY ALL`),
        [
          [0, 2],
          [1, 4],
        ],
      );
      const codes = [];
      for (const options of [', FORMAT parquet', ', FORMAT parquet, OVERWRITE', ', FORMAT parquet, APPEND', ''])
        codes.push(await copy(options).then((ran) => (ran.status === 'failed' ? ran.error.code : ran.status)));
      tools.equal(codes, ['folder-not-empty', 'overwrite-objects', 'done', 'folder-not-empty']);
      tools.equal(objects.size, 4);
    },
  },
  {
    name: 'CSV and JSON are written as objects, by cells and by the sql tag, and are no files',
    async prove(tools) {
      const { run, database, place, object, names } = await openLake(tools);
      tools.equal(
        (await run('w', [], `COPY (SELECT 1 AS n) TO 's3://lake/n.csv'; COPY film TO 's3://lake/f.json'`)).status,
        'done',
      );
      await database.query(place('ts'), `COPY (SELECT 2 AS n) TO 's3://lake/m.csv' (HEADER false)`, [], never);
      tools.equal([object('n.csv'), object('m.csv'), object('f.json').split('\n').length], ['n\n1\n', '2\n', 4]);
      tools.equal(await names(), []);
    },
  },
  {
    name: 'an object is read anew by each statement; tables, views and results keep what they read',
    async prove(tools) {
      const { run, rows, put, asked, database } = await openLake(tools, { 'n.csv': 'n\n1\n', 'n.json': '[{"n": 1}]' });
      const both = `SELECT n FROM 's3://lake/n.csv' UNION ALL SELECT n FROM 's3://lake/n.json'`;
      await run('made', [], `CREATE TABLE t AS ${both}; CREATE VIEW v AS ${both}; ${both}`);
      put('n.csv', 'n\n2\n');
      put('n.json', '[{"n": 2}]');
      const look = async () => [
        await rows(['made'], 'FROM t'),
        await rows(['made'], 'FROM v'),
        await rows(['made'], 'FROM made'),
      ];
      const kept = [
        [[1], [1]],
        [[1], [1]],
        [[1], [1]],
      ];
      tools.equal([await rows(['made'], both), await look()], [[[2], [2]], kept]);
      tools.equal(await rows([], `SELECT count(*) FROM 's3://lake/n.csv' a, 's3://lake/n.csv' b`), [[1]]);
      tools.equal(asked, { list: 0, read: 9, write: 0 });
      await database.forget('made', never);
      tools.equal(lastRows(await run('made', [], both)), [[2], [2]]);
    },
  },
  {
    name: 'a restore after a stop neither reads nor writes an object again',
    async prove(tools) {
      const { run, rows, put, asked, database, place } = await openLake(tools, { 'n.csv': 'n\n1\n' });
      await run(
        'made',
        [],
        `CREATE TABLE t (n INTEGER); COPY t FROM 's3://lake/n.csv'; COPY t TO 's3://lake/out.csv'; FROM t`,
      );
      put('n.csv', 'n\n2\n');
      put('out.csv', 'mine');
      const before = { ...asked };
      const stop = new AbortController();
      const endless = `SELECT 1; SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))`;
      const onStatement = () => setTimeout(() => stop.abort('enough'), 50);
      const stopped = await database
        .run(place('endless'), endless, stop.signal, onStatement)
        .catch((error: unknown) => error);
      tools.equal([stopped, await rows(['made'], 'FROM t'), asked], ['enough', [[1]], before]);
    },
  },
  {
    name: 'objects read in a transaction are there until it has ended',
    async prove(tools) {
      const { database, rows, put } = await openLake(tools, { 'n.csv': 'n\n1\n' });
      const ask = (sql: string) =>
        database.query({ cell: 'ts', above: [] }, sql, [], never).then(({ status }) => status);
      const all = [
        await ask('CREATE TABLE t (n INTEGER)'),
        await ask('BEGIN'),
        await ask(`INSERT INTO t FROM 's3://lake/n.csv'`),
      ];
      put('n.csv', 'n\n2\n');
      all.push(await ask(`INSERT INTO t FROM 's3://lake/n.csv'`), await ask('COMMIT'));
      tools.equal(all, ['done', 'done', 'done', 'done', 'done']);
      const stop = new AbortController();
      const onStatement = () => setTimeout(() => stop.abort('enough'), 50);
      await database
        .run(
          { cell: 'e', above: [] },
          `SELECT 1; SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))`,
          stop.signal,
          onStatement,
        )
        .catch(() => {});
      tools.equal(await rows(['ts'], 'FROM t ORDER BY n'), [[1], [2]]);
    },
  },
  {
    name: 'what the storage refuses is told in its words, where the address stands',
    async prove(tools) {
      const { run } = await openLake(tools, { 'n.csv': 'n\n1\n', n: 'n\n1\n' });
      const told = async (code: string) => {
        const ran = await run('a', [], code);
        if (ran.status !== 'failed') return ran.status;
        const { range, message, code: kind } = ran.error;
        return [kind, message, range && code.slice(range.from, range.to)];
      };
      tools.equal(
        [
          await told(`SELECT 1; FROM 's3://lake/m.csv'`),
          await told(`FROM read_csv('s3://swamp/n.csv')`),
          await told(`FROM 's3://swamp/*.csv'`),
          await told(`FROM 's3://lake/m*.csv'`),
          await told(`COPY film TO 's3://swamp/f.csv'`),
          await told(`COPY film FROM 's3://lake/m.csv'`),
          await told(`FROM 's3://lake/../n.csv'`),
          await told(`FROM 's3://lake/n'`),
        ],
        [
          ['NoSuchKey', 'The specified key does not exist.', `'s3://lake/m.csv'`],
          ['NoSuchBucket', 'The specified bucket does not exist', `'s3://swamp/n.csv'`],
          ['NoSuchBucket', 'The specified bucket does not exist', `'s3://swamp/*.csv'`],
          ['no-file-fits', 'No file here fits “s3://lake/m*.csv”.', `'s3://lake/m*.csv'`],
          ['NoSuchBucket', 'The specified bucket does not exist', `'s3://swamp/f.csv'`],
          ['NoSuchKey', 'The specified key does not exist.', `'s3://lake/m.csv'`],
          ['file-name', '“s3://lake/../n.csv” cannot be the name of a file.', `'s3://lake/../n.csv'`],
          [
            'file-ending',
            'The ending of “s3://lake/n” does not say what the file holds. Read it with read_csv, read_json or read_parquet.',
            `'s3://lake/n'`,
          ],
        ],
      );
      const bad = await run('b', [], `SELECT * FROM 's3://lake/n.csv' WHERE m = 1`);
      tools.equal(bad.status === 'failed' && [bad.error.code, /files\//.test(JSON.stringify(bad.error))], [
        'unknown-column',
        false,
      ]);
    },
  },
];
