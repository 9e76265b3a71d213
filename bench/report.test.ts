import { expect, test } from 'vitest';
import { MEASURE_NAMES, type Round, type Times } from './measures';
import { reportOf } from './report';

const all = (ms: number) => Object.fromEntries(MEASURE_NAMES.map((name) => [name, ms])) as Times;
const rounds = (product: readonly number[]): Round[] => product.map((ms) => ({ product: all(ms), floor: all(100) }));
const lineOf = (report: string, title: string) =>
  report
    .split('\n')
    .find((line) => line.includes(title))
    ?.split('|')
    .map((cell) => cell.trim())
    .slice(2, -1);

test('a ratio within its budget, whose runs agree, is kept', () => {
  expect(lineOf(reportOf(rounds([109, 110, 111])), 'nothing cached')).toEqual([
    '110 (109–111)',
    '100 (100–100)',
    '1.10 (1.09–1.11)',
    '≤ 1.12 × floor',
    'kept',
  ]);
});

test('a ratio above its budget, whose runs agree, is missed', () => {
  expect(lineOf(reportOf(rounds([119, 120, 121])), 'nothing cached')?.at(-1)).toBe('missed');
});

test('a ratio whose runs differ by more than a twentieth is not resolved, and says how many were over', () => {
  expect(lineOf(reportOf(rounds([100, 110, 120])), 'nothing cached')?.at(-1)).toBe('not resolved; over in 1 of 3');
});

test('without a floor there is no ratio, without a budget no verdict', () => {
  const round: Round = { product: all(40), floor: all(0) };
  expect(lineOf(reportOf([round]), 'Stop of a levenshtein, to "stopped"')).toEqual(['40 (40–40)', '0', '', '', '']);
});
