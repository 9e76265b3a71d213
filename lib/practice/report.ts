import type { LessonLink } from '../notebook/stored';
import { type Journal, sittingsOf } from './journal';
import { missesMost, type Outcome, outcomeOf } from './outcome';
import type { Pattern } from './patterns';
import { reviewsOf } from './review';
import { type Session, timeLeft } from './session';
import type { Sitting } from './sitting';

/** One question of a session. Without a sitting it was never opened. */
export type ReportRow = {
  readonly question: string;
  readonly sitting: Sitting | undefined;
  readonly outcome: Outcome | undefined;
  readonly recognised: readonly { readonly exercise: string; readonly says: string }[];
};

export type FollowUp = { readonly question: string; readonly title: string; readonly status: 'passed' | 'tried' };

export type Report = {
  readonly session: Session;
  readonly rows: readonly ReportRow[];
  readonly passed: number;
  /** Of the session's clock. */
  readonly milliseconds: number;
  readonly followUps: readonly FollowUp[];
  /** Patterns of questions that were not passed, or passed with trouble. */
  readonly weak: readonly Pattern[];
  /** Lessons that prepare the questions that were not passed. */
  readonly reading: readonly LessonLink[];
  readonly again: readonly { readonly pattern: Pattern; readonly due: number }[];
};

/** What the report is made from besides the session. */
export type ReportParts = {
  readonly journal: Journal;
  readonly patterns: readonly Pattern[];
  readonly ready: ReadonlySet<string>;
  readonly lessons: Readonly<Record<string, readonly LessonLink[]>>;
};

export function reportOf(session: Session, { journal, patterns, ready, lessons }: ReportParts, now: number): Report {
  const sittings = sittingsOf(journal).filter((sitting) => sitting.session === session.id);
  const rows = session.questions.map((question): ReportRow => {
    const sitting = sittings.findLast((one) => one.question === question);
    return {
      question,
      sitting,
      outcome: sitting && outcomeOf(sitting, now),
      recognised: Object.values(sitting?.progress ?? {}).flatMap(({ title, recognised }) =>
        recognised.map(({ says }) => ({ exercise: title, says })),
      ),
    };
  });
  const trained = new Set(rows.flatMap(({ sitting }) => sitting?.patterns ?? []));
  const troubled = new Set(rows.filter(hasTrouble).flatMap(({ sitting }) => sitting?.patterns ?? []));
  const failed = rows.filter(({ outcome }) => outcome?.status !== 'passed');
  return {
    session,
    rows,
    passed: rows.length - failed.length,
    milliseconds: session.minutes * 60_000 - timeLeft(session, now),
    followUps: rows.flatMap(followUpsOf),
    weak: patterns.filter(({ id }) => troubled.has(id)),
    reading: uniqueLinks(failed.flatMap(({ question }) => lessons[question] ?? [])),
    again: reviewsOf(journal, patterns, ready, now)
      .filter(({ pattern }) => trained.has(pattern.id))
      .map(({ pattern, due }) => ({ pattern, due })),
  };
}

const hasTrouble = ({ outcome }: ReportRow) =>
  outcome !== undefined &&
  (outcome.status !== 'passed' || outcome.solutionSeen || !outcome.firstTry || missesMost(outcome));

const followUpsOf = ({ question, sitting }: ReportRow): readonly FollowUp[] =>
  Object.values(sitting?.progress ?? {}).flatMap(({ title, followUp, status }) =>
    followUp && status !== 'untouched' ? { question, title, status } : [],
  );

const uniqueLinks = (links: readonly LessonLink[]) => [...new Map(links.map((link) => [link.id, link])).values()];
