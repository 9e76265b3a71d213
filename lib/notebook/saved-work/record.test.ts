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

/** A record as version 2 wrote it. */
const { email_parts } = version1.exercises;
const version2 = {
  ...version1,
  version: 2,
  exercises: {
    email_parts: {
      ...email_parts,
      attempts: [...email_parts.attempts, { at: 1_770_000_100_000, code: 'Because.', status: 'assessed' }],
      solutionSeen: true,
    },
  },
};

/** A record as version 3 writes it. */
const version3 = {
  ...version2,
  version: 3,
  cells: {
    at_signs: { sourceHash: 'af63dc4c8601ec8c', source: 'SELECT 0', code: 'SELECT 1', chart: null },
    rates: {
      sourceHash: 'af63dc4c8601ec8c',
      source: 'SELECT 0',
      code: 'SELECT 0',
      chart: { kind: 'bar', x: 'rate', y: 'films', title: 'Films by rate' },
    },
  },
};

test('reads what version 1 wrote', () => {
  const work = { ...version1, version: 3, exercises: { email_parts: { ...email_parts, solutionSeen: false } } };
  expect(readRecord(structuredClone(version1))).toEqual({ status: 'read', work });
});

test('reads what version 2 wrote', () => {
  expect(readRecord(structuredClone(version2))).toEqual({ status: 'read', work: { ...version2, version: 3 } });
});

test('reads what version 3 wrote', () => {
  expect(readRecord(structuredClone(version3))).toEqual({ status: 'read', work: version3 });
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a key nobody knows', { ...version1, extra: 1 }],
  ['a cell without code', { ...version1, cells: { a: { sourceHash: 'x' } } }],
  ['a cell with a key nobody knows', { ...version3, cells: { a: { sourceHash: 'x', code: '', colour: 'red' } } }],
])('%s is unreadable, and nothing throws', (_, value) => {
  expect(readRecord(value)).toEqual({ status: 'unreadable' });
});

test('what a newer page wrote is left alone', () => {
  expect(readRecord({ ...version3, version: 4, extra: 1 })).toEqual({ status: 'newer' });
});

test('a verdict of another shape does not take the rest of the work with it', () => {
  const withVerdict = (verdict: unknown) => ({ email_parts: { ...version3.exercises.email_parts, verdict } });
  const odd = { ...version3, exercises: withVerdict({ status: 'perhaps' }) };
  expect(readRecord(odd)).toEqual({ status: 'read', work: { ...version3, exercises: withVerdict(undefined) } });
});

test('a chart of another shape does not either', () => {
  const withChart = (chart: unknown) => ({ a: { sourceHash: 'x', code: 'SELECT 1', chart } });
  const odd = { ...version3, cells: withChart({ kind: 'pie' }) };
  expect(readRecord(odd)).toEqual({ status: 'read', work: { ...version3, cells: withChart(undefined) } });
});
