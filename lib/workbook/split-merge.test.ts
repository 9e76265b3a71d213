import { expect, test } from 'vitest';
import { applyCommand } from './apply-command';
import { canMerge, mergeCells, splitCell, withEnd } from './split-merge';
import { duckdb, postgres, text, typescript, workbookOf } from './testing/cells';

const CHART = { kind: 'bar', x: 'a', y: 'b', title: 'T' } as const;

test('SQL is split as it is written: the lower half, whose result it is, keeps the name and the chart', () => {
  const workbook = workbookOf({ ...duckdb('paid', 'CREATE TABLE t AS SELECT 1;\n\n  SELECT * FROM t'), chart: CHART });
  const change = splitCell(workbook, 'paid', 'CREATE TABLE t AS SELECT 1;'.length);
  expect(change?.label).toBe('split paid');
  expect(change && applyCommand(workbook, change.command).workbook.cells).toEqual([
    duckdb('query_1', 'CREATE TABLE t AS SELECT 1;'),
    { ...duckdb('paid', '  SELECT * FROM t'), chart: CHART },
  ]);
});

test('text is split where the caret stands: the upper half keeps the name', () => {
  const workbook = workbookOf(text('about', '# One\n\nand two'));
  const change = splitCell(workbook, 'about', '# One\n'.length);
  expect(change?.select).toBe('text_1');
  expect(change && applyCommand(workbook, change.command).workbook.cells).toEqual([
    text('about', '# One'),
    text('text_1', 'and two'),
  ]);
});

test('nothing is split off that is empty', () => {
  const workbook = workbookOf(duckdb('a', '  SELECT 1\n'));
  expect([0, 2, 11].map((offset) => splitCell(workbook, 'a', offset))).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['SELECT 1', 'SELECT 1;\nSELECT 2'],
  ['SELECT 1;', 'SELECT 1;\nSELECT 2'],
  ['SELECT 1 -- one; really', 'SELECT 1; -- one; really\nSELECT 2'],
  ["SELECT ';' /* ; */\n", "SELECT ';'; /* ; */\nSELECT 2"],
  ['-- only a remark', '-- only a remark\nSELECT 2'],
  ['', 'SELECT 2'],
])('SQL is merged with a semicolon where it lacks one: %j', (upper, merged) => {
  const workbook = workbookOf(duckdb('a', upper), { ...duckdb('b', 'SELECT 2'), chart: CHART });
  const change = mergeCells(workbook, 'a');
  expect(change && applyCommand(workbook, change.command).workbook.cells).toEqual([
    { ...duckdb('b', merged), chart: CHART },
  ]);
});

test('texts are merged with an empty line between them, under the name of the upper', () => {
  const workbook = workbookOf(text('a', 'One\n'), text('b', '- two'), typescript('c', '1'));
  const change = mergeCells(workbook, 'a');
  expect(change && applyCommand(workbook, change.command).workbook.cells).toEqual([
    text('a', 'One\n\n- two'),
    typescript('c', '1'),
  ]);
});

test('only cells of one language and engine are merged', () => {
  const workbook = workbookOf(
    duckdb('a', '1'),
    postgres('b', '1'),
    typescript('c', '1'),
    text('d', '1'),
    text('e', '1'),
  );
  expect(workbook.cells.map(({ id }) => canMerge(workbook, id))).toEqual([false, false, false, true, false]);
  expect(mergeCells(workbook, 'a')).toBeUndefined();
});

test('a semicolon that is there is not written again', () => {
  expect(withEnd('SELECT 1 ; -- end')).toBe('SELECT 1 ; -- end');
});
