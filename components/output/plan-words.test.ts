import { expect, test } from 'vitest';
import type { PlanNode, QueryPlan } from '../../lib/core/query-plan';
import { missedGuess, planWords, rowWords, slowestOf, timeWords } from './plan-words';

const scan: PlanNode = {
  operator: 'Seq Scan',
  details: ['Table: film'],
  estimated: 12,
  rows: 4989,
  rowsRead: 5000,
  bytesRead: 8192,
  milliseconds: 12.34,
  children: [],
};
const top: PlanNode = { operator: 'Limit', details: [], estimated: 3, rows: 3, milliseconds: 0.041, children: [scan] };
const plan: QueryPlan = { engine: 'postgres', measured: true, root: top };

test('an operator says what it takes and gives, from a table or from those below', () => {
  expect([scan, top, { ...scan, rowsRead: undefined }, { ...top, rows: undefined }].map(rowWords)).toEqual([
    '5,000 → 4,989 rows',
    '4,989 → 3 rows',
    '4,989 rows',
    'about 3 rows',
  ]);
});

test('a guess is told where it was wrong by more than ten times', () => {
  expect([missedGuess(scan), missedGuess(top), missedGuess({ ...scan, rows: 120 })]).toEqual([
    '12 guessed',
    undefined,
    undefined,
  ]);
});

test('a plan says what it cost, and which operator took the most time', () => {
  expect(planWords(plan)).toBe('2 operators · 12.4 ms in them · 5,000 rows read · 8.2 kB read');
  expect(slowestOf(plan)).toBe(scan);
  const still = { ...top, rows: undefined, milliseconds: undefined, children: [] };
  const planned: QueryPlan = { ...plan, measured: false, root: still };
  expect([planWords(planned), slowestOf(planned)]).toEqual([
    '1 operator · as the planner guesses; nothing ran',
    undefined,
  ]);
});

test('a time has as many digits as it needs', () => {
  expect([0.041, 12.34, 1204.4].map(timeWords)).toEqual(['0.04 ms', '12.3 ms', '1,204 ms']);
});
