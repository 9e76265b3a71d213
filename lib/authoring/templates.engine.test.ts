import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kernel } from '../kernel/kernel';
import { openNodeKernel } from '../kernel/node-kernel.server';
import { parseLesson } from '../lesson/parse';
import { createProver } from './prover';
import { lessonText, newLesson, newQuestion, questionText } from './templates';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await openNodeKernel();
});
afterAll(() => kernel.close());

const KNOWN = {
  data: new Set(['film']),
  lessons: new Set(['cron']),
  questions: new Set(['Q009']),
  rows: new Set(['S2-50']),
  files: new Set<string>(),
};

test.each([
  ['a new lesson', newLesson()],
  ['a new question', newQuestion()],
  [
    'a planned lesson',
    lessonText({
      id: 'a-b',
      title: 'Yes: "no" # 1',
      goal: 'Say: this',
      after: ['cron'],
      data: ['film'],
      covers: ['S2-50'],
      practice: ['Q009'],
    }),
  ],
  [
    'a planned question',
    questionText({ id: 'Q777', title: 'What?', topic: 'sql', level: 'senior', covers: ['S2-50'] }),
  ],
])('%s has no mistake and is proved as it stands, mutants and all', async (_, text) => {
  const { lesson, problems } = parseLesson(text, { file: 'lesson.md', known: KNOWN });
  expect(problems).toEqual([]);
  const prover = createProver();
  if (lesson) await prover.prove(kernel, lesson, text);
  const state = prover.store.read();
  const failed = state.status === 'proved' ? state.proofs.filter(({ status }) => status !== 'passed') : state;
  expect(failed).toEqual([]);
  expect(state).toMatchObject({ status: 'proved', text });
});

test('a proof that is cancelled says so at once, and the next one begins after it', async () => {
  const text = newLesson();
  const { lesson } = parseLesson(text, { file: 'lesson.md' });
  if (!lesson) throw new Error('the template has mistakes');
  const prover = createProver();
  const first = prover.prove(kernel, lesson, text);
  prover.cancel();
  expect(prover.store.read()).toEqual({ status: 'cancelled' });
  await first;
  expect(prover.store.read()).toEqual({ status: 'cancelled' });
  await prover.prove(kernel, lesson, text);
  expect(prover.store.read().status).toBe('proved');
});
