import { invariant } from '../../core/invariant';
import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import type { Random } from '../random';
import { apportion, zipfWeights } from '../zipf';
import type { Picks } from './course-picks';

const RATINGS = 18_000;
const LARGEST_USER = 20_000;
/** How many users rated that many courses; the others rated 4 to 40. */
const CASUAL = [
  [1, 1200],
  [2, 1000],
  [3, 900],
] as const;
const USERS = 5000;
const MOST = 40;

/** Which users rate which course, by course. */
export type Enrolments = ReadonlyMap<number, readonly number[]>;

export function enrol({ once, best, byUser }: Picks, courses: number, open: (name: string) => Random): Enrolments {
  const wanted = degrees(byUser, open('user_id'));
  const crowd = crowdOf(courses, once, open('popularity'));
  const random = open('course_id');
  const taken = new Map([...byUser].map(([user, its]) => [user, new Set(its)]));
  for (const [user, count] of wanted) {
    const its = new Set<number>();
    while (its.size < count) its.add(crowd(random));
    taken.set(user, its);
  }
  const anybody = [...wanted.keys()];
  function move(from: number | undefined, to: (user: number) => number): void {
    const user = memberAt(
      anybody.filter((one) => {
        const its = taken.get(one);
        return its !== undefined && its.size > 1 && (from === undefined ? ![...its].some(isSpecial) : its.has(from));
      }),
      0,
    );
    const its = taken.get(user) ?? new Set();
    its.delete(from ?? memberAt([...its], 0));
    its.add(to(user));
  }
  const isSpecial = (course: number) => best.includes(course) || once.includes(course);
  // Means of 4.65 and 4.60 need multiples of 20 and of 5.
  for (const [place, multiple] of [
    [1, 20],
    [2, 5],
  ] as const) {
    const course = memberAt(best, place);
    const rated = [...taken.values()].filter((its) => its.has(course)).length;
    for (let left = rated % multiple; left > 0; left--) {
      move(course, (user) => {
        let other = crowd(random);
        while (isSpecial(other) || taken.get(user)?.has(other)) other = crowd(random);
        return other;
      });
    }
  }
  for (const course of once) move(undefined, () => course);
  return byCourse(taken);
}

/** How many courses each user rates, in the order in which they choose: the eager first. */
function degrees(fixed: Picks['byUser'], random: Random): Map<number, number> {
  const free = Array.from({ length: LARGEST_USER }, (_, index) => index + 1).filter((user) => !fixed.has(user));
  const users = draw(free, USERS - fixed.size, random);
  const casual = CASUAL.flatMap(([count, people]) => new Array<number>(people).fill(count));
  const fixedRatings = [...fixed.values()].reduce((sum, its) => sum + its.length, 0);
  const left = RATINGS - fixedRatings - casual.reduce((sum, count) => sum + count, 0);
  const eager = apportion(zipfWeights(users.length - casual.length, 8), left, 4, MOST);
  return new Map([...eager, ...casual].map((count, place) => [memberAt(users, place), count]));
}

/** Draws courses, some more often than others, and never one that is rated once. */
function crowdOf(courses: number, once: readonly number[], random: Random): (random: Random) => number {
  const open = random.shuffle(
    Array.from({ length: courses }, (_, index) => index + 1).filter((course) => !once.includes(course)),
  );
  const shares = zipfWeights(open.length, 7).map((weight) => Math.trunc(weight / 1000));
  const tickets = open.flatMap((course, place) => new Array<number>(shares[place] ?? 1).fill(course));
  return (drawing) => drawing.pick(tickets);
}

function byCourse(taken: ReadonlyMap<number, ReadonlySet<number>>): Enrolments {
  const result = new Map<number, number[]>();
  let ratings = 0;
  for (const [user, its] of taken) {
    for (const course of its) {
      result.set(course, [...(result.get(course) ?? []), user]);
      ratings++;
    }
  }
  invariant(ratings === RATINGS, `${ratings} ratings`);
  return result;
}
