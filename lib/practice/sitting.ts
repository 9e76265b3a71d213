import { z } from 'zod';
import { Clock, elapsed, isRunning, pauseClock, resumeClock, seeClock, startClock } from './clock';
import { Grade } from './grade';
import { isDone, Progress } from './progress';

/** One time that a question was sat down to: its clock, and what came of it. */
export const Sitting = z.strictObject({
  version: z.literal(1),
  kind: z.literal('sitting'),
  id: z.string(),
  question: z.string(),
  /** Counts the sittings of a question from 1. Each has work of its own, so that a new one starts afresh. */
  number: z.int().positive(),
  session: z.string().optional(),
  /** The time that the question gives, and the patterns it trains, as they were then. */
  minutes: z.int().positive(),
  patterns: z.array(z.string()),
  startedAt: z.int(),
  clock: Clock,
  progress: Progress,
  ended: z.strictObject({ at: z.int(), because: z.enum(['passed', 'left']) }).optional(),
  /** The candidate's own grade, instead of ours. */
  graded: Grade.optional(),
});
export type Sitting = z.infer<typeof Sitting>;

/** The name under which the work of a sitting is kept: the first under the question's own. */
export const workOf = (question: string, number: number) => (number === 1 ? question : `${question} ${number}`);

export function startSitting(
  facts: Pick<Sitting, 'id' | 'question' | 'number' | 'minutes' | 'patterns' | 'session'>,
  now: number,
): Sitting {
  return { version: 1, kind: 'sitting', ...facts, startedAt: now, clock: startClock(now), progress: {} };
}

export const timeOf = (sitting: Sitting, now: number) => elapsed(sitting.clock, now);

/** Takes in what the question's state says; passing all of it stops the clock. After that only follow-ups count. */
export function noteProgress(sitting: Sitting, noted: Progress, now: number): Sitting {
  const followUps = Object.entries(noted).filter(([, { followUp }]) => followUp);
  const progress = sitting.ended ? { ...sitting.progress, ...Object.fromEntries(followUps) } : noted;
  if (JSON.stringify(progress) === JSON.stringify(sitting.progress)) return sitting;
  if (sitting.ended || !isDone(progress)) return { ...sitting, progress };
  return { ...sitting, progress, clock: pauseClock(sitting.clock, now), ended: { at: now, because: 'passed' } };
}

/** Ends it as not passed. */
export const leaveSitting = (sitting: Sitting, now: number): Sitting =>
  sitting.ended ? sitting : { ...sitting, clock: pauseClock(sitting.clock, now), ended: { at: now, because: 'left' } };

const withClock =
  (change: (clock: Clock, now: number) => Clock) =>
  (sitting: Sitting, now: number): Sitting =>
    sitting.ended ? sitting : { ...sitting, clock: change(sitting.clock, now) };
export const seeSitting = withClock(seeClock);
export const pauseSitting = withClock(pauseClock);
export const resumeSitting = withClock(resumeClock);

export const isTicking = ({ ended, clock }: Sitting) => !ended && isRunning(clock);
