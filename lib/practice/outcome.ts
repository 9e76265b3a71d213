import { elapsed } from './clock';
import type { Progress } from './progress';
import type { Sitting } from './sitting';

/** What a sitting came to, all its main exercises together. */
export type Outcome = {
  readonly status: 'passed' | 'not-passed';
  /** Whether anything was checked or answered. */
  readonly tried: boolean;
  readonly milliseconds: number;
  readonly minutes: number;
  readonly tries: number;
  /** Every exercise passed with its first check. */
  readonly firstTry: boolean;
  readonly hints: number;
  readonly solutionSeen: boolean;
  readonly points: { readonly met: number; readonly of: number } | undefined;
};

const mainOf = (progress: Progress) => Object.values(progress).filter(({ followUp }) => !followUp);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function outcomeOf({ progress, clock, minutes, ended }: Sitting, now: number): Outcome {
  const main = mainOf(progress);
  const open = main.flatMap(({ points }) => points ?? []);
  return {
    status: ended?.because === 'passed' ? 'passed' : 'not-passed',
    tried: main.some(({ tries }) => tries > 0),
    milliseconds: elapsed(clock, now),
    minutes,
    tries: sum(main.map(({ tries }) => tries)),
    firstTry: main.every(({ tries }) => tries <= 1),
    hints: sum(main.map(({ hints }) => hints)),
    solutionSeen: main.some(({ solutionSeen }) => solutionSeen),
    points: open.length > 0 ? { met: sum(open.map(({ met }) => met)), of: sum(open.map(({ of }) => of)) } : undefined,
  };
}

/** An open answer that makes less than half of the points. */
export const missesMost = ({ points }: Pick<Outcome, 'points'>) => points !== undefined && points.met * 2 < points.of;

/** How far beyond the question's minutes, in milliseconds; negative while there is time left. */
export const overBy = ({ milliseconds, minutes }: Pick<Outcome, 'milliseconds' | 'minutes'>) =>
  milliseconds - minutes * 60_000;
