import { z } from 'zod';
import { Level, Topic } from '../lesson/schema';
import { Clock, elapsed, pauseClock, resumeClock, seeClock, startClock } from './clock';

/** Questions one after another against one clock. */
export const Session = z.strictObject({
  version: z.literal(1),
  kind: z.literal('session'),
  id: z.string(),
  /** `review` goes through the patterns that are due. */
  purpose: z.enum(['practice', 'review']),
  seed: z.string(),
  minutes: z.int().positive(),
  /** What was asked for. */
  topics: z.array(Topic),
  levels: z.array(Level),
  questions: z.array(z.string()).min(1),
  /** Which of them is being answered. */
  position: z.int().nonnegative(),
  startedAt: z.int(),
  clock: Clock,
  ended: z.strictObject({ at: z.int(), because: z.enum(['last', 'time', 'you']) }).optional(),
  /** The candidate has gone on to the report: nothing of it can be answered any more. */
  closed: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export type SessionPlan = Pick<Session, 'purpose' | 'seed' | 'minutes' | 'topics' | 'levels' | 'questions'>;

export const startSession = (id: string, plan: SessionPlan, now: number): Session => ({
  version: 1,
  kind: 'session',
  id,
  ...plan,
  position: 0,
  startedAt: now,
  clock: startClock(now),
  closed: false,
});

export const timeLeft = ({ clock, minutes }: Session, now: number) =>
  Math.max(0, minutes * 60_000 - elapsed(clock, now));

export const currentQuestion = ({ questions, position }: Session) => questions[position];
export const isLast = ({ questions, position }: Session) => position >= questions.length - 1;

/** Notes that somebody is there. A session whose time is over ends, at the moment when it was. */
export function seeSession(session: Session, now: number): Session {
  if (session.ended) return session;
  const clock = seeClock(session.clock, now);
  const beyond = elapsed(clock, now) - session.minutes * 60_000;
  if (beyond < 0) return { ...session, clock };
  return {
    ...session,
    clock: { ran: session.minutes * 60_000, seen: clock.seen },
    ended: { at: Math.max(session.startedAt, clock.seen - beyond), because: 'time' },
  };
}

/** Goes to the next question. After the last one, or after the time, the session is closed. */
export function nextQuestion(session: Session, now: number): Session {
  if (session.closed) return session;
  if (session.ended || isLast(session)) return closeSession(session, 'last', now);
  return { ...session, position: session.position + 1 };
}

export function closeSession(session: Session, because: 'last' | 'you', now: number): Session {
  if (session.ended) return { ...session, closed: true };
  return { ...session, clock: pauseClock(session.clock, now), ended: { at: now, because }, closed: true };
}

export const pauseSession = (session: Session, now: number): Session =>
  session.ended ? session : { ...session, clock: pauseClock(session.clock, now) };
export const resumeSession = (session: Session, now: number): Session =>
  session.ended ? session : { ...session, clock: resumeClock(session.clock, now) };
