import { expect, test } from 'vitest';
import type { Value } from '../core/value';
import { spelledFor } from './column-types';
import { tableFor } from './column-values';

test.each([
  ['BOOLEAN', 'boolean'],
  ['SMALLINT', 'smallint'],
  ['INTEGER', 'integer'],
  ['BIGINT', 'bigint'],
  ['FLOAT', 'real'],
  ['DOUBLE', 'double precision'],
  ['DECIMAL(4,2)', 'numeric(4,2)'],
  ['VARCHAR', 'text'],
  ['BLOB', 'bytea'],
  ['DATE', 'date'],
  ['TIME', 'time without time zone'],
  ['TIMESTAMP', 'timestamp without time zone'],
  ['TIMESTAMP WITH TIME ZONE', 'timestamp with time zone'],
  ['INTERVAL', 'interval'],
  ['UUID', 'uuid'],
  ['DECIMAL(4,2)[]', 'numeric(4,2)[]'],
])('%s and %s are the same type', (duckdb, postgres) => {
  expect([spelledFor('postgres', duckdb), spelledFor('duckdb', postgres)]).toEqual([postgres, duckdb]);
  expect([spelledFor('duckdb', duckdb), spelledFor('postgres', postgres)]).toEqual([duckdb, postgres]);
});

test.each([
  ['UTINYINT', 'smallint'],
  ['UBIGINT', 'numeric(20,0)'],
  ['HUGEINT', 'numeric(38,0)'],
  ['TIMESTAMP_NS', 'text'],
  [`ENUM('a', 'b')`, 'text'],
  ['STRUCT(a INTEGER[])', 'jsonb'],
  ['MAP(VARCHAR, INTEGER)', 'jsonb'],
  ['STRUCT(a INTEGER)[]', 'jsonb'],
  ['INTEGER[][]', 'jsonb'],
  ['INTEGER[3]', 'integer[]'],
  ['TIMESTAMP_NS[]', 'text[]'],
])('DuckDB’s %s becomes %s', (duckdb, postgres) => {
  expect(spelledFor('postgres', duckdb)).toBe(postgres);
});

test.each([
  ['numeric', 'VARCHAR'],
  ['numeric(5,-2)', 'DECIMAL(7,0)'],
  ['numeric(2,4)', 'DECIMAL(4,4)'],
  ['numeric(40,2)', 'VARCHAR'],
  ['character varying(20)', 'VARCHAR'],
  ['timestamp(3) without time zone', 'TIMESTAMP'],
  ['jsonb', 'VARCHAR'],
  ['money', 'VARCHAR'],
  ['"Mood"', 'VARCHAR'],
  ['tsvector[]', 'VARCHAR[]'],
])('Postgres’s %s becomes %s', (postgres, duckdb) => {
  expect(spelledFor('duckdb', postgres)).toBe(duckdb);
});

test.each<[string, string, Value[]]>([
  ['numeric', 'DECIMAL(38,16)', ['2.9800000000000000', null, '-10.5']],
  ['numeric', 'DECIMAL(38,0)', [null]],
  ['numeric', 'VARCHAR', ['1', 'NaN']],
  ['numeric(4,2)', 'VARCHAR', ['NaN']],
  ['numeric', 'VARCHAR', [`${'9'.repeat(30)}.${'1'.repeat(9)}`]],
  ['numeric[]', 'DECIMAL(38,1)[]', [['1.5', null]]],
  [
    'integer[]',
    'INTEGER[][]',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
])('the values of a %s column make it %s', (postgres, duckdb, values) => {
  expect(spelledFor('duckdb', postgres, values)).toBe(duckdb);
});

test('a HUGEINT that numeric(38,0) cannot hold is a numeric without limits', () => {
  const largest = '170141183460469231731687303715884105727';
  expect(spelledFor('postgres', 'HUGEINT', [largest])).toBe('numeric');
});

test('values are written as the other engine reads them', () => {
  const duckdb = {
    columns: [
      { name: 'day', type: 'DATE' },
      { name: 'at', type: 'TIMESTAMP' },
      { name: 'pair', type: 'STRUCT(a INTEGER)' },
      { name: 'map', type: 'MAP(VARCHAR, INTEGER)' },
      { name: 'days', type: 'DATE[]' },
      { name: 'n', type: 'DECIMAL(4,2)' },
    ],
    rows: [['0044-03-15 (BC)', '0044-03-15 (BC) 12:00:00', { a: 1 }, [['k', 1]], ['0001-01-01 (BC)', null], '1.50']],
  };
  expect(tableFor('postgres', duckdb)).toEqual({
    columns: [
      { name: 'day', type: 'date' },
      { name: 'at', type: 'timestamp without time zone' },
      { name: 'pair', type: 'jsonb' },
      { name: 'map', type: 'jsonb' },
      { name: 'days', type: 'date[]' },
      { name: 'n', type: 'numeric(4,2)' },
    ],
    rows: [['0044-03-15 BC', '0044-03-15 12:00:00 BC', '{"a":1}', '{"k":1}', ['0001-01-01 BC', null], '1.50']],
  });
  const dates = (table: typeof duckdb) => table.rows[0]?.filter((_, index) => [0, 1, 4].includes(index));
  expect(dates(tableFor('duckdb', tableFor('postgres', duckdb)) as typeof duckdb)).toEqual(dates(duckdb));
  expect(tableFor('duckdb', duckdb)).toBe(duckdb);
});
