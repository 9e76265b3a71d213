import { expect, test } from 'vitest';
import type { Kernel } from '../kernel/kernel';
import { openNotebook } from './notebook';
import type { NotebookEvent } from './state';
import { cell, exercise, storedLesson } from './testing/lesson';

const never: Kernel = {
  openWorld: () => new Promise(() => {}),
  inspectFile: () => new Promise(() => {}),
  onStatus: () => () => {},
  close: async () => {},
};
const sample = { columns: [], rows: [] };
const bare = storedLesson(
  cell('sql', 'base', "SELECT * FROM film JOIN 'grades.csv' USING (film_id)"),
  exercise('answer', 'SELECT n FROM base', 'SELECT n FROM language', 'SELECT 1'),
  cell('sql', 'below', 'SELECT n FROM answer, base, grades'),
  cell('ts', 'last', 'below.length'),
);
const stored = {
  ...bare,
  datasets: ['film', 'language'].map((name) => ({
    name,
    about: '',
    columns: [],
    rowCount: 3,
    bytes: 1,
    sha256: '',
    nulls: '',
    sample,
    delivery: 'file' as const,
    file: '',
  })),
  files: [{ name: 'grades.csv', file: '', bytes: 1, table: 'grades', columns: [], rowCount: 2, sample }],
};
const open = () =>
  openNotebook({
    stored,
    kernel: never,
    loadExpected: async () => ({}),
    onBug: (bug) => {
      throw bug;
    },
  });

test('what a cell reads and what reads it: an exercise by what its reader wrote, a file however it is called', () => {
  expect(Object.fromEntries(open().links())).toEqual({
    base: { reads: [], data: ['film', 'grades'], readBy: ['answer', 'below'] },
    answer: { reads: ['base'], data: [], readBy: ['below'] },
    below: { reads: ['base', 'answer'], data: ['grades'], readBy: ['last'] },
    last: { reads: ['below'], data: [], readBy: [] },
  });
});

test('a cell that comes, goes or is renamed changes who reads what', () => {
  const notebook = open();
  notebook.edit('last', '1 + 1');
  expect(notebook.links().get('below')?.readBy).toEqual([]);
  notebook.reload({ ...stored, lesson: { ...stored.lesson, blocks: stored.lesson.blocks.slice(0, -1) } });
  expect([...notebook.links().keys()]).toEqual(['base', 'answer', 'below']);
});

test('typing and the lines of a log leave the same objects where they say the same', () => {
  const notebook = open();
  const [links, freshness] = [notebook.links(), notebook.freshness()];
  const events: readonly NotebookEvent[] = [
    { type: 'edited', id: 'below', code: 'SELECT n + 1 AS n FROM answer, base, grades' },
    { type: 'started', id: 'below', at: 0 },
    { type: 'progressed', id: 'below', finished: 0, statements: 1 },
  ];
  for (const event of events) notebook.store.send(event);
  expect(notebook.links()).toBe(links);
  expect(notebook.freshness()).toBe(freshness);
});
