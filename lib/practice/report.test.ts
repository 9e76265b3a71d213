import { expect, test } from 'vitest';
import { addEntry } from './journal';
import type { Pattern } from './patterns';
import { stateOf } from './question-state';
import { reportOf } from './report';
import { closeSession, startSession } from './session';
import { DAY, ended, FRIDAY, journalOf, MINUTE, passedIn, task } from './testing/practice';

const pattern = (id: string, question: string): Pattern => ({
  id,
  title: id,
  topic: 'sql',
  says: 'So.',
  questions: [question],
});
const patterns = [pattern('sort', 'Q001'), pattern('join', 'Q002')];
const lesson = { id: 'joins', title: 'Joins', status: 'ready' as const };
const session = closeSession(
  startSession(
    'one',
    { purpose: 'practice', seed: '', minutes: 20, topics: [], levels: [], questions: ['Q001', 'Q002', 'Q003'] },
    FRIDAY,
  ),
  'you',
  FRIDAY + 4 * MINUTE,
);
const wrong = { name: 'doubled', says: 'A row stands twice.' };
const right = ended('a', 3, passedIn(1), { session: 'one' });
const failed = ended(
  'b',
  6,
  {
    task: task({ title: 'Join them', status: 'tried', tries: 2, recognised: [wrong] }),
    after: task({ title: 'What if', followUp: true }),
  },
  { session: 'one', question: 'Q002', patterns: ['join'], startedAt: FRIDAY + 3 * MINUTE },
);
const elsewhere = ended('c', 1, passedIn(1), { question: 'Q003', patterns: [], startedAt: FRIDAY - DAY });
const journal = journalOf(addEntry(session), addEntry(right), addEntry(failed), addEntry(elsewhere));
const parts = {
  journal,
  patterns,
  ready: new Set(['Q001', 'Q002']),
  lessons: { Q001: [], Q002: [lesson], Q003: [lesson] },
};

test('a report has every question of the session, opened or not, and only what happened in it', () => {
  const report = reportOf(session, parts, FRIDAY + DAY);
  expect(report.rows.map(({ question, sitting, recognised }) => [question, sitting?.id, recognised])).toEqual([
    ['Q001', 'a', []],
    ['Q002', 'b', [{ exercise: 'Join them', says: 'A row stands twice.' }]],
    ['Q003', undefined, []],
  ]);
  expect([report.passed, report.milliseconds]).toEqual([1, 4 * MINUTE]);
});

test('a report names the weak patterns, what to read, each lesson once, and when each pattern comes again', () => {
  const { weak, reading, again, followUps } = reportOf(session, parts, FRIDAY + MINUTE);
  expect(weak.map(({ id }) => id)).toEqual(['join']);
  expect(reading).toEqual([lesson]);
  expect(again.map(({ pattern: { id }, due }) => [id, Math.round((due - FRIDAY) / DAY)])).toEqual([
    ['join', 1],
    ['sort', 8],
  ]);
  expect(followUps).toEqual([]);
});

test('an open answer that makes less than half of the points is weak, although it counts as passed', () => {
  const open = (met: number) =>
    ended('f', 3, passedIn(1, { points: { met, of: 9 } }), {
      session: 'one',
      question: 'Q002',
      patterns: ['join'],
      startedAt: FRIDAY + DAY,
    });
  const weakAfter = (met: number) =>
    reportOf(session, { ...parts, journal: new Map([...journal, ...journalOf(addEntry(open(met)))]) }, FRIDAY + 2 * DAY)
      .weak;
  expect([weakAfter(1), weakAfter(5)].map((weak) => weak.map(({ id }) => id))).toEqual([['join'], []]);
});

test('a question stays passed with its best time, however it went later', () => {
  const slow = ended('d', 7, passedIn(1), { startedAt: FRIDAY + DAY });
  const missed = ended('e', 2, { task: task({ tries: 1, status: 'tried' }) }, { startedAt: FRIDAY + 2 * DAY });
  const later = new Map([...journal, ...journalOf(addEntry(slow), addEntry(missed))]);
  expect(stateOf(later, 'Q001', FRIDAY)).toMatchObject({ status: 'passed', best: { milliseconds: 3 * MINUTE } });
  expect(stateOf(later, 'Q002', FRIDAY)).toMatchObject({ status: 'tried' });
  expect(stateOf(later, 'Q999', FRIDAY)).toEqual({ status: 'not-tried' });
});
