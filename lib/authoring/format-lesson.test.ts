import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatLesson } from './format-lesson';
import { newLesson } from './templates';

const context = { file: 'lesson.md' };

test('a text in its canonical spelling stays as it is', () => {
  const first = formatLesson(newLesson(), context);
  expect(first).toEqual({ status: 'formatted', text: newLesson() });
});

test('blank lines, marks and YAML get one spelling; words and code stay', () => {
  const text = newLesson()
    .replace('minutes: 9', 'minutes:    9')
    .replaceAll('```', '~~~')
    .replace('# My lesson\n', '# My lesson   \n\n\n')
    .replaceAll('\n', '\r\n');
  expect(formatLesson(text, context)).toEqual({ status: 'formatted', text: newLesson() });
});

test('a text with a comment in its YAML is left alone, with the lines that say why', () => {
  const text = newLesson().replace('minutes: 9', 'minutes: 9 # counted');
  expect(formatLesson(text, context)).toEqual({ status: 'kept', lines: [6] });
});

test('a text with mistakes is left alone, with its mistakes', () => {
  expect(formatLesson(newLesson().replace('sql cell', 'sql sell'), context)).toMatchObject({
    status: 'unreadable',
    problems: [expect.objectContaining({ line: 19 })],
  });
});

test.each(['every-role.md', 'splitting-columns.lesson.md', 'q023-latest-event.md'])(
  'formatting %s twice is formatting it once',
  (name) => {
    const text = readFileSync(new URL(`../lesson/fixtures/${name}`, import.meta.url), 'utf8').replaceAll(
      / +# .*$/gm,
      '',
    );
    const once = formatLesson(text, context);
    if (once.status !== 'formatted') throw new Error(JSON.stringify(once));
    expect(formatLesson(once.text, context)).toEqual(once);
  },
);
