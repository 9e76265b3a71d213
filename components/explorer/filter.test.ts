import { expect, test } from 'vitest';
import type { ExplorerModel, ExplorerTable } from '@/lib/notebook/explorer-model';
import { countNames, filterNames } from './filter';

const table = (name: string, ...columns: string[]): ExplorerTable => ({
  name,
  engine: 'duckdb',
  columns: columns.map((column) => ({ name: column, type: 'VARCHAR' })),
  isThere: true,
});

const model: ExplorerModel = {
  data: [table('film', 'title'), table('actor', 'name')],
  engines: [
    { engine: 'duckdb', status: 'ready', tables: [table('Films_by_year', 'year')] },
    { engine: 'postgres', status: 'off', tables: [] },
  ],
  files: [{ name: 'film.csv', bytes: 3, isThere: true }],
  variables: [{ cell: 'a', name: 'title', type: 'string' }],
};

test('a name is found by any part of it, a table by its columns too, and empty engines go', () => {
  expect(filterNames(model, ' FILM ')).toEqual({
    data: [table('film', 'title')],
    engines: [{ engine: 'duckdb', status: 'ready', tables: [table('Films_by_year', 'year')] }],
    files: model.files,
    variables: [],
  });
  expect(filterNames(model, 'title')).toEqual({
    data: [table('film', 'title')],
    engines: [],
    files: [],
    variables: model.variables,
  });
});

test('without a text nothing is left out', () => {
  expect(filterNames(model, '  ')).toBe(model);
  expect([countNames(model), countNames(filterNames(model, 'nothing'))]).toEqual([5, 0]);
});
