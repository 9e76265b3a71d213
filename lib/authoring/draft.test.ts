import { expect, test } from 'vitest';
import { Draft, idIn, isNewer, originWords, titleOf, workOf } from './draft';

const draft: Draft = {
  version: 1,
  id: 'a1',
  text: '# Grades',
  origin: { kind: 'opened', file: 'grades-lesson.md' },
  createdAt: Date.UTC(2026, 10, 20, 12),
  changedAt: Date.UTC(2026, 10, 20, 12),
  files: [{ key: 'k', name: 'grades.csv', size: 12 }],
};

test('a draft reads back as it was written, and with an unknown key not at all', () => {
  expect(Draft.parse(structuredClone(draft))).toEqual(draft);
  expect(Draft.safeParse({ ...draft, colour: 'red' }).success).toBe(false);
  expect(Draft.safeParse({ ...draft, version: 2 }).success).toBe(false);
});

test('only what a later release wrote is newer', () => {
  expect([isNewer({ ...draft, version: 2, more: true }), isNewer(draft), isNewer('nothing')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the name of the work on a draft is one that no lesson or question can have', () => {
  expect(workOf('0a1b')).toBe('draft/0a1b');
});

test('where a draft came from is said with its day', () => {
  expect(originWords(draft)).toBe('opened from grades-lesson.md on 20 Nov');
});

test.each([
  ['---\nid: grades-lesson\ntitle: "Grades, read"\n---\n# Grades', 'Grades, read', 'grades-lesson'],
  ['# A heading\n', 'A heading', undefined],
  ['nothing of that kind', 'Untitled', undefined],
  ['---\nid: Q901\n', 'Untitled', 'Q901'],
  ['---\nid: <script>\ntitle: <b>x</b>\n', '<b>x</b>', undefined],
])('of %j the title is %j and the id %j', (text, title, id) => {
  expect([titleOf(text), idIn(text)]).toEqual([title, id]);
});
