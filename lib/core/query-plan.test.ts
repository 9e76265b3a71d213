import { expect, test } from 'vitest';
import { planLines, type QueryPlan, totalOf, withoutMeasures } from './query-plan';

const plan: QueryPlan = {
  engine: 'duckdb',
  measured: true,
  root: {
    operator: 'HASH_JOIN',
    details: ['Conditions: a = b'],
    estimated: 10,
    rows: 4,
    milliseconds: 1.5,
    children: [
      { operator: 'SEQ_SCAN', details: ['Table: film'], rows: 1000, rowsRead: 1000, milliseconds: 0.25, children: [] },
      { operator: 'SEQ_SCAN', details: [], estimated: 7, rowsRead: 3, bytesRead: 8192, children: [] },
    ],
  },
};

test('totals are of what is known', () => {
  expect([
    totalOf(plan, 'milliseconds'),
    totalOf(plan, 'rowsRead'),
    totalOf(withoutMeasures(plan), 'milliseconds'),
  ]).toEqual([1.75, 1003, undefined]);
});

test('a stored plan has no times and nothing that depends on a cache, at any depth', () => {
  expect(withoutMeasures(plan)).toEqual({
    ...plan,
    root: {
      operator: 'HASH_JOIN',
      details: ['Conditions: a = b'],
      estimated: 10,
      rows: 4,
      children: [
        { operator: 'SEQ_SCAN', details: ['Table: film'], rows: 1000, rowsRead: 1000, children: [] },
        { operator: 'SEQ_SCAN', details: [], estimated: 7, rowsRead: 3, children: [] },
      ],
    },
  });
});

test('as text, what an operator takes its rows from stands one step in', () => {
  expect(planLines(plan)).toEqual([
    'HASH_JOIN  (4 rows; 1.50 ms; Conditions: a = b)',
    '  SEQ_SCAN  (1000 rows; 0.25 ms; Table: film)',
    '  SEQ_SCAN  (7 rows estimated)',
  ]);
});
