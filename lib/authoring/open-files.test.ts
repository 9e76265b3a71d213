import { expect, test } from 'vitest';
import { draftsFrom, fileNameOf, sizeProblem } from './open-files';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

test('a lesson takes the files that were chosen with it, under valid names', () => {
  const { drafts, problems } = draftsFrom([
    file('Grades.csv', 'a\n1\n'),
    file('grades-lesson.md', '# Grades'),
    file('x.exe', ''),
  ]);
  expect(drafts).toEqual([
    {
      text: '# Grades',
      origin: { kind: 'opened', file: 'grades-lesson.md' },
      files: [{ name: 'grades.csv', bytes: new TextEncoder().encode('a\n1\n') }],
    },
  ]);
  expect(problems).toHaveLength(1);
});

test('of several lessons each is a draft, and a file goes to the one that names it', () => {
  const { drafts } = draftsFrom([file('one.md', '# One'), file('two.md', 'data: [./b.csv]'), file('b.csv', 'a\n1\n')]);
  expect(drafts.map(({ files }) => files.map(({ name }) => name))).toEqual([[], ['b.csv']]);
});

test('without a lesson, or with one that is no text, it is said', () => {
  expect(draftsFrom([file('a.csv', 'a')])).toEqual({
    drafts: [],
    problems: ['There is no lesson among these: a lesson is a file that ends in .md.'],
  });
  expect(draftsFrom([{ name: 'a.md', bytes: Uint8Array.of(0xff) }])).toEqual({
    drafts: [],
    problems: ['“a.md” is not text in UTF-8.'],
  });
});

test('sizes are refused before anything is read', () => {
  expect(sizeProblem('a.md', 3_000_000)).toBe('“a.md” has 3 MB. The most is 2 MB.');
  expect(sizeProblem('a.csv', 3_000_000)).toBeUndefined();
});

test('a lesson is saved under its id, and without a valid one under no other name than lesson', () => {
  expect([fileNameOf('---\nid: my-lesson\n'), fileNameOf('---\nid: ../../x\n')]).toEqual(['my-lesson.md', 'lesson.md']);
});
