import { expect, test } from 'vitest';
import { inspectFile } from './inspect-file';

const inspect = (name: string, text: string) => inspectFile({ name, bytes: new TextEncoder().encode(text) });

test('a CSV has the types its texts seem to have; an empty text is NULL', () => {
  const text =
    'name,points,share,passed,day,note\r\n"Ada, A.",12,0.5,true,2026-01-05,\r\n"Ben ""B""",,1e3,false,2026-02-01,x\r\n';
  const columns = [
    { name: 'name', type: 'VARCHAR' },
    { name: 'points', type: 'BIGINT' },
    { name: 'share', type: 'DOUBLE' },
    { name: 'passed', type: 'BOOLEAN' },
    { name: 'day', type: 'DATE' },
    { name: 'note', type: 'VARCHAR' },
  ];
  expect(inspect('grades.csv', text)).toEqual({
    status: 'table',
    columns,
    rowCount: 2,
    sample: {
      columns,
      rows: [
        ['Ada, A.', 12, 0.5, true, '2026-01-05', null],
        ['Ben "B"', null, 1000, false, '2026-02-01', 'x'],
      ],
    },
  });
});

test('a column of a CSV has a type only if each of its texts has', () => {
  const texts = ['007', '+5', '2026-02-30', '2026-02-28', '10:00', '2026-02-28 10:00', '2026-02-28T10:00:00Z'];
  const seen = inspect('x.csv', `a,b,c,d,e,f,g\n${texts.join(',')}\n`);
  expect(seen.status === 'table' && seen.columns.map(({ type }) => type)).toEqual([
    'VARCHAR',
    'VARCHAR',
    'VARCHAR',
    'DATE',
    'TIME',
    'TIMESTAMP',
    'TIMESTAMP WITH TIME ZONE',
  ]);
});

test.each([
  ['a;b\n1;2\n', ['a', 'b']],
  ['a\tb\n1\t2\n', ['a', 'b']],
  ['\uFEFFa,b\n"1\n1",2', ['a', 'b']],
])('in %j the columns are %j', (text, names) => {
  const seen = inspect('x.csv', text);
  expect(seen.status === 'table' && seen.columns.map(({ name }) => name)).toEqual(names);
});

test('JSON has the types that the reader of JSON gives it', () => {
  const seen = inspect(
    'x.json',
    '[{"a": 1, "at": "2026-01-05T10:00:00Z", "any": 1}, {"a": 2.5, "tags": ["x"], "any": {"b": "2026-02-30"}}]',
  );
  expect(seen.status === 'table' && [seen.columns, seen.sample.rows]).toEqual([
    [
      { name: 'a', type: 'DOUBLE' },
      { name: 'at', type: 'TIMESTAMP' },
      { name: 'any', type: 'VARCHAR' },
      { name: 'tags', type: 'VARCHAR[]' },
    ],
    [
      [1, '2026-01-05T10:00:00Z', '1', null],
      [2.5, null, '{"b":"2026-02-30"}', ['x']],
    ],
  ]);
});

test.each([
  ['x.csv', '', 'The file is empty.'],
  ['x.csv', 'a,b\n1,2\n3\n', 'Row 2 has 1 values, the line with the names has 2.'],
  ['x.ndjson', '{"a":1}\nnot\n', 'Line 2 is not JSON.'],
  ['x.json', '[1, 2]', 'Rows are objects: `[{"name": "Ada"}, …]`, or one on each line of an .ndjson file.'],
  ['x.parquet', 'PAX1', 'This is no Parquet file.'],
  ['x.exe', 'MZ', 'A lesson cannot use a file of this kind.'],
])('%s with %j: %s', (name, text, message) => {
  expect(inspect(name, text)).toEqual({ status: 'unreadable', message });
});

test('bytes that are no text are said to be none', () => {
  expect(inspectFile({ name: 'x.csv', bytes: Uint8Array.of(0xff, 0xfe, 0x00) })).toEqual({
    status: 'unreadable',
    message: 'The file is not text in UTF-8.',
  });
});
