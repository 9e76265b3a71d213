import { expect, test } from 'vitest';
import { moveCursor } from './grid-cursor';

const size = { rows: 940, columns: 3, pageRows: 10 };
const from = { row: 5, column: 1 };
const after = (key: string, mod = false, start = from) => moveCursor(start, key, mod, size);

test('arrows move by one cell', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => after(key))).toEqual([
    { row: 4, column: 1 },
    { row: 6, column: 1 },
    { row: 5, column: 0 },
    { row: 5, column: 2 },
  ]);
});
test('arrows stop at the edges', () => {
  expect([after('ArrowUp', false, { row: 0, column: 0 }), after('ArrowLeft', false, { row: 0, column: 0 })]).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 0 },
  ]);
  expect([
    after('ArrowDown', false, { row: 939, column: 2 }),
    after('ArrowRight', false, { row: 939, column: 2 }),
  ]).toEqual([
    { row: 939, column: 2 },
    { row: 939, column: 2 },
  ]);
});
test('pages move by what is seen', () => {
  expect([after('PageDown'), after('PageUp')]).toEqual([
    { row: 15, column: 1 },
    { row: 0, column: 1 },
  ]);
});
test('Home and End go along the row, with Ctrl to the first and last cell', () => {
  expect([after('Home'), after('End'), after('Home', true), after('End', true)]).toEqual([
    { row: 5, column: 0 },
    { row: 5, column: 2 },
    { row: 0, column: 0 },
    { row: 939, column: 2 },
  ]);
});
test('other keys stay with the page', () => {
  expect([after('Tab'), after('a')]).toEqual([undefined, undefined]);
});
test('the head is above the first row, where there is something to do in it', () => {
  const top = { row: 0, column: 1 };
  const head = { ...size, head: true };
  expect([moveCursor(top, 'ArrowUp', false, size), moveCursor(top, 'ArrowUp', false, head)]).toEqual([
    top,
    { row: -1, column: 1 },
  ]);
  const heading = { row: -1, column: 1 };
  expect(['ArrowUp', 'ArrowRight', 'ArrowDown'].map((key) => moveCursor(heading, key, false, head))).toEqual([
    heading,
    { row: -1, column: 2 },
    top,
  ]);
});
