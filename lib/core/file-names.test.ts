import { expect, test } from 'vitest';
import { inputsOf } from './dataflow';
import { isDataFile, mayRead, plainFileName } from './file-names';
import { sqlNames } from './sql-words';

test.each([
  ['data/a.csv', 'data/a.csv', true],
  ['data/A.csv', 'data/a.csv', true],
  ['data/a.csv', 'data/b.csv', false],
  ['data/*.csv', 'data/b.csv', true],
  ['data/*.csv', 'other/b.csv', false],
  ['out/rating=PG/data_0.csv', 'out/', true],
  ['**/a.csv', 'a.csv', true],
  ['**/a.csv', 'film', false],
  ['data/*.csv', 'data/a.json', false],
  ['part_[01].csv', 'part_0.csv', true],
  ['out/**/*.csv', 'out/', true],
  ['*/rating=PG/*.csv', 'out/', true],
  ['outer/*.csv', 'out/', false],
])('reading %s may read what is written as %s: %s', (read, written, may) => {
  expect(mayRead(read, written)).toBe(may);
});

test('a file has one spelling', () => {
  expect(['./a.csv', 'data//b.csv', 'data/./b.csv', '../a.csv'].map(plainFileName)).toEqual([
    'a.csv',
    'data/b.csv',
    'data/b.csv',
    '../a.csv',
  ]);
  expect(['a.csv', 'a.CSV.gz', 'film', 'a.xlsx'].map(isDataFile)).toEqual([true, true, false, false]);
});

test.each([
  [`COPY film TO 'out/film.csv' (HEADER)`, ['out/film.csv'], ['copy', 'film', 'to', 'header']],
  [`COPY (FROM 'a.csv') TO './b.parquet'`, ['b.parquet'], ['copy', 'from', 'a.csv', 'to']],
  [`COPY film TO 'out' (FORMAT csv, PARTITION_BY (rating))`, ['out/'], undefined],
  [`COPY (FROM 's3://lake/*.csv') TO 's3://lake/b.parquet'`, [], ['copy', 'from', 'to']],
  [`FROM read_json('s3://lake/x.json')`, [], ['from', 'read_json']],
  [`COPY film FROM 'a.csv'`, ['film'], ['copy', 'film', 'from', 'a.csv']],
  [`SELECT * FROM './data/*.csv'`, [], ['select', 'from', 'data/*.csv']],
  [`FROM read_parquet(['a.parquet', 'b/*.parquet'])`, [], ['from', 'read_parquet', 'a.parquet', 'b/*.parquet']],
])('the files of %s are names', (code, defines, reads) => {
  const names = sqlNames(code);
  expect(names.defines).toEqual(defines);
  if (reads) expect(names.reads).toEqual(reads);
});

test('a pattern reads every file above that fits, and a folder is read by each of its files', () => {
  const cell = (id: string, code: string) => {
    const { defines, reads } = sqlNames(code);
    return { id, language: 'sql' as const, defines, reads };
  };
  const cells = [
    cell('a', `COPY t TO 'data/a.csv'`),
    cell('b', `COPY t TO 'data/b.csv'`),
    cell('again', `COPY t TO 'data/a.csv'`),
    cell('parts', `COPY t TO 'out' (FORMAT csv, PARTITION_BY (x))`),
    cell('reader', `FROM 'data/*.csv'`),
    cell('one', `FROM 'data/a.csv', 'out/x=1/data_0.csv'`),
    cell('below', `COPY t TO 'data/c.csv'`),
  ];
  const from = (id: string) => inputsOf(cells, id, []).map((input) => `${input.name} of ${input.from}`);
  expect(from('reader')).toEqual(['data/a.csv of again', 'data/b.csv of b']);
  expect(from('one')).toEqual(['data/a.csv of again', 'out/ of parts']);
});
