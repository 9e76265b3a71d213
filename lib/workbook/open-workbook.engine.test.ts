import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Kernel } from '../kernel/kernel';
import { openNodeKernel } from '../kernel/node-kernel.server';
import { shownIn, untilIdle } from '../notebook/testing/lesson';
import { changeLanguage, insertCell, moveCell, removeCell, renameCell, setChart } from './cell-changes';
import type { Change } from './command';
import type { OpenWorkbook } from './open-workbook';
import { mergeCells, splitCell } from './split-merge';
import { duckdb, postgres, text, typescript } from './testing/cells';
import { openInTest } from './testing/open';
import type { WorkbookCell } from './workbook';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await openNodeKernel();
});
afterAll(() => kernel.close());

async function opened(cells: readonly WorkbookCell[], use: (open: OpenWorkbook) => Promise<void>) {
  const { open, bugs, close } = openInTest(kernel, cells);
  await use(open);
  close();
  expect(bugs).toEqual([]);
}

const run = async ({ notebook }: OpenWorkbook, ...ids: readonly string[]) => {
  for (const id of ids) notebook.run(id);
  await untilIdle(notebook);
};
/** What the cells of the document show, in its order. */
function shown({ notebook, store }: OpenWorkbook) {
  const all = shownIn(notebook);
  return Object.fromEntries(
    store.read().workbook.cells.flatMap(({ id, kind }) => (kind === 'code' ? [[id, all[id]]] : [])),
  );
}
const stale = ({ notebook, store }: OpenWorkbook) =>
  store.read().workbook.cells.flatMap(({ id }) => {
    const fresh = notebook.freshness().get(id);
    return fresh?.status === 'stale' ? [[id, fresh.because.kind]] : [];
  });
const workbookIn = ({ store }: OpenWorkbook) => store.read().workbook;
const bytes = (words: string) => new TextEncoder().encode(words);

test('typing reaches the cell and the document, and what it made is stale until it runs', () =>
  opened([duckdb('a', 'SELECT 1 AS n'), duckdb('b', 'SELECT n + 1 AS m FROM a'), text('c', 'Words')], async (open) => {
    await run(open, 'b');
    open.type('a', 'SELECT 5 AS n');
    open.type('c', 'Other words');
    expect(stale(open)).toEqual([
      ['a', 'edited'],
      ['b', 'upstream'],
    ]);
    expect(workbookIn(open).cells[2]).toEqual(text('c', 'Other words'));
    await run(open, 'b');
    expect([shown(open), stale(open)]).toEqual([{ a: [[5]], b: [[6]] }, []]);
  }));

test('an edit that is undone is undone in the cell too, and is fresh again', () =>
  opened([duckdb('a', 'SELECT 1 AS n')], async (open) => {
    await run(open, 'a');
    open.type('a', 'SELECT 2 AS n');
    open.make(insertCell(workbookIn(open), 'a', 'below', { language: 'ts' }, 'a[0].n'));
    expect([open.undo()?.label, open.undo()?.label, open.undo()]).toEqual(['add code_1', 'edit a', undefined]);
    expect([open.notebook.store.read().cells.get('a')?.code, stale(open)]).toEqual(['SELECT 1 AS n', []]);
    expect([open.redo()?.label, open.redo()?.label]).toEqual(['edit a', 'add code_1']);
    await run(open, 'code_1');
    expect(workbookIn(open).cells.map(({ id }) => id)).toEqual(['a', 'code_1']);
    expect(shown(open)).toMatchObject({ a: [[2]] });
  }));

test('a new cell reads those above it; moved above them it does not', () =>
  opened([duckdb('a', 'SELECT 1 AS n')], async (open) => {
    open.make(
      insertCell(workbookIn(open), 'a', 'below', { language: 'sql', engine: 'postgres' }, 'SELECT n + 1 AS m FROM a'),
    );
    await run(open, 'query_1');
    expect(shown(open)).toEqual({ a: [[1]], query_1: [[2]] });
    open.make(moveCell(workbookIn(open), 'query_1', 'up'));
    await run(open, 'query_1');
    expect(shown(open).query_1).toBe('There is no table “a”.');
  }));

test('a cell that is deleted takes with it what it made, and brought back it runs again', () =>
  opened(
    [
      duckdb('a', 'CREATE TABLE t AS SELECT 1 AS n; SELECT n FROM t'),
      duckdb('b', 'SELECT n FROM a'),
      duckdb('c', 'SELECT n FROM t'),
    ],
    async (open) => {
      await run(open, 'b', 'c');
      open.make(removeCell(workbookIn(open), 'a'));
      await untilIdle(open.notebook);
      expect(stale(open)).toEqual([
        ['b', 'gone'],
        ['c', 'gone'],
      ]);
      await run(open, 'b', 'c');
      expect(shown(open)).toEqual({ b: 'There is no table “a”.', c: 'There is no table “t”.' });
      open.undo();
      await run(open, 'b', 'c');
      expect([shown(open), stale(open)]).toEqual([{ a: [[1]], b: [[1]], c: [[1]] }, []]);
    },
  ));

