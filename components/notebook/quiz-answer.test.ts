import { expect, test } from 'vitest';
import type { Quiz } from '@/lib/lesson/schema';
import { judgeChoice, judgeTyped } from './quiz-answer';

const at = { line: 1, column: 1, from: 0, to: 0 };
const quiz = (...right: boolean[]): Quiz => ({
  kind: 'quiz',
  id: 'q',
  at,
  question: [],
  reveals: [],
  answer: { kind: 'choice', many: true, options: right.map((each) => ({ right: each, text: [], why: [] })) },
});

test('a choice is right when all right options are chosen and no other', () => {
  const right = (options: number[]) => judgeChoice(quiz(false, true, true), options);
  expect([[1, 2], [1], [0, 1, 2]].map((options) => right(options))).toEqual([
    { status: 'chosen', options: [1, 2], right: true },
    { status: 'chosen', options: [1], right: false },
    { status: 'chosen', options: [0, 1, 2], right: false },
  ]);
});

test('a typed answer may have spaces, another case and thousands separators', () => {
  const right = (expected: string, text: string) => judgeTyped(expected, text);
  expect(
    [right('1,000', ' 1000 '), right('NULL', 'null'), right('9', '90'), right('mia', "'mia'")].map(
      (each) => 'right' in each && each.right,
    ),
  ).toEqual([true, true, false, true]);
});
