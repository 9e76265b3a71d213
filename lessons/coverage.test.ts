import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenPromises, coverageOf } from '@/lib/lesson/coverage';
import { parseLesson } from '@/lib/lesson/parse';
import { knownTo, readLibrary } from '@/scripts/lessons/library';

const library = readLibrary();
const { plan, files } = library;
const read = [...files.values()].map((file) => ({
  file,
  ...parseLesson(readFileSync(file, 'utf8'), { file, known: knownTo(file, library) }),
}));
const lessons = read.flatMap(({ lesson }) => lesson ?? []);

test('every file can be read', () => {
  expect(read.filter(({ problems }) => problems.length > 0).map(({ file, problems }) => [file, problems])).toEqual([]);
});

test('every row has a lesson that teaches it, or will', () => {
  const left = coverageOf(plan, lessons).filter(({ taught, modules }) => taught.length === 0 && modules.length === 0);
  expect(left.map(({ id }) => id)).toEqual([]);
});

test('every id that is said to teach a row is a cell, a quiz or an exercise of its file', () => {
  const said = lessons.flatMap(({ front }) => Object.entries(front.covers).map(([row, ids]) => `${front.id} ${row} ${ids}`));
  const found = coverageOf(plan, lessons).flatMap(({ id: row, taught }) =>
    taught.map(({ id, parts }) => `${id} ${row} ${parts.map((part) => part.id)}`),
  );
  expect(found.sort()).toEqual(said.sort());
});

test('what the plan promises of a written file, the file teaches', () => {
  expect(brokenPromises(plan, lessons)).toEqual([]);
});

test('a lesson and its plan have the same title', () => {
  const titles = new Map(plan.modules.flatMap((module) => module.lessons.map(({ id, title }) => [id, title])));
  const others = lessons.filter(({ front, title }) => front.kind === 'lesson' && titles.get(front.id) !== title);
  expect(others.map(({ front, title }) => [front.id, title])).toEqual([]);
});

test('the lessons are numbered in the order of the course', () => {
  const numbers = plan.modules.flatMap((module) => module.lessons.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
