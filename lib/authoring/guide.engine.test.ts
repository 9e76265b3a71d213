import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kernel, withFiles } from '../kernel/kernel';
import { openNodeKernel } from '../kernel/node-kernel.server';
import { parseLesson } from '../lesson/parse';
import { createProver } from './prover';

const fixtures = new URL('./fixtures/', import.meta.url);
const textOf = (id: string) => readFileSync(new URL(`${id}/lesson.md`, fixtures), 'utf8');
const grades = textOf('grades-lesson');
const checks = textOf('checks-lesson');

let kernel: Kernel;
beforeAll(async () => {
  kernel = await openNodeKernel();
});
afterAll(() => kernel.close());

async function prove(id: string, file: string) {
  const known = { data: new Set<string>(), lessons: new Set<string>(), questions: new Set<string>() };
  const text = textOf(id);
  const { lesson, problems } = parseLesson(text, {
    file: 'lesson.md',
    known: { ...known, rows: new Set(), files: new Set([file]) },
  });
  expect(problems).toEqual([]);
  const prover = createProver();
  const beside = withFiles(kernel, (path) => readFile(new URL(`${id}/${path}`, fixtures)));
  if (lesson) await prover.prove(beside, lesson, text);
  const state = prover.store.read();
  if (state.status !== 'proved') throw new Error(JSON.stringify(state));
  expect(state.proofs.filter(({ status }) => status !== 'passed')).toEqual([]);
  return [...state.mutants].map(([exercise, { caught, of }]) => [exercise, caught === of && of > 0]);
}

test('the lesson that the guide grows is proved, and its checks catch every mutant', async () => {
  expect(await prove('grades-lesson', './grades.csv')).toEqual([['passed_per_course', true]]);
});

test('the exercises that the guide shows for the other checks are proved, and theirs catch every mutant', async () => {
  expect(await prove('checks-lesson', './visits.ndjson')).toEqual([
    ['initials', true],
    ['one_page', true],
  ]);
});

test('every piece that the guide shows stands in one of its lessons, and all of the first is shown', () => {
  const guide = readFileSync('docs/authoring.md', 'utf8');
  const pieces = [...guide.matchAll(/^````md\n([\s\S]*?)^````$/gm)].map(([, piece = '']) => piece.trim());
  expect(pieces.filter((piece) => !grades.includes(piece) && !checks.includes(piece))).toEqual([]);
  const rest = pieces.reduce((left, piece) => left.replace(piece, ''), grades);
  expect(rest.trim()).toBe('');
});
