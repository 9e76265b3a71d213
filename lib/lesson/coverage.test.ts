import { expect, test } from 'vitest';
import { brokenPromises, type CoveredRow, coverageOf, filterCoverage } from './coverage';
import { parsePlan } from './plan';
import type { Lesson } from './schema';
import { lessonIn } from './testing/fixture';
import { exercise, sample } from './testing/sample';

const PLAN = parsePlan(`modules:
  - id: m1
    title: Foundations
    lessons:
      - { id: first, number: 1, title: First steps, goal: Go., minutes: 5, after: [], data: [], covers: [R1, R2], practice: [] }
  - id: m2
    title: Databases
    lessons:
      - { id: joins, number: 2, title: Joins, goal: Join., minutes: 5, after: [], data: [], covers: [R1, R3], practice: [] }
rows:
  - { id: R1, says: Joining two tables }
  - { id: R2, says: Counting rows }
  - { id: R3, says: Reading a plan }
questions:
  - { id: Q900, title: A sample, topic: sql, level: junior, kind: sql, covers: [R2, R3] }
`).plan;

const CELL = '```sql cell two\nSELECT 2 AS two\n```\n\n';
const QUIZ = '```md quiz three\nOne?\n\n- [ ] no\n  No.\n- [x] yes\n  Yes.\n```\n\n';

/** A question that teaches these rows. */
const question = (covers: string): Lesson =>
  lessonIn(sample(CELL + QUIZ + exercise()).replace('covers: []', `covers: ${covers}`));
const asLesson = (lesson: Lesson, id: string, title: string): Lesson => ({
  ...lesson,
  title,
  front: { ...lesson.front, kind: 'lesson', id, title, goal: 'Go.', after: [], practice: [] },
});

const plan = () => {
  if (!PLAN) throw new Error('the plan has a mistake');
  return PLAN;
};

test('a row has the lessons and questions that teach it, with the parts that do, and the lessons that will', () => {
  const sampled = question('{ R1: [three, one], R2: [two] }');
  const joins = asLesson(question('{ R1: [two] }'), 'joins', 'Joins');
  expect(coverageOf(plan(), [sampled, joins])).toEqual([
    {
      id: 'R1',
      says: 'Joining two tables',
      modules: ['m1', 'm2'],
      taught: [
        { kind: 'lesson', id: 'joins', title: 'Joins', parts: [{ id: 'two', kind: 'cell', title: 'two' }] },
        {
          kind: 'question',
          id: 'Q900',
          title: 'A sample',
          parts: [
            { id: 'three', kind: 'quiz', title: 'three' },
            { id: 'one', kind: 'exercise', title: 'One' },
          ],
        },
      ],
      coming: [{ id: 'first', title: 'First steps' }],
    },
    {
      id: 'R2',
      says: 'Counting rows',
      modules: ['m1'],
      taught: [{ kind: 'question', id: 'Q900', title: 'A sample', parts: [{ id: 'two', kind: 'cell', title: 'two' }] }],
      coming: [{ id: 'first', title: 'First steps' }],
    },
    { id: 'R3', says: 'Reading a plan', modules: ['m2'], taught: [], coming: [] },
  ]);
});

test('a lesson that teaches more than was planned puts the row into its module', () => {
  const joins = asLesson(question('{ R2: [two] }'), 'joins', 'Joins');
  expect(coverageOf(plan(), [joins]).map(({ modules }) => modules)).toEqual([['m1', 'm2'], ['m1', 'm2'], ['m2']]);
});

test('what the plan promises of a written file and the file does not teach is named', () => {
  const sampled = question('{ R1: [two], R2: [two] }');
  const joins = asLesson(question('{ R1: [two], R2: [two], R3: [one] }'), 'joins', 'Joins');
  expect(brokenPromises(plan(), [sampled, joins])).toEqual(['Q900: R3']);
});

test('rows are found by words, by state and by module', () => {
  const rows = coverageOf(plan(), [asLesson(question('{ R1: [two], R3: [two] }'), 'joins', 'Joins')]);
  const ids = (found: readonly CoveredRow[]) => found.map(({ id }) => id);
  const all = { words: '', state: 'all', module: undefined } as const;
  expect(ids(filterCoverage(rows, all))).toEqual(['R1', 'R2', 'R3']);
  expect(ids(filterCoverage(rows, { ...all, words: ' TWO join' }))).toEqual(['R1']);
  expect(ids(filterCoverage(rows, { ...all, words: 'first steps' }))).toEqual(['R1', 'R2']);
  expect(ids(filterCoverage(rows, { ...all, words: 'r3' }))).toEqual(['R3']);
  expect(ids(filterCoverage(rows, { ...all, state: 'taught' }))).toEqual(['R1', 'R3']);
  expect(ids(filterCoverage(rows, { ...all, state: 'coming' }))).toEqual(['R2']);
  expect(ids(filterCoverage(rows, { ...all, module: 'm2', state: 'taught' }))).toEqual(['R1', 'R3']);
  expect(ids(filterCoverage(rows, { ...all, module: 'm3' }))).toEqual([]);
});
