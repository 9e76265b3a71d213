import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from '../lesson/parse';
import type { Prose } from '../lesson/schema';
import { initialState } from '../notebook/initial';
import type { ExerciseState, NotebookState } from '../notebook/state';
import { isDone, type Progress, readProgress } from './progress';

const file = 'lessons/bank/typescript/q049-split-column.md';
const { lesson } = parseLesson(readFileSync(file, 'utf8'), { file });
if (!lesson) throw new Error(`${file} cannot be read`);
const question = { lesson };
const fresh = initialState({
  work: 'Q049',
  key: '',
  contentHash: '',
  place: { kind: 'draft', origin: '' },
  lesson,
  datasets: [],
  files: [],
  cells: {},
  answers: {},
  expectedFile: '',
});

const paragraph = (value: string): Prose[number] => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function withExercise(id: string, changes: Partial<ExerciseState>): NotebookState {
  const before = fresh.exercises.get(id);
  if (!before) throw new Error(`no exercise ${id}`);
  return { ...fresh, exercises: new Map([...fresh.exercises, [id, { ...before, ...changes }]]) };
}
const attempt = (status: 'passed' | 'not-yet' | 'assessed') => ({ at: 1, code: '', status });
const read = (state: NotebookState, before: Progress = {}) => readProgress(question, state, before);

test('a wrong answer that is recognised is noted with the beginning of its remark, once', () => {
  const wrong = withExercise('split_column', {
    attempts: [attempt('not-yet')],
    verdict: { status: 'not-yet', dataSets: [], wrong: 'rest_dropped' },
  });
  const once = read(wrong);
  expect(once.split_column).toMatchObject({
    title: 'splitColumn',
    followUp: false,
    status: 'tried',
    tries: 1,
    recognised: [{ name: 'rest_dropped', says: 'mia@abend@example.com lost its example.com.' }],
  });
  expect(read(wrong, once)).toEqual(once);
  expect(isDone(once)).toBe(false);
});

test('a remark whose first sentence says little is noted with the next', () => {
  const remarked = (text: string) => {
    const blocks = lesson.blocks.map((block) =>
      block.kind === 'exercise'
        ? { ...block, wrongs: block.wrongs.map((wrong) => ({ ...wrong, remark: [paragraph(text)] })) }
        : block,
    );
    const state = withExercise('split_column', {
      attempts: [attempt('not-yet')],
      verdict: { status: 'not-yet', dataSets: [], wrong: 'rest_dropped' },
    });
    return readProgress({ lesson: { ...lesson, blocks } }, state, {}).split_column?.recognised[0]?.says;
  };
  expect([
    remarked('940 rows came back. The 60 films without a rating have no partner. JOIN drops them.'),
    remarked('Nearly'),
    remarked(''),
  ]).toEqual(['940 rows came back. The 60 films without a rating have no partner.', 'Nearly', '']);
});

test('passing is passing: hints, tries and the solution after it are not counted', () => {
  const passed = read(
    withExercise('split_column', { attempts: [attempt('not-yet'), attempt('passed')], passedCode: 'x' }),
  );
  expect(passed.split_column).toMatchObject({ status: 'passed', tries: 2, hints: 0, solutionSeen: false });
  expect(isDone(passed)).toBe(true);
  const later = withExercise('split_column', { attempts: [], passedCode: 'x', hintsOpened: 3, solutionSeen: true });
  expect(read(later, passed).split_column).toEqual(passed.split_column);
});

test('the page as it is before the work is read takes nothing back', () => {
  const known = read(
    withExercise('split_column', { attempts: [attempt('not-yet')], hintsOpened: 2, solutionSeen: true }),
  );
  expect(known.split_column).toMatchObject({ tries: 1, hints: 2, solutionSeen: true });
  expect(read(fresh, known)).toEqual(known);
});

test('a follow-up that is compared counts its points, and not for the question', () => {
  const open = read(
    withExercise('split_column_taken', {
      attempts: [attempt('assessed')],
      verdict: { status: 'assessed', met: ['notices', 'types'], of: 5 },
    }),
  );
  expect(open.split_column_taken).toMatchObject({ followUp: true, status: 'passed', points: { met: 2, of: 5 } });
  expect(isDone(open)).toBe(false);
});
