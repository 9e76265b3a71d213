import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlan } from '../lesson/plan';
import { parsePatterns, patternsOf } from './patterns';

const read = () => {
  const { plan } = parsePlan(readFileSync('lessons/plan.yaml', 'utf8'));
  const questions = plan?.questions ?? [];
  const planned = new Set(questions.map(({ id }) => id));
  return { questions, ...parsePatterns(readFileSync('lessons/bank/patterns.yaml', 'utf8'), planned) };
};

test('the patterns of the bank are read, name planned questions, and no question trains more than two', () => {
  const { patterns, problems, questions } = read();
  expect(problems).toEqual([]);
  expect(patterns.length).toBeGreaterThan(0);
  expect(questions.filter(({ id }) => patternsOf(patterns, id).length > 2)).toEqual([]);
});

test('every question that is written trains a pattern, one of its own topic among them', () => {
  const { patterns, questions } = read();
  const written = ['Q001', 'Q013', 'Q017', 'Q023', 'Q024', 'Q036', 'Q038', 'Q047', 'Q049', 'Q068', 'Q095', 'Q116'];
  const without = questions.filter(
    ({ id, topic }) => written.includes(id) && !patternsOf(patterns, id).some((pattern) => pattern.topic === topic),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('mistakes are told with their line', () => {
  const text = `patterns:
  - id: twice
    title: A
    topic: sql
    says: So.
    questions: [Q001]
  - id: twice
    title: B
    topic: sql
    says: So.
    questions: [Q002]
`;
  expect(parsePatterns(text, new Set(['Q001']))).toMatchObject({
    problems: [
      { line: 7, message: 'the id `twice` stands here twice' },
      { line: 11, message: expect.stringContaining('unknown question `Q002`') },
    ],
  });
});
