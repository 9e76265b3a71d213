import { expect, test } from 'vitest';
import type { Plan } from '../../lib/lesson/plan';
import type { Lesson } from '../../lib/lesson/schema';
import type { Library } from './library';
import { placeOf } from './place';

const planned = (id: string, number: number): Plan['modules'][number]['lessons'][number] => ({
  id,
  number,
  title: `About ${id}`,
  goal: 'Know.',
  minutes: 10,
  after: [],
  data: [],
  covers: [],
  practice: [],
});
const library: Library = {
  plan: {
    modules: [{ id: 'm', title: 'M', lessons: [planned('first', 1), planned('second', 2)] }],
    rows: [],
    questions: ['Q001', 'Q002'].map((id) => ({
      id,
      title: `Ask ${id}`,
      topic: 'sql' as const,
      level: 'junior' as const,
      kind: 'sql',
      covers: [],
    })),
  },
  files: new Map([
    ['first', 'first/lesson.md'],
    ['Q001', 'bank/sql/q001-ask.md'],
  ]),
};
const shared = {
  format: 1 as const,
  title: 'T',
  minutes: 10,
  data: [],
  covers: {},
  solutions: { kind: 'always' as const },
  lang: 'en',
};
const around = (front: Lesson['front']): Lesson => ({ front, title: front.title, blocks: [], proofs: [] });
const lesson = around({
  ...shared,
  kind: 'lesson',
  id: 'first',
  goal: 'Know.',
  after: ['second'],
  practice: ['Q001', 'Q002'],
});
const question = around({ ...shared, kind: 'question', id: 'Q001', topic: 'sql', level: 'junior' });
const place = (of: Lesson) => placeOf(of, [lesson, question], library);

const FIRST = { id: 'first', title: 'About first', number: 1, status: 'ready' };
const SECOND = { id: 'second', title: 'About second', number: 2, status: 'coming' };

test('a lesson links to what is around it; a question that is written is ready', () => {
  expect(place(lesson)).toEqual({
    kind: 'lesson',
    module: { id: 'm', title: 'M', lessons: [FIRST, SECOND] },
    number: 1,
    next: SECOND,
    after: [SECOND],
    practice: [
      { id: 'Q001', title: 'Ask Q001', status: 'ready' },
      { id: 'Q002', title: 'Ask Q002', status: 'coming' },
    ],
  });
});

test('a question links to the lessons that name it for practice', () => {
  expect(place(question)).toEqual({ kind: 'question', topic: 'sql', level: 'junior', lessons: [FIRST] });
});
