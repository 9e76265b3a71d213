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
  expect(scope.tablesAbove('first')).toEqual([table('film', 'film_id'), table('rating', 'stars')]);
  expect(scope.tablesAbove('last')).toEqual([table('Film', 'title'), table('rating', 'stars'), table('first', 'n')]);
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
