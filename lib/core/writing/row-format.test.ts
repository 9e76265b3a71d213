import { expect, test } from 'vitest';
import type { Column, Value } from '../value';
import { writeRows } from './row-format';

const COLUMNS: Column[] = [
  { name: 'id', type: 'BIGINT' },
  { name: 'price', type: 'DECIMAL(4,2)' },
  { name: '=title', type: 'VARCHAR' },
  { name: 'tags', type: 'VARCHAR[]' },
];
const ROWS: Value[][] = [
  ['9007199254740993', '-4.90', '=1+1', ['a', 'b']],
  [2, null, 'say "no",\nthen', []],
  [3, '0.00', '', null],
];

test('a CSV for spreadsheets marks its encoding, and no text of it is a formula', () => {
  expect(writeRows('csv', COLUMNS, ROWS)).toBe(
    '\ufeffid,price,\'=title,tags\n9007199254740993,-4.90,\'=1+1,"[""a"",""b""]"\n2,,"say ""no"",\nthen",[]\n3,0.00,"",\n',
  );
});

test.each(['=', '+', '-', '@', '\t', '\r', '\n'])(
  'a text that begins with %j is no formula, and in an exact file is itself',
  (first) => {
    const columns = [{ name: 't', type: 'VARCHAR' }];
    expect(writeRows('csv', columns, [[`${first}1`]])).toContain(`'${first}1`);
    expect(writeRows('csv-exact', columns, [[`${first}1`]])).not.toContain("'");
  },
);

test('a table of tabs quotes only what would end a field', () => {
  expect(
    writeRows('tsv', COLUMNS.slice(0, 3), [
      [1, '1.00', 'a,b'],
      [2, null, 'a\tb'],
    ]),
  ).toBe('id\tprice\t=title\n1\t1.00\ta,b\n2\t\t"a\tb"\n');
});

test('JSON keeps every digit, and the names of columns apart', () => {
  const columns = [...COLUMNS.slice(0, 2), { name: 'id', type: 'DOUBLE' }];
  const rows = [
    ['9007199254740993', '4.90', 'NaN'],
    [1, null, 0.1],
  ];
  expect(writeRows('ndjson', columns, rows)).toBe(
    '{"id":9007199254740993,"price":4.90,"id_1":"NaN"}\n{"id":1,"price":null,"id_1":0.1}\n',
  );
  expect(writeRows('json', columns, rows)).toBe(
    '[\n  {"id":9007199254740993,"price":4.90,"id_1":"NaN"},\n  {"id":1,"price":null,"id_1":0.1}\n]\n',
  );
  expect(writeRows('json', columns, [])).toBe('[]\n');
});

test('minus nought stays minus nought', () => {
  const columns = [{ name: 'n', type: 'DOUBLE' }];
  expect([writeRows('csv-exact', columns, [[-0], [0]]), writeRows('ndjson', columns, [[-0], [1e21]])]).toEqual([
    'n\n-0\n0\n',
    '{"n":-0}\n{"n":1e+21}\n',
  ]);
});
