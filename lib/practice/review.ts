import { dayOf } from './day';
import type { Grade } from './grade';
import { gradeOutcome } from './grade-outcome';
import { type Journal, sittingsOf } from './journal';
import { outcomeOf } from './outcome';
import type { Pattern } from './patterns';
import { dueAfter } from './schedule';
import type { Sitting } from './sitting';

/** The grade that counts: the candidate's own, or ours. */
export const countedGrade = (sitting: Sitting, now: number): Grade =>
  sitting.graded ?? gradeOutcome(outcomeOf(sitting, now)).grade;

export type Review = {
  readonly pattern: Pattern;
  readonly due: number;
  readonly last: Sitting;
  /** The question to repeat it with: of its ready ones, the one seen least recently. */
  readonly question: string | undefined;
};

/** The sittings that count for a pattern, in the order in which they ended. */
function historyOf(pattern: string, sittings: readonly Sitting[]) {
  return sittings
    .filter(({ patterns }) => patterns.includes(pattern))
    .flatMap((sitting) => (sitting.ended ? [{ sitting, at: sitting.ended.at }] : []))
    .toSorted((a, b) => a.at - b.at);
}

/** Every pattern that was practised, the one that is due first in front. */
export function reviewsOf(
  journal: Journal,
  patterns: readonly Pattern[],
  ready: ReadonlySet<string>,
  now: number,
): readonly Review[] {
  const sittings = sittingsOf(journal);
  const seen = new Map(sittings.map(({ question, startedAt }) => [question, startedAt]));
  return patterns
    .flatMap((pattern): Review[] => {
      const history = historyOf(pattern.id, sittings);
      const due = dueAfter(history.map(({ sitting, at }) => ({ at, grade: countedGrade(sitting, now) })));
      const last = history.at(-1)?.sitting;
      if (due === undefined || !last) return [];
      const [question] = pattern.questions
        .filter((id) => ready.has(id))
        .toSorted((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0));
      return [{ pattern, due, last, question }];
    })
    .toSorted((a, b) => a.due - b.due);
}

/** By the reader's calendar: what is due in the evening is due from midnight on. */
export const isDue = ({ due }: Pick<Review, 'due'>, now: number) => dayOf(due) <= dayOf(now);

/** The questions that repeat what is due today, each once. */
export const dueQuestions = (reviews: readonly Review[], now: number): readonly string[] => [
  ...new Set(reviews.flatMap((review) => (isDue(review, now) && review.question ? review.question : []))),
];

/** When a sitting's patterns would come again if it counted as `grade`: the first of them. */
export function dueIf(sitting: Sitting, grade: Grade, journal: Journal, now: number): number | undefined {
  const others = sittingsOf(journal).filter(({ id }) => id !== sitting.id);
  const graded = [...others, { ...sitting, graded: grade }];
  const dues = sitting.patterns.flatMap((pattern) => {
    const history = historyOf(pattern, graded);
    return dueAfter(history.map((one) => ({ at: one.at, grade: countedGrade(one.sitting, now) }))) ?? [];
  });
  return dues.length > 0 ? Math.min(...dues) : undefined;
}
