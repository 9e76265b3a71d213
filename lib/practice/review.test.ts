import { expect, test } from 'vitest';
import { addEntry, type Change } from './journal';
import type { Pattern } from './patterns';
import { dueIf, dueQuestions, isDue, reviewsOf } from './review';
import { DAY, ended, FRIDAY, journalOf, passedIn, task } from './testing/practice';

const pattern = (id: string, ...questions: string[]): Pattern => ({
  id,
  title: id,
  topic: 'sql',
  says: 'So.',
  questions,
});
const patterns = [pattern('sort', 'Q001', 'Q002'), pattern('join', 'Q003'), pattern('never', 'Q009')];
const ready = new Set(['Q001', 'Q002', 'Q003']);
const failed = { task: task({ status: 'tried', tries: 1 }) };
const saw = (id: string, question: string, days: number, progress = failed, of = ['sort']) =>
  addEntry(ended(id, 2, progress, { question, patterns: of, startedAt: FRIDAY + days * DAY }));

test('what was not passed is due tomorrow, from midnight on', () => {
  const reviews = reviewsOf(journalOf(saw('a', 'Q001', 0)), patterns, ready, FRIDAY);
  expect(reviews.map((review) => [review.pattern.id, review.last.id])).toEqual([['sort', 'a']]);
  const midnight = new Date(2026, 10, 21).getTime();
  expect(reviews.map((review) => [isDue(review, midnight - 1), isDue(review, midnight)])).toEqual([[false, true]]);
});

test('a pattern is repeated with its question seen least recently', () => {
  const both = [saw('a', 'Q001', 0), saw('b', 'Q002', 1)];
  const questionAfter = (...entries: readonly Change[]) =>
    reviewsOf(journalOf(...entries), patterns, ready, FRIDAY).map(({ question }) => question);
  expect(questionAfter(...both)).toEqual(['Q001']);
  expect(questionAfter(saw('a', 'Q001', 0))).toEqual(['Q002']);
});

test('two patterns of one question are one question to review', () => {
  const journal = journalOf(saw('a', 'Q003', 0, failed, ['sort', 'join']));
  const reviews = reviewsOf(journal, [pattern('sort', 'Q003'), pattern('join', 'Q003')], ready, FRIDAY);
  expect(dueQuestions(reviews, FRIDAY)).toEqual([]);
  expect(dueQuestions(reviews, FRIDAY + DAY)).toEqual(['Q003']);
});

test('the candidate’s own grade counts instead of ours', () => {
  const sat = ended('a', 9, passedIn(1));
  const journal = journalOf(addEntry(sat));
  const dueOf = (graded?: 'easy') =>
    reviewsOf(journalOf(addEntry({ ...sat, ...(graded && { graded }) })), patterns, ready, FRIDAY)[0]?.due;
  expect(dueOf()).toBe(dueIf(sat, 'good', journal, FRIDAY));
  expect(dueOf('easy')).toBe(dueIf(sat, 'easy', journal, FRIDAY));
  expect(dueOf('easy')).toBeGreaterThan(dueOf() ?? Infinity);
});

test('a sitting that has not ended says nothing yet', () => {
  const { ended: _, ...open } = ended('a', 2, failed);
  expect(reviewsOf(journalOf(addEntry(open)), patterns, ready, FRIDAY)).toEqual([]);
});
