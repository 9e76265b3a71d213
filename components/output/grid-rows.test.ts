import { expect, test } from 'vitest';
import { missingWindows, openRows, rowAt, withWindow } from './grid-rows';

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => [from + index]);
const open = (here: number, rowCount: number) =>
  openRows({ columns: [{ name: 'n', type: 'DOUBLE' }], rows: rows(0, here), offset: 0, rowCount });

test('rows of the first page are here, later ones are missing by window', () => {
  const grid = open(200, 940);
  expect([rowAt(grid, 0), rowAt(grid, 199), rowAt(grid, 200)]).toEqual([[0], [199], undefined]);
  expect([missingWindows(grid, 0, 12), missingWindows(grid, 190, 210), missingWindows(grid, 395, 610)]).toEqual([
    [],
    [200],
    [200, 400, 600],
  ]);
});
test('a window that came is found, and missing no longer', () => {
  const grid = withWindow(open(200, 940), 400, rows(400, 200));
  expect([rowAt(grid, 455), missingWindows(grid, 395, 610)]).toEqual([[455], [200, 600]]);
});
test('the last window is whole when the table ends', () => {
  const grid = withWindow(open(200, 250), 200, rows(200, 50));
  expect([rowAt(grid, 249), missingWindows(grid, 199, 249)]).toEqual([[249], []]);
});
test('a first page that was cut short is asked for again', () => {
  expect(missingWindows(open(20, 940), 0, 30)).toEqual([0]);
});
test('columns widen for a later window and never shrink', () => {
  const grid = withWindow(open(200, 940), 400, [[1234567.25]]);
  expect(grid.shapes).toEqual([
    {
      at: 0,
      column: { name: 'n', type: 'DOUBLE' },
      format: { align: 'right', grouped: true, decimals: 2 },
      characters: 12,
    },
  ]);
  expect(withWindow(grid, 600, [[1]]).shapes).toEqual(grid.shapes);
});
test('only so many windows are kept, the first among them', () => {
  let grid = open(200, 100_000);
  for (let offset = 200; offset < 20_000; offset += 200) grid = withWindow(grid, offset, rows(offset, 200));
  expect([grid.windows.size, rowAt(grid, 0), rowAt(grid, 200), rowAt(grid, 19_999)]).toEqual([
    25,
    [0],
    undefined,
    [19_999],
  ]);
});
