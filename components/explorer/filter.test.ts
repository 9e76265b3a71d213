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
  buckets: [
    {
      name: 'lake',
      created: '2026-03-02T09:00:00.000Z',
      objects: [
        { key: 'films/a.csv', bytes: 3, modified: '2026-03-02T09:00:00.000Z', etag: 'a' },
        { key: 'b.png', bytes: 3, modified: '2026-03-02T09:00:00.000Z', etag: 'b' },
      ],
    },
  ],
  canFail: true,
  variables: [{ cell: 'a', name: 'title', type: 'string' }],
};

test('a name is found by any part of it, a table by its columns too, and empty engines go', () => {
  expect(filterNames(model, ' FILM ')).toEqual({
    data: [table('film', 'title')],
    engines: [{ engine: 'duckdb', status: 'ready', tables: [table('Films_by_year', 'year')] }],
    files: model.files,
    buckets: model.buckets?.map((bucket) => ({ ...bucket, objects: bucket.objects.slice(0, 1) })),
    canFail: true,
    variables: [],
  });
  expect(filterNames(model, 'title')).toEqual({
    data: [table('film', 'title')],
    engines: [],
    files: [],
    buckets: [],
    canFail: true,
    variables: model.variables,
  });
});

test('without a text nothing is left out', () => {
  expect(filterNames(model, '  ')).toBe(model);
  expect([countNames(model), countNames(filterNames(model, 'nothing'))]).toEqual([7, 0]);
});
