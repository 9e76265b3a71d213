import { expect, test } from 'vitest';
import { applyEdits } from './edits';
import { FIXTURES, fixtureText, lessonIn } from './testing/fixture';
import { sample } from './testing/sample';

const TEXT = sample('Before.\n\n```sql cell a fold=yes\nSELECT 1\n```\n\n~~~ts cell b\n1\n~~~\n\nBehind.\n');
const edit = (text: string, edits: Record<string, string>) =>
  applyEdits(text, lessonIn(text), new Map(Object.entries(edits)));

test.each(FIXTURES)('without edits %s keeps every byte', (name) => {
  const text = fixtureText(name);
  expect(edit(text, {})).toBe(text);
});

test('new code stands where the old one stood, and nothing else changes', () => {
  expect(edit(TEXT, { a: 'SELECT 2,\n  3', b: '4' })).toBe(
    TEXT.replace('SELECT 1', 'SELECT 2,\n  3').replace('\n1\n', '\n4\n'),
  );
});

test('line ends and the byte order mark stay as they are', () => {
  const text = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
  expect(edit(text, { a: 'SELECT 2,\n  3' })).toBe(text.replace('SELECT 1', 'SELECT 2,\r\n  3'));
});

test('a fence grows when the code holds a fence', () => {
  expect(edit(TEXT, { a: '```\n````x', b: '~~~' })).toBe(
    TEXT.replace('```sql cell a fold=yes\nSELECT 1\n```', '`````sql cell a fold=yes\n```\n````x\n`````').replace(
      '~~~ts cell b\n1\n~~~',
      '~~~~ts cell b\n~~~\n~~~~',
    ),
  );
});

test('an empty starter can be filled', () => {
  const text = fixtureText('q068-idempotent-load.md');
  expect(edit(text, { idempotent_load: 'Four ways.\n' })).toBe(
    text.replace('exercise idempotent_load\n', 'exercise idempotent_load\nFour ways.\n\n'),
  );
});

test('an id that the lesson does not have is a bug of the caller', () => {
  expect(() => edit(TEXT, { c: '1' })).toThrow('no cell or exercise is called c');
});
