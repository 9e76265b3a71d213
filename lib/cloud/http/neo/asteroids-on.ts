import { memberAt } from '../../../core/member-at';
import { openStreams } from '../../../datasets/random';
import { type Approach, type Asteroid, approachOn, asteroid } from './asteroid';

/** The one object that is real: with its brightness, from which its diameters follow. */
export const REAL = { id: '2326291', name: '326291 (1998 HM3)', day: '2023-04-20', magnitude: 19 } as const;

/** What is wrong on some days, on purpose. */
const EMPTY_DAY = '2023-04-24';
const TWICE = { first: '2023-04-21', again: '2023-04-22' };
const WITHOUT_APPROACH: readonly string[] = ['2023-04-23', '2023-04-26'];
const BLANK_VELOCITY = '2023-04-25';

const DAY_MS = 86_400_000;
/** Ids are numbers of the day and of the object on it. */
const [FIRST_ID, IDS_A_DAY] = [50_000_000, 40];
const HALF_MONTHS = [...'ABCDEFGHJKLMNOPQRSTUVWXY'];
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTUVWXYZ'];

const made = new Map<string, readonly Asteroid[]>();

/** The objects that pass on a day, the same on every machine. */
export function asteroidsOn(day: string): readonly Asteroid[] {
  const known = made.get(day);
  if (known) return known;
  const asteroids = day === EMPTY_DAY ? [] : withDirt(day, makeDay(day));
  made.set(day, asteroids);
  return asteroids;
}

/** The day whose objects have such an id. */
export function dayOfId(id: string): string | undefined {
  if (id === REAL.id) return REAL.day;
  const day = Math.floor((Number(id) - FIRST_ID) / IDS_A_DAY);
  return /^\d{8}$/.test(id) && day > 0 ? new Date(day * DAY_MS).toISOString().slice(0, 10) : undefined;
}

function makeDay(day: string): Asteroid[] {
  const open = openStreams(`neo_feed/${day}`);
  const [magnitudes, names, passages, sentries] = [open('magnitude'), open('name'), open('approach'), open('sentry')];
  const count = open('count').between(8, 20);
  const first = FIRST_ID + (Date.parse(day) / DAY_MS) * IDS_A_DAY;
  const year = Number(day.slice(0, 4));
  const asteroids = Array.from({ length: count }, (_, at) => {
    const letters = `${names.pick(HALF_MONTHS)}${names.pick(LETTERS)}${names.between(1, 29)}`;
    const name = `(${names.between(Math.min(1995, year), year)} ${letters})`;
    const magnitude = magnitudes.between(168, 298) / 10;
    return asteroid(String(first + at), name, magnitude, [approachOn(day, passages)], sentries.below(50) === 0);
  });
  if (day !== REAL.day) return asteroids;
  return [asteroid(REAL.id, REAL.name, REAL.magnitude, [approachOn(day, open('real'))], false), ...asteroids];
}

function withDirt(day: string, asteroids: readonly Asteroid[]): readonly Asteroid[] {
  if (day === TWICE.again) {
    const repeated = memberAt(asteroidsOn(TWICE.first), 0);
    const approaches = [approachOn(day, openStreams(`neo_feed/${day}/twice`)('approach'))];
    return [...asteroids, { ...repeated, close_approach_data: approaches }];
  }
  if (WITHOUT_APPROACH.includes(day))
    return asteroids.map((each, at) =>
      at === 1 ? { ...each, is_potentially_hazardous_asteroid: false, close_approach_data: [] } : each,
    );
  if (day === BLANK_VELOCITY) return asteroids.map((each, at) => (at === 2 ? withoutVelocity(each) : each));
  return asteroids;
}

const withoutVelocity = (each: Asteroid): Asteroid => ({
  ...each,
  close_approach_data: each.close_approach_data.map((approach) => ({
    ...approach,
    relative_velocity: { ...approach.relative_velocity, kilometers_per_hour: '' },
  })),
});

const PASSAGES = 48;

/** All passages of an object, of many years: what makes a detailed answer long. */
export function allApproaches({ id, close_approach_data }: Asteroid): readonly Approach[] {
  const own = close_approach_data[0];
  if (!own) return [];
  const open = openStreams(`neo_detail/${id}`);
  const [days, passages] = [open('day'), open('approach')];
  let time = Date.parse(own.close_approach_date) - (PASSAGES / 2) * 400 * DAY_MS;
  const others = Array.from({ length: PASSAGES }, () => {
    time += days.between(200, 560) * DAY_MS;
    return approachOn(new Date(time).toISOString().slice(0, 10), passages);
  });
  return [...others, own].sort((a, b) => a.epoch_date_close_approach - b.epoch_date_close_approach);
}
