import { expect, test } from 'vitest';
import { fileNameFor, tableOf } from './workbook-files';

test.each([
  ['Grades 2024.CSV', 'grades_2024.csv'],
  ['C:\\data\\Ünïts.tsv', 'units.tsv'],
  ['2024.parquet', 'file_2024.parquet'],
  ['events.jsonl', 'events.ndjson'],
  ['notes.txt', 'notes.csv'],
  ['データ.json', 'file.json'],
])('%s is kept as %s', (raw, name) => {
  expect(fileNameFor(raw, [], [])).toEqual({ name });
});

test('the same file has the same name again, so that it takes the place of the one before', () => {
  expect(fileNameFor('Grades.csv', ['grades.csv'], [])).toEqual({ name: 'grades.csv' });
});

test('a table has one name: another kind of file, or a cell, is not hidden by it', () => {
  expect(fileNameFor('grades.csv', ['grades.json'], [])).toEqual({ name: 'grades_2.csv' });
  expect(fileNameFor('grades.csv', ['grades_2.csv'], ['grades'])).toEqual({ name: 'grades_2.csv' });
});

test.each([
  ['sales.csv.gz', '“sales.csv.gz” is packed: unpack it first.'],
  ['photo.png', '“photo.png” is not data that a notebook reads: it takes CSV, TSV, JSON, NDJSON and Parquet.'],
  ['README', '“README” is not data that a notebook reads: it takes CSV, TSV, JSON, NDJSON and Parquet.'],
])('%s is refused', (raw, problem) => {
  expect(fileNameFor(raw, [], [])).toEqual({ problem });
});

test('a file is the table of its name', () => {
  expect(tableOf('grades_2024.csv')).toBe('grades_2024');
});
