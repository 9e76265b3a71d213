import type { ReadyQuestion } from '../bank';
import type { Change, Journal } from '../journal';
import { applied } from '../journal-store';
import type { Progress, TaskProgress } from '../progress';
import { type Sitting, startSitting } from '../sitting';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** A Friday, 18:00 in the zone of whoever runs the tests. */
export const FRIDAY = new Date(2026, 10, 20, 18).getTime();

export const task = (changes: Partial<TaskProgress> = {}): TaskProgress => ({
  title: 'A task',
  followUp: false,
  status: 'untouched',
  tries: 0,
  hints: 0,
  solutionSeen: false,
  recognised: [],
  ...changes,
});

export const passedIn = (tries: number, changes: Partial<TaskProgress> = {}): Progress => ({
  task: task({ status: 'passed', tries, ...changes }),
});

export const sitting = (changes: Partial<Sitting> = {}): Sitting => ({
  ...startSitting({ id: 's1', question: 'Q001', number: 1, minutes: 10, patterns: ['sort'] }, FRIDAY),
  ...changes,
});

/** A sitting that took some minutes and ended. */
export const ended = (id: string, took: number, progress: Progress, changes: Partial<Sitting> = {}): Sitting => {
  const started = sitting({ id, ...changes });
  const at = started.startedAt + took * MINUTE;
  const because = Object.values(progress).every(({ status }) => status === 'passed') ? 'passed' : 'left';
  return { ...started, progress, clock: { ran: took * MINUTE, seen: at }, ended: { at, because } };
};

export const journalOf = (...changes: readonly Change[]): Journal => applied(new Map(), changes);

export const ready = (id: string, minutes: number, changes: Partial<ReadyQuestion> = {}): ReadyQuestion => ({
  id,
  title: `Question ${id}`,
  topic: 'sql',
  level: 'junior',
  minutes,
  status: 'ready',
  ...changes,
});
