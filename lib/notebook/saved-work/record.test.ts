import { expect, test } from 'vitest';
import { readRecord } from './record';

/** A record as version 1 wrote it. It must be readable for ever. */
const version1 = {
  version: 1,
  lesson: 'splitting-columns',
  contentHash: '85944171f73967e8',
  savedAt: 1_770_000_000_000,
  cells: { at_signs: { sourceHash: 'af63dc4c8601ec8c', code: 'SELECT 1' } },
  exercises: {
    email_parts: {
      attempts: [{ at: 1_770_000_000_000, code: 'SELECT 2', status: 'not-yet' }],
      verdict: { status: 'not-yet', dataSets: [{ name: 'shown', about: 'the data you see', status: 'same' }] },
      verdictCode: 'SELECT 2',
      hintsOpened: 1,
    },
  },
  quizzes: { second_of_one: { status: 'chosen', options: [1], right: true } },
  progress: { passed: 0, of: 4 },
};

/** The same work as it is kept now. */
const { email_parts } = version1.exercises;
const version2 = { ...version1, version: 2, exercises: { email_parts: { ...email_parts, solutionSeen: false } } };

test('reads what version 1 wrote', () => {
  expect(readRecord(structuredClone(version1))).toEqual({ status: 'read', work: version2 });
});

test('reads what version 2 wrote', () => {
  expect(readRecord(structuredClone(version2))).toEqual({ status: 'read', work: version2 });
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a key nobody knows', { ...version1, extra: 1 }],
  ['a cell without code', { ...version1, cells: { a: { sourceHash: 'x' } } }],
])('%s is unreadable, and nothing throws', (_, value) => {
  expect(readRecord(value)).toEqual({ status: 'unreadable' });
});

test('what a newer page wrote is left alone', () => {
  expect(readRecord({ ...version1, version: 3, extra: 1 })).toEqual({ status: 'newer' });
});

test('a verdict of another shape does not take the rest of the work with it', () => {
  const odd = { ...version1, exercises: { email_parts: { ...email_parts, verdict: { status: 'perhaps' } } } };
  expect(readRecord(odd)).toEqual({
    status: 'read',
    work: { ...version2, exercises: { email_parts: { ...version2.exercises.email_parts, verdict: undefined } } },
  });
});
