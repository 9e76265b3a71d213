import { memberAt } from '../../core/member-at';
import { bell } from '../deck';
import { openStreams, type Random } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { apportion } from '../zipf';
import { courses } from './course';
import { GIVEN, givenBy, type Picks, pickCourses } from './course-picks';
import { enrol } from './enrolments';

/** The mean of all ratings, and of the best courses, in hundredths. */
const MEAN = 430;
const BEST = [472, 465, 460];
const KNOWN = [475, 470, 467];

type Given = { readonly user: number; readonly course: number; readonly stars: number };

export const courseRating: Recipe = {
  about: 'What users thought of courses, one row per user and course, in no order. Four courses were rated once.',
  columns: columnsOf(`
    user_id INTEGER from 1 to 20,000, not all of them
    course_id INTEGER see course
    rating INTEGER from 1 to 5
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('course_rating');
    const picks = pickCourses(open('picks'));
    const users = enrol(picks, courses().length, open);
    const totals = totalsOf(users, picks, open('means'));
    const random = open('rating');
    const given = [...users].flatMap(([course, its]): Given[] => {
      const known = its.filter((user) => GIVEN.has(user));
      const fixed = known.map((user): Given => {
        return { user, course, stars: givenBy(user, picks.byUser.get(user)?.indexOf(course) ?? -1) };
      });
      const others = its.filter((user) => !GIVEN.has(user));
      const left = (totals.get(course) ?? 0) - fixed.reduce((sum, { stars }) => sum + stars, 0);
      const stars = starsOf(others.length, left, random);
      return [...fixed, ...others.map((user, place) => ({ user, course, stars: memberAt(stars, place) }))];
    });
    const rows = open('order')
      .shuffle(given)
      .map(({ user, course, stars }) => [user, course, stars]);
    return { rows, dirt: [] };
  },
};

/** The sum of each course's ratings. */
function totalsOf(
  users: ReadonlyMap<number, readonly number[]>,
  { once, best, known }: Picks,
  random: Random,
): Map<number, number> {
  const counts = [...users].map(([course, its]) => [course, its.length] as const).sort(([one], [other]) => one - other);
  const ratings = counts.reduce((sum, [, count]) => sum + count, 0);
  const totals = new Map(once.map((course) => [course, 5]));
  const plan = (list: readonly number[], means: readonly number[]) => {
    list.forEach((course, place) => {
      totals.set(course, Math.round(((users.get(course)?.length ?? 0) * memberAt(means, place)) / 100));
    });
  };
  plan(best, BEST);
  plan(known, KNOWN);
  const ordinary = counts.filter(([course]) => !totals.has(course));
  for (const [course, count] of ordinary) totals.set(course, Math.trunc((count * bell(370, 430, 2, random)) / 100));
  const sum = [...totals.values()].reduce((all, total) => all + total, 0);
  const raised = apportion(
    ordinary.map(([, count]) => count),
    Math.trunc((ratings * MEAN) / 100) - sum,
    0,
    ratings,
  );
  ordinary.forEach(([course], place) => {
    totals.set(course, (totals.get(course) ?? 0) + memberAt(raised, place));
  });
  return totals;
}

const USUAL = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1];

/** That many ratings with that sum. */
function starsOf(count: number, total: number, random: Random): number[] {
  const stars = Array.from({ length: count }, () => random.pick(USUAL));
  for (let left = total - stars.reduce((sum, one) => sum + one, 0); left !== 0; ) {
    const place = random.below(count);
    const next = (stars[place] ?? 0) + Math.sign(left);
    if (next < 1 || next > 5) continue;
    stars[place] = next;
    left -= Math.sign(left);
  }
  return stars;
}
