import { expect, test, vi } from 'vitest';
import { createEditorScope, type ScopeEntry, type ScopeTable } from './scope';

const table = (name: string, ...columns: readonly string[]): ScopeTable => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'INTEGER', tsType: 'number' })),
});
const entries: readonly ScopeEntry[] = [
  { id: 'data', kind: 'table', tables: [table('film', 'film_id'), table('rating', 'stars')] },
  { id: 'first', kind: 'table', tables: [table('first', 'n')] },
  { id: 'code', kind: 'ts', code: 'const a = 1;' },
  { id: 'film_again', kind: 'table', tables: [table('Film', 'title')] },
  { id: 'last', kind: 'table', tables: [table('last', 'm')] },
];

test('SQL can name the tables of the data and of the cells above, a name made twice being the nearest', () => {
  const scope = createEditorScope();
  scope.update(entries);
  const seen = (id: string) =>
    scope.tablesAbove(id).map(({ name, cell, columns }) => `${cell} ${name} ${columns[0]?.name}`);
  expect(seen('first')).toEqual(['data film film_id', 'data rating stars']);
  expect(seen('last')).toEqual(['film_again Film title', 'data rating stars', 'first first n']);
});

test('SQL sees values of TypeScript and files above, and a name of either language hides what is above it', () => {
  const scope = createEditorScope();
  scope.update([
    { id: 'data', kind: 'table', tables: [table('film', 'film_id')], files: ['a.csv'] },
    { id: 'code', kind: 'ts', code: '', defines: ['film', 'rows'], files: ['b.csv'] },
    { id: 'made', kind: 'table', tables: [table('rows', 'n')], engine: 'postgres' },
    { id: 'last', kind: 'table', tables: [], files: ['c.csv'] },
  ]);
  expect(scope.tablesAbove('last').map(({ name, cell }) => `${cell} ${name}`)).toEqual(['made rows']);
  expect(scope.valuesAbove('last')).toEqual([{ name: 'film', cell: 'code' }]);
  expect(scope.filesAbove('last')).toEqual(['a.csv', 'b.csv']);
  expect([scope.engineOf('made'), scope.engineOf('last')]).toEqual(['postgres', 'duckdb']);
});

test('a cell that the scope does not know sees every table', () => {
  const scope = createEditorScope();
  scope.update(entries.slice(0, 2));
  expect(scope.tablesAbove('draft').map(({ name }) => name)).toEqual(['film', 'rating', 'first']);
});

test('only a change is told', () => {
  const scope = createEditorScope();
  const listener = vi.fn();
  const stop = scope.subscribe(listener);
  scope.update(entries);
  scope.update(structuredClone([...entries]));
  expect(listener).toHaveBeenCalledTimes(1);
  scope.update(entries.slice(0, 1));
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  scope.update([]);
  expect(listener).toHaveBeenCalledTimes(2);
});
