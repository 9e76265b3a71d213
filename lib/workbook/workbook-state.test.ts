import { expect, test } from 'vitest';
import { duckdb, workbookOf } from './testing/cells';
import { initialWorkbook, reduceWorkbook } from './workbook-state';

const file = (key: string, name = 'grades.csv') => ({ key, name, bytes: 1, options: {} });
const empty = initialWorkbook({ workbook: workbookOf(duckdb('a', '1')), contents: new Map() });
const add = (state: typeof empty, key: string, name?: string) =>
  reduceWorkbook(state, { type: 'file-added', file: file(key, name), content: Uint8Array.of(1) });
const keys = ({ workbook, contents }: typeof empty) => [workbook.files.map(({ key }) => key), [...contents.keys()]];

test('the bytes of a file that is replaced or removed are let go', () => {
  const two = add(add(empty, 'k'), 'l', 'other.csv');
  expect(keys(add(two, 'm'))).toEqual([
    ['m', 'l'],
    ['l', 'm'],
  ]);
  expect(keys(reduceWorkbook(two, { type: 'file-removed', name: 'grades.csv' }))).toEqual([['l'], ['l']]);
});

test('what was seen in a file goes when it is read otherwise, until it is seen again', () => {
  const seen = { columns: [{ name: 'a', type: 'BIGINT' }], rowCount: 1, sample: { columns: [], rows: [] } };
  const read = (state: typeof empty, options: object, found?: typeof seen) =>
    reduceWorkbook(state, { type: 'file-read', name: 'grades.csv', options, seen: found });
  const looked = read(add(empty, 'k'), {}, seen);
  expect(looked.workbook.files).toEqual([{ ...file('k'), seen }]);
  expect(read(looked, { header: true }).workbook.files).toEqual([{ ...file('k'), options: { header: true } }]);
});

test('undoing nothing is nothing', () => {
  expect(reduceWorkbook(empty, { type: 'undone' })).toBe(empty);
  expect(reduceWorkbook(empty, { type: 'redone' })).toBe(empty);
});
