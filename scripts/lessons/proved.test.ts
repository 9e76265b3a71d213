import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from './library';
import { filesBeside, keyOf } from './proved';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-lesson-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '---\nid: x\ndata: [film, ./grades.csv, ./gone.csv]\n---\n\n# X\n\nSee ./other.csv.\n';

test('a lesson is known by its text, the kernel and the bytes of the files that it names', () => {
  const file = join(folder, 'lesson.md');
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('grades.csv', 'a\n1\n');
  write('other.csv', 'b\n1\n');
  expect(filesBeside(file, TEXT)).toEqual(['./grades.csv']);
  const key = keyOf(file, TEXT, 'kernel');
  write('other.csv', 'b\n2\n');
  expect(keyOf(file, TEXT, 'kernel')).toBe(key);
  write('grades.csv', 'a\n2\n');
  expect(keyOf(file, TEXT, 'kernel')).not.toBe(key);
});

test('a question is called by the beginning of its file’s name', () => {
  expect(idOf('lessons/bank/sql/q023-latest-event.md')).toBe('Q023');
  expect(idOf('lessons/m7-schedule/cron/lesson.md')).toBe('cron');
});