test('a cell that is renamed is a table of its new name only', () =>
  opened(
    [duckdb('a', 'SELECT 1 AS n'), duckdb('b', 'SELECT n FROM a'), duckdb('c', 'SELECT n FROM means')],
    async (open) => {
      await run(open, 'b');
      const change = renameCell(workbookIn(open), 'a', 'means', []);
      open.make(change && 'problem' in change ? undefined : change);
      await run(open, 'b', 'c');
      expect(shown(open)).toEqual({ means: [[1]], b: 'There is no table “a”.', c: [[1]] });
    },
  ));

test('in another language a cell is another cell: what it made before is gone', () =>
  opened([duckdb('a', 'SELECT 7 / 2 AS half'), duckdb('b', 'SELECT half FROM a')], async (open) => {
    await run(open, 'b');
    open.make(changeLanguage(workbookIn(open), 'a', { language: 'sql', engine: 'postgres' }));
    await vi.waitFor(() => expect(shown(open).a).toBe('none'));
    await run(open, 'b');
    expect(shown(open)).toEqual({ a: [[3]], b: [[3]] });
    open.make(changeLanguage(workbookIn(open), 'a', 'text'));
    await run(open, 'b');
    expect(shown(open)).toEqual({ b: 'There is no table “a”.' });
  }));

test('a cell is split and merged, and what reads it reads the same', () =>
  opened(
    [duckdb('a', 'CREATE TABLE t AS SELECT 4 AS n;\nSELECT n FROM t'), duckdb('b', 'SELECT n FROM a')],
    async (open) => {
      open.make(splitCell(workbookIn(open), 'a', 'CREATE TABLE t AS SELECT 4 AS n;'.length));
      await run(open, 'b');
      expect(shown(open)).toMatchObject({ a: [[4]], b: [[4]] });
      open.make(mergeCells(workbookIn(open), 'query_1'));
      await run(open, 'b');
      expect([shown(open), stale(open)]).toEqual([{ a: [[4]], b: [[4]] }, []]);
    },
  ));

test('a chart stands in the document and in the cell', () =>
  opened([duckdb('a', 'SELECT 1 AS n')], async (open) => {
    const chart = { kind: 'bar', x: 'n', y: 'n', title: 'N' } as const;
    open.make(setChart(workbookIn(open), 'a', chart));
    expect(open.notebook.store.read().cells.get('a')?.chart).toEqual(chart);
    open.undo();
    expect(open.notebook.store.read().cells.get('a')?.chart).toBeUndefined();
  }));

test('a file is a table from when it comes, another when it is dropped again, and none when it is gone', () =>
  opened(
    [
      duckdb('a', 'SELECT sum(n)::INTEGER AS sum FROM numbers'),
      typescript('b', 'const sums = a\nsums'),
      duckdb('c', 'SELECT 1 AS one'),
    ],
    async (open) => {
      await run(open, 'a', 'c');
      expect(shown(open).a).toBe('There is no table “numbers”.');
      expect(open.addFile({ name: 'Numbers.CSV', bytes: bytes('n\n1\n2\n') })).toEqual({ name: 'numbers.csv' });
      expect(stale(open)).toEqual([['a', 'file']]);
      await run(open, 'b');
      expect([shown(open), stale(open)]).toMatchObject([{ a: [[3]] }, []]);
      open.addFile({ name: 'numbers.csv', bytes: bytes('n;m\n5;6\n') });
      expect(stale(open)).toEqual([
        ['a', 'file'],
        ['b', 'upstream'],
      ]);
      open.readFileAs('numbers.csv', { delimiter: ';' });
      await run(open, 'b');
      expect([shown(open), stale(open)]).toMatchObject([{ a: [[5]] }, []]);
      const removed = open.removeFile('numbers.csv');
      expect(stale(open)[0]).toEqual(['a', 'file']);
      await run(open, 'a');
      expect(shown(open).a).toBe('There is no table “numbers”.');
      if (removed) open.restoreFile(removed);
      await run(open, 'a');
      expect(shown(open).a).toEqual([[5]]);
    },
  ));

test('both engines and TypeScript read a file and a data set', () =>
  opened(
    [
      postgres('a', 'SELECT n * 2 AS twice FROM numbers'),
      typescript('b', 'const found = numbers.map(({ n }) => ({ n })) \nfound'),
      postgres('c', 'SELECT count(*)::integer AS n FROM language'),
    ],
    async (open) => {
      open.addFile({ name: 'numbers.json', bytes: bytes('[{"n": 4}]') });
      await run(open, 'a', 'b', 'c');
      expect(shown(open)).toEqual({ a: [[8]], b: [[4]], c: [[6]] });
    },
  ));

test('where there is nothing to change, nothing changes', () =>
  opened([duckdb('a', 'SELECT 1 AS n')], async (open) => {
    const none: Change | undefined = moveCell(workbookIn(open), 'a', 'up');
    const before = open.store.read();
    open.make(none);
    open.type('a', 'SELECT 1 AS n');
    expect(open.store.read()).toBe(before);
  }));
