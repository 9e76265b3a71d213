import {
  addEntry,
  type Change,
  changeSession,
  changeSitting,
  type Journal,
  openSessionIn,
  sittingsOf,
} from './journal';
import {
  closeSession,
  currentQuestion,
  nextQuestion,
  pauseSession,
  resumeSession,
  type Session,
  type SessionPlan,
  seeSession,
  startSession,
} from './session';
import { leaveSitting, pauseSitting, resumeSitting, type Sitting, seeSitting, startSitting } from './sitting';

/** What a sitting needs to know of its question. */
export type QuestionFacts = Pick<Sitting, 'question' | 'minutes' | 'patterns'>;

const openSittings = (journal: Journal, of: (sitting: Sitting) => boolean) =>
  sittingsOf(journal).filter((sitting) => !sitting.ended && of(sitting));

/** A new sitting; one of the same question that is still open is left. */
export function sitDown(journal: Journal, facts: QuestionFacts, id: string, now: number): readonly Change[] {
  const earlier = sittingsOf(journal).filter(({ question }) => question === facts.question);
  const session = openSessionIn(journal);
  const inSession = session && !session.ended && currentQuestion(session) === facts.question;
  const number = Math.max(0, ...earlier.map((sitting) => sitting.number)) + 1;
  return [
    ...earlier
      .filter(({ ended }) => !ended)
      .map((sitting) => changeSitting(sitting.id, (old) => leaveSitting(old, now))),
    addEntry(startSitting({ id, ...facts, number, ...(inSession && { session: session.id }) }, now)),
  ];
}

export const begin = (plan: SessionPlan, id: string, now: number): readonly Change[] => [
  addEntry(startSession(id, plan, now)),
];

/** Somebody is at `question`, or at none: the clocks of its sitting and of the session go on. */
export function attend(journal: Journal, question: string | undefined, now: number): readonly Change[] {
  const session = openSessionIn(journal);
  const attended = openSittings(
    journal,
    (sitting) => sitting.question === question || (session !== undefined && sitting.session === session.id),
  );
  return [
    ...(session && !session.ended ? [changeSession(session.id, (old) => seeSession(old, now))] : []),
    ...attended.map(({ id }) => changeSitting(id, (old) => seeSitting(old, now))),
  ];
}

/** Stops the clock of a sitting, and of the session it belongs to. */
export function pause(sitting: Sitting, now: number): readonly Change[] {
  const own = changeSitting(sitting.id, (old) => pauseSitting(old, now));
  return sitting.session ? [own, changeSession(sitting.session, (old) => pauseSession(old, now))] : [own];
}

export function resume(sitting: Sitting, now: number): readonly Change[] {
  const own = changeSitting(sitting.id, (old) => resumeSitting(old, now));
  return sitting.session ? [own, changeSession(sitting.session, (old) => resumeSession(old, now))] : [own];
}

const leaveAll = (journal: Journal, session: Session, now: number) =>
  openSittings(journal, (sitting) => sitting.session === session.id).map(({ id }) =>
    changeSitting(id, (old) => leaveSitting(old, now)),
  );

/** Leaves the question of a session and goes to the next one, or closes the session. */
export const goOn = (journal: Journal, session: Session, now: number): readonly Change[] => [
  ...leaveAll(journal, session, now),
  changeSession(session.id, (old) => resumeSession(nextQuestion(old, now), now)),
];

export const endSession = (journal: Journal, session: Session, now: number): readonly Change[] => [
  ...leaveAll(journal, session, now),
  changeSession(session.id, (old) => closeSession(old, 'you', now)),
];
