import { never } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { openFiles } from './file-fixture';
import { columnsOf, csv, proveReadings, refused } from './reading-fixture';

const RAGGED = 'id,name\n1,Ada\n2\n3,Cy,extra\n4,"open\n5,"a" b\n6,Fay\n';
const REASONS = [
  { line: 3, reason: 'There is 1 value here, line 1 has 2 names.' },
  { line: 4, reason: 'There are 3 values here, line 1 has 2 names.' },
  { line: 5, reason: 'A quote opens here and is closed on line 6, but the value goes on after it.' },
  { line: 6, reason: 'A quote opens here and is closed, but the value goes on after it.' },
];
const IDS = columnsOf('id BIGINT');
const json = (rows: number[][], reading: object = {}) => ({
  status: 'readable' as const,
  format: 'json' as const,
  options: {},
  columns: IDS,
  rowCount: rows.length,
  sample: { columns: IDS, rows },
  rejected: { count: 0, first: [] },
  notes: [],
  ...reading,
});

/** Rows that are none. */
export const readingRowCases: readonly DuckdbCase[] = [
  {
    name: 'a row that is none refuses the file with its place, or is left out and told',
    prove: (tools) =>
      proveReadings(tools, [
        ['a.csv', RAGGED, refused('There is 1 value here, line 1 has 2 names.', 3)],
        [
          'a.csv',
          RAGGED,
          {
            ...csv(
              'id BIGINT, name VARCHAR',
              [
                [1, 'Ada'],
                [6, 'Fay'],
              ],
              [],
              { badRows: 'reject' },
            ),
            rejected: { count: 4, first: REASONS },
          },
          { badRows: 'reject' },
        ],
        ['a.csv', 'id,name\n1,a\n2,"two\nlines\n3,b\n', refused('A quote opens here and is never closed.', 3, 3)],
        [
          'a.csv',
          'id,name\n1,a\n22,"two\n3,"b"\n',
          refused('A quote opens here and is closed on line 4, but the value goes on after it.', 3, 4),
        ],
        ['a.csv', 'id,name\n1,"two\nlines"\n2\n', refused('There is 1 value here, line 1 has 2 names.', 4)],
        [
          'a.csv',
          'Sales of 2024\nid,name,n\n1,Ada,2\n2,Bo,3\n',
          refused(
            'There are 3 values here, line 1 has 1 name. Most rows have 3: what stands before them may be a title, to be left out.',
            2,
          ),
        ],
        [
          'a.csv',
          'id,amount\n1,5\n2\n3,abc\n4,7\n',
          {
            ...csv(
              'id BIGINT, amount DOUBLE',
              [
                [1, 5],
                [4, 7],
              ],
              [],
              { badRows: 'reject', types: { amount: 'DOUBLE' } },
            ),
            rejected: {
              count: 2,
              first: [
                { line: 3, reason: 'There is 1 value here, line 1 has 2 names.' },
                { line: 4, reason: 'The column “amount” has “abc”, which is no DOUBLE.' },
              ],
            },
          },
          { badRows: 'reject', types: { amount: 'DOUBLE' } },
        ],
      ]),
  },
  {
    name: 'JSON is read from a list, from lines and from one object, and told where it breaks',
    prove: (tools) =>
      proveReadings(tools, [
        ['a.json', '[{"id": 1}, {"id": 2}]', json([[1], [2]])],
        ['a.json', '{"id": 1}', json([[1]])],
        ['a.json', '{"id": 1}\n{"id": 2}\n', json([[1], [2]])],
        ['a.ndjson', '{"id": 1}\n\n{"id": 2}\n', json([[1], [2]], { format: 'ndjson' })],
        ['a.jsonl', '{\n "id": 1\n}\n{"id": 2}\n', json([[1], [2]], { format: 'ndjson' })],
        ['data', '{"id": 1}\n', json([[1]], { format: 'ndjson' })],
        ['a.ndjson', '{"id": 1}\n{"id": 2,}\n{"id": 3}\n', refused('Here the file stops being JSON.', 2, 10)],
        [
          'a.ndjson',
          '{"id": 1}\n{"id": 2,}\n{"id": 3}\n',
          json([[1], [3]], {
            format: 'ndjson',
            options: { badRows: 'reject' },
            rejected: { count: 1, first: [{ line: 2, reason: 'The line stops being JSON at character 10.' }] },
          }),
          { badRows: 'reject' },
        ],
        [
          'a.json',
          '[{"id": 1}, {"id": "2"}]',
          json([[1], [2]], { options: { types: { id: 'BIGINT' } } }),
          { types: { id: 'BIGINT' } },
        ],
        ['a.json', '[{"id": 1},\n {"id": }]', refused('Here the file stops being JSON.', 2, 9)],
        [
          'a.ndjson',
          '{"id": 1}\n{"id": "x"}\n',
          refused('The column “id” has “x”, which is no BIGINT.', 2),
          { types: { id: 'BIGINT' } },
        ],
      ]),
  },
  {
    name: 'Parquet is known by its description, and cast as asked',
    async prove(tools) {
      const { database, run } = await openFiles(tools);
      await run('w', [], `COPY (SELECT i AS id FROM range(100000) r(i)) TO 'p.parquet' (ROW_GROUP_SIZE 30000)`);
      const columns = columnsOf('id BIGINT');
      const rows = Array.from({ length: 20 }, (_, id) => [id]);
      const reading = { ...json([]), format: 'parquet', rowCount: 100_000, sample: { columns, rows } };
      tools.equal(await database.files.inspect('p.parquet', {}, never), reading);
      const types = { id: 'SMALLINT' };
      tools.equal(
        await database.files.inspect('p.parquet', { types }, never),
        refused('In row 32769 the column “id” has “32768”, which is no SMALLINT.'),
      );
    },
  },
  {
    name: 'a file is loaded as it was inspected, also into another worker, or the refusal comes back',
    async prove({ engine, equal }) {
      const { database, rows } = await openFiles({ engine }, { 'a.csv': RAGGED });
      const options = { badRows: 'reject' as const, types: { id: 'VARCHAR' } };
      equal(
        await database.files.load('a.csv', 'a', never, {}),
        refused('There is 1 value here, line 1 has 2 names.', 3),
      );
      equal(await rows([], 'FROM a'), 'There is no table “a”.');
      equal(await database.files.load('a.csv', 'a', never, options), undefined);
      const loaded = [
        ['1', 'Ada'],
        ['6', 'Fay'],
      ];
      equal(await rows([], 'FROM a'), loaded);
      equal(await rows([], `SELECT count(*)::INTEGER FROM duckdb_tables() WHERE schema_name LIKE 'file %'`), [[0]]);
      const broken = await rows([], `SELECT length(repeat('x', 4000000000))`);
      equal([typeof broken, await rows([], 'FROM a')], ['string', loaded]);
    },
  },
];
