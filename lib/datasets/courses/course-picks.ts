import { invariant } from '../../core/invariant';
import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import type { Random } from '../random';
import { type Course, courses } from './course';

/** Whose ratings lessons compare, and for whom they recommend. */
export const [READER, FIRST, SECOND, THIRD] = [12, 4387, 18_163, 8770];

export type Picks = {
  /** Rated once, with a five. */
  readonly once: readonly number[];
  /** The three that are left to recommend to the reader: means 4.72, 4.65 and 4.60. */
  readonly best: readonly number[];
  /** As good as those, but the reader knows them. */
  readonly known: readonly number[];
  /** The courses of some users, by user. */
  readonly byUser: ReadonlyMap<number, readonly number[]>;
};

/** Courses and users with a part to play. */
export function pickCourses(random: Random): Picks {
  const all = courses();
  const left = new Map<Course['language'], number[]>();
  for (const { id, language } of all) left.set(language, [...(left.get(language) ?? []), id]);
  function take(language: Course['language'], count: number): number[] {
    const its = left.get(language) ?? [];
    const taken = draw(its, count, random);
    invariant(taken.length === count, `${count} courses of ${language}`);
    left.set(
      language,
      its.filter((id) => !taken.includes(id)),
    );
    return taken;
  }
  const once = [...take('r', 2), ...take('python', 2)];
  const best = take('sql', 3);
  const known = [...take('r', 1), ...take('python', 2)];
  const [bothFirst, withThird] = [take('python', 4), take('r', 2)];
  const byUser = new Map([
    [READER, [...known, ...take('sql', 6)]],
    [FIRST, [...bothFirst, ...withThird, ...take('r', 6)]],
    [SECOND, [...bothFirst, ...take('python', 5)]],
    [THIRD, [...withThird, ...take('python', 3), ...take('shell', 2)]],
  ]);
  return { once, best, known, byUser };
}

/** What the compared users gave, in the order of their courses; they disagree where they overlap. */
export const GIVEN: ReadonlyMap<number, readonly number[]> = new Map([
  [READER, [5, 4, 5, 5, 4, 5, 3, 4, 5]],
  [FIRST, [5, 3, 4, 2, 5, 3, 5, 4, 4, 5, 3, 5]],
  [SECOND, [4, 3, 5, 1, 5, 4, 5, 3, 4]],
  [THIRD, [3, 5, 4, 5, 4, 2, 5]],
]);

export const givenBy = (user: number, place: number): number => memberAt(GIVEN.get(user) ?? [], place);
