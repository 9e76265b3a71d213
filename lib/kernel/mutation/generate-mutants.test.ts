import { expect, test } from 'vitest';
import type { Exercise } from '../../lesson/schema';
import { fixtureText, lessonIn } from '../../lesson/testing/fixture';
import { exercise, sample } from '../../lesson/testing/sample';
import { chooseEvenly, generateMutants } from './generate-mutants';

function exerciseIn(text: string): Exercise {
  const [found] = lessonIn(text).blocks.flatMap((block) => (block.kind === 'exercise' ? block : []));
  if (!found) throw new Error('there is an exercise');
  return found;
}
const one = exerciseIn(sample(exercise()));
const withSolution = (code: string): Exercise => ({ ...one, solution: { ...one.solution, code } });

test('a mutant has a name that does not change, and the line where it differs', () => {
  expect(generateMutants(withSolution('SELECT a\nFROM t\nWHERE a < 5\n  AND b < 5'))).toEqual([
    {
      name: 'drop_where',
      about: 'without the condition `a < 5`',
      code: 'SELECT a\nFROM t\nWHERE TRUE\n  AND b < 5',
      line: 2,
      changed: 'WHERE TRUE',
    },
    {
      name: 'drop_where_2',
      about: 'without the condition `b < 5`',
      code: 'SELECT a\nFROM t\nWHERE a < 5\n  AND TRUE',
      line: 3,
      changed: 'AND TRUE',
    },
    { name: 'lt_to_le', about: '`<` becomes `<=`', code: expect.anything(), line: 2, changed: 'WHERE a <= 5' },
    { name: 'lt_to_le_2', about: '`<` becomes `<=`', code: expect.anything(), line: 3, changed: 'AND b <= 5' },
    { name: 'plus_one', about: '5 becomes 6', code: expect.anything(), line: 2, changed: 'WHERE a < 6' },
    { name: 'plus_one_2', about: '5 becomes 6', code: expect.anything(), line: 3, changed: 'AND b < 6' },
    { name: 'minus_one', about: '5 becomes 4', code: expect.anything(), line: 2, changed: 'WHERE a < 4' },
    { name: 'minus_one_2', about: '5 becomes 4', code: expect.anything(), line: 3, changed: 'AND b < 4' },
  ]);
});

test('of many mutants sixteen are tried, of every kind and from all over the code', () => {
  const many = Array.from({ length: 40 }, (_, at) => `a${at} < ${at + 10}`).join(' AND ');
  const names = generateMutants(withSolution(`SELECT DISTINCT a FROM t WHERE ${many}`)).map(({ name }) => name);
  expect(names).toEqual([
    'drop_distinct',
    'drop_where',
    'drop_where_11',
    'drop_where_21',
    'drop_where_31',
    'lt_to_le',
    'lt_to_le_11',
    'lt_to_le_21',
    'lt_to_le_31',
    'plus_one',
    'plus_one_11',
    'plus_one_21',
    'plus_one_31',
    'minus_one',
    'minus_one_14',
    'minus_one_27',
  ]);
});

test('shares are even, and what one group lacks goes to the others', () => {
  expect(chooseEvenly([['a'], ['b', 'c', 'd', 'e'], ['f', 'g']], 5)).toEqual([['a'], ['b', 'd'], ['f', 'g']]);
  expect(chooseEvenly([['a']], 5)).toEqual([['a']]);
});

test('tests and open answers have no mutants', () => {
  expect(generateMutants(exerciseIn(fixtureText('every-role.md')))).toEqual([]);
  expect(generateMutants({ ...one, language: { language: 'md' } })).toEqual([]);
});
