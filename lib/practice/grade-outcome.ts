import { clockText } from './clock-words';
import type { Grade } from './grade';
import { missesMost, type Outcome, overBy } from './outcome';

export type Graded = { readonly grade: Grade; readonly reason: string };

/** The grade that follows from an outcome, with its reason. */
export function gradeOutcome(outcome: Outcome): Graded {
  const { status, tried, milliseconds, minutes, firstTry, tries, hints, solutionSeen, points } = outcome;
  if (status === 'not-passed') return { grade: 'again', reason: tried ? 'not passed' : 'left without an answer' };
  if (solutionSeen) return { grade: 'again', reason: 'the solution was looked at before passing' };
  if (points && missesMost(outcome)) return { grade: 'again', reason: pointsText(points) };
  const troubles = [
    !firstTry && `${tries} tries`,
    hints > 0 && (hints === 1 ? '1 hint' : `${hints} hints`),
    overBy(outcome) > 0 && `over by ${clockText(overBy(outcome))}`,
    points && points.met < points.of && pointsText(points),
  ].filter((trouble) => typeof trouble === 'string');
  if (troubles.length > 0) return { grade: 'hard', reason: troubles.join(', ') };
  if (milliseconds * 2 <= minutes * 60_000)
    return { grade: 'easy', reason: `first try, in less than half of ${minutes} minutes` };
  return { grade: 'good', reason: `first try, within ${minutes} minutes` };
}

const pointsText = ({ met, of }: { met: number; of: number }) => `${met} of ${of} points`;
