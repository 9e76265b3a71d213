import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLesson } from '../../lib/lesson/parse';
import { knownTo, readLibrary } from './library';
import { writeNewLesson } from './new-lesson';

const library = readLibrary();
const unwritten = {
  lesson: library.plan.modules.flatMap(({ lessons }) => lessons).find(({ id }) => !library.files.has(id)),
  question: library.plan.questions.find(({ id }) => !library.files.has(id)),
};

test.each(['lesson', 'question'] as const)('a new %s of the plan has no mistake', (kind) => {
  const id = unwritten[kind]?.id ?? '';
  const { file } = writeNewLesson(id, mkdtempSync(join(tmpdir(), 'new-lesson-')));
  const { lesson, problems } = parseLesson(readFileSync(file, 'utf8'), { file, known: knownTo(file, library) });
  expect(problems).toEqual([]);
  expect(lesson?.front).toMatchObject({ kind, id, title: unwritten[kind]?.title });
});

test('nothing is overwritten', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-lesson-'));
  const id = unwritten.lesson?.id ?? '';
  const { file } = writeNewLesson(id, folder);
  const before = readFileSync(file, 'utf8');
  expect(() => writeNewLesson(id, folder)).toThrow('is there already');
  expect(() => writeNewLesson('splitting-columns', folder)).toThrow('splitting-columns/lesson.md is there already');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a name that the plan does not list is answered with the nearest', () => {
  expect(() => writeNewLesson('spliting-column')).toThrow('did you mean `splitting-columns`?');
});
