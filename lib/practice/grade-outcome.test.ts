import { expect, test } from 'vitest';
import { gradeOutcome } from './grade-outcome';
import { outcomeOf } from './outcome';
import type { Progress } from './progress';
import { ended, FRIDAY, passedIn, task } from './testing/practice';

const graded = (took: number, progress: Progress) => gradeOutcome(outcomeOf(ended('s', took, progress), FRIDAY));

test.each([
  ['again', 'not passed', 5, { task: task({ status: 'tried', tries: 2 }) }],
  ['again', 'left without an answer', 1, { task: task() }],
  ['again', 'the solution was looked at before passing', 5, passedIn(1, { solutionSeen: true })],
  ['again', '2 of 5 points', 5, passedIn(1, { points: { met: 2, of: 5 } })],
  ['hard', '3 tries, 1 hint, over by 2:00', 12, passedIn(3, { hints: 1 })],
  ['hard', '2 hints', 3, passedIn(1, { hints: 2 })],
  ['hard', '4 of 5 points', 3, passedIn(1, { points: { met: 4, of: 5 } })],
  ['good', 'first try, within 10 minutes', 6, passedIn(1)],
  ['good', 'first try, within 10 minutes', 10, passedIn(1)],
  ['easy', 'first try, in less than half of 10 minutes', 5, passedIn(1)],
] satisfies [string, string, number, Progress][])('%s: %s', (grade, reason, took, progress) => {
  expect(graded(took, progress)).toEqual({ grade, reason });
});

test('a follow-up takes nothing from the grade', () => {
  const progress = { ...passedIn(1), later: task({ followUp: true, status: 'tried', tries: 4, hints: 2 }) };
  const sat = { ...ended('s', 4, passedIn(1)), progress };
  expect(gradeOutcome(outcomeOf(sat, FRIDAY)).grade).toBe('easy');
});

test('two exercises that both pass at once are a first try', () => {
  const twice = { one: task({ status: 'passed', tries: 1 }), two: task({ status: 'passed', tries: 1 }) };
  expect(graded(9, twice).grade).toBe('good');
});
