import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kernel, withFiles } from '../kernel/kernel';
import { openNodeKernel } from '../kernel/node-kernel.server';
import { parseLesson } from '../lesson/parse';
import { createProver } from './prover';

const folder = new URL('./fixtures/grades-lesson/', import.meta.url);
const text = readFileSync(new URL('lesson.md', folder), 'utf8');
const known = {
  data: new Set<string>(),
  lessons: new Set<string>(),
  questions: new Set<string>(),
  rows: new Set<string>(),
  files: new Set(['./grades.csv']),
};

let kernel: Kernel;
beforeAll(async () => {
  kernel = withFiles(await openNodeKernel(), (path) => readFile(new URL(path, folder)));
});
afterAll(() => kernel.close());

test('the lesson that the guide grows is proved, and its checks catch every mutant', async () => {
  const { lesson, problems } = parseLesson(text, { file: 'lesson.md', known });
  expect(problems).toEqual([]);
  const prover = createProver();
  if (lesson) await prover.prove(kernel, lesson, text);
  const state = prover.store.read();
  if (state.status !== 'proved') throw new Error(JSON.stringify(state));
  expect(state.proofs.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect([...state.mutants].map(([id, { caught, of }]) => [id, caught === of && of > 0])).toEqual([
    ['passed_per_course', true],
  ]);
});

test('every piece of a lesson that the guide shows stands in that lesson, and all of the lesson is shown', () => {
  const guide = readFileSync('docs/authoring.md', 'utf8');
  const pieces = [...guide.matchAll(/^````md\n([\s\S]*?)^````$/gm)].map(([, piece = '']) => piece.trim());
  expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
  const rest = pieces.reduce((left, piece) => left.replace(piece, ''), text);
  expect(rest.trim()).toBe('');
});
