import { expect, test } from 'vitest';
import type { Value } from '../../../lib/core/value';
import { withChange, without } from './chart-choices';
import { guessChart } from './guess-chart';

const columns = (...types: readonly (readonly [name: string, type: string])[]) =>
  types.map(([name, type]) => ({ name, type }));

test('a first chart is a line over time, bars of words, points of two numbers, or none', () => {
  const rows: Value[][] = [];
  expect([
    guessChart(columns(['total', 'BIGINT'], ['day', 'DATE']), rows),
    guessChart(columns(['release_year', 'INTEGER'], ['films', 'BIGINT']), rows),
    guessChart(columns(['film_id', 'INTEGER'], ['title', 'VARCHAR'], ['length', 'INTEGER']), rows),
    guessChart(columns(['length', 'INTEGER'], ['rate', 'DECIMAL(4,2)']), rows),
    guessChart(columns(['title', 'VARCHAR'], ['tags', 'VARCHAR[]']), rows),
    guessChart(columns(['n', 'BIGINT']), rows),
  ]).toEqual([
    { kind: 'line', x: 'day', y: 'total', title: 'total by day' },
    { kind: 'line', x: 'release_year', y: 'films', title: 'films by release_year' },
    { kind: 'bar', x: 'title', y: 'length', title: 'length by title' },
    { kind: 'scatter', x: 'length', y: 'rate', title: 'rate by length' },
    undefined,
    undefined,
  ]);
});

test('a column of words tells lines apart only where each x comes once in each', () => {
  const described = columns(['day', 'DATE'], ['store', 'VARCHAR'], ['paid', 'DOUBLE']);
  const twoStores: Value[][] = [
    ['2026-01-01', 'a', 1],
    ['2026-01-01', 'b', 2],
  ];
  expect([
    guessChart(described, twoStores)?.series,
    guessChart(described, [...twoStores, ['2026-01-01', 'b', 3]])?.series,
  ]).toEqual(['store', undefined]);
});

test('a title that nobody wrote goes with its columns, and a y that cannot be drawn gives way', () => {
  const described = columns(['title', 'VARCHAR'], ['length', 'INTEGER'], ['rate', 'DOUBLE']);
  const chart = { kind: 'scatter', x: 'length', y: 'title', title: 'title by length' } as const;
  expect([
    withChange(chart, { kind: 'bar' }, described),
    withChange({ ...chart, title: 'Mine' }, { y: 'rate' }, described),
    without({ ...chart, line: 3, note: 'n' }, 'line'),
  ]).toEqual([
    { kind: 'bar', x: 'length', y: 'length', title: 'length by length' },
    { kind: 'scatter', x: 'length', y: 'rate', title: 'Mine' },
    { ...chart, note: 'n' },
  ]);
});
