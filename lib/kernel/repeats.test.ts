import { expect, test } from 'vitest';
import type { Output } from '../core/output';
import { nameCell } from './names';
import { type Made, repeats } from './repeats';

const table = (value: number, rowCount = 1): Output => ({
  kind: 'table',
  page: { columns: [{ name: 'n', type: 'INTEGER' }], rows: [[value]], offset: 0, rowCount },
  windowed: true,
});
const made = (code: string, outputs: readonly Output[], inputs: Record<string, number> = {}): Made => ({
  code,
  outputs,
  inputs: new Map(Object.entries(inputs)),
});
const same = (code: string, outputs: readonly Output[], before = made(code, outputs), now = made(code, outputs)) =>
  repeats(nameCell({ id: 'a', language: 'sql', engine: 'duckdb', code }), before, now);

test('a query that gives the same rows from the same rows repeats itself', () => {
  const code = 'SELECT n FROM base';
  expect(same(code, [], made(code, [table(1)], { base: 3 }), made(code, [table(1)], { base: 3 }))).toBe(true);
  expect(same(code, [], made(code, [table(1)], { base: 3 }), made(code, [table(1)], { base: 4 }))).toBe(false);
  expect(same(code, [], made(code, [table(1)]), made(code, [table(2)]))).toBe(false);
  expect(same(code, [], made('SELECT 1', [table(1)]), made(code, [table(1)]))).toBe(false);
});

test('the order of properties is no difference: stored results may have another', () => {
  const stored: Output = {
    windowed: true,
    page: { rowCount: 1, offset: 0, rows: [[1]], columns: [{ type: 'INTEGER', name: 'n' }] },
    kind: 'table',
  };
  expect(same('SELECT 1 AS n', [], made('SELECT 1 AS n', [stored]), made('SELECT 1 AS n', [table(1)]))).toBe(true);
});

test('a plan that took another time is the same plan', () => {
  const plan = (rows: number, milliseconds: number): Output => ({
    kind: 'plan',
    plan: {
      engine: 'duckdb',
      measured: true,
      root: { operator: 'SCAN', details: [], rows, milliseconds, children: [] },
    },
  });
  const code = 'EXPLAIN ANALYZE SELECT 1';
  expect(same(code, [], made(code, [plan(1, 3)]), made(code, [plan(1, 4)]))).toBe(true);
  expect(same(code, [], made(code, [plan(1, 3)]), made(code, [plan(2, 3)]))).toBe(false);
});

test('code that changes tables or moves a sequence never repeats itself', () => {
  expect(same('UPDATE t SET n = 1; SELECT 1 AS n', [table(1)])).toBe(false);
  expect(same("SELECT 1 AS n FROM (SELECT nextval('s'))", [table(1)])).toBe(false);
  expect(repeats(nameCell({ id: 'a', language: 'ts', code: '1' }), made('1', []), made('1', []))).toBe(false);
});

test('of a table that is shown in part, the rest may be another if the code has chance or the clock in it', () => {
  expect(same('SELECT n FROM base', [table(1, 999)])).toBe(true);
  expect(same('SELECT n, random() AS r FROM base', [table(1, 999)])).toBe(false);
  expect(same('SELECT n, random() AS r FROM base', [table(1)])).toBe(true);
});
