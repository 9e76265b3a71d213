import { expect, test } from 'vitest';
import type { ExplorerModel, ExplorerTable } from './explorer-model';
import { keepSame } from './explorer-same';

const table = (name: string, rowCount: number): ExplorerTable => ({
  name,
  engine: 'duckdb',
  columns: [],
  rowCount,
  isThere: true,
});
const model = (...tables: readonly ExplorerTable[]): ExplorerModel => ({
  data: [table('film', 3)],
  engines: [{ engine: 'duckdb', status: 'ready', tables }],
  files: [],
  buckets: undefined,
  canFail: false,
  variables: [{ cell: 'a', name: 'n', type: 'number' }],
});

test('a model that says the same stays the same object', () => {
  const before = model(table('a', 1), table('b', 2));
  expect(keepSame(model(table('a', 1), table('b', 2)), before)).toBe(before);
});

test('of one that says something else, every part that does not stays the same object', () => {
  const before = model(table('a', 1), table('b', 2));
  const now = keepSame(model(table('a', 1), table('b', 3)), before);
  expect(now).toEqual(model(table('a', 1), table('b', 3)));
  expect(now.data).toBe(before.data);
  expect(now.variables).toBe(before.variables);
  expect(now.engines[0]?.tables[0]).toBe(before.engines[0]?.tables[0]);
});

test('a table that goes or moves is another model', () => {
  const before = model(table('a', 1), table('b', 2));
  expect(keepSame(model(table('b', 2), table('a', 1)), before)).toEqual(model(table('b', 2), table('a', 1)));
  expect(keepSame(model(table('a', 1)), before)).toEqual(model(table('a', 1)));
});
