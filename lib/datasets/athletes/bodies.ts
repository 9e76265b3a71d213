import { invariant } from '../../core/invariant';
import { bell } from '../deck';
import { openRandom } from '../random';
import type { Athlete } from './entry';

export type Body = {
  readonly birthYear: number;
  readonly height: number;
  /** In tenths of a kilogram. */
  readonly weight: number;
  readonly knows: { readonly age: boolean; readonly height: boolean; readonly weight: boolean };
};

const UNKNOWN = { age: 9474, height: 60_171, weight: 62_875 };

/** In thousandths, by the year in which an athlete came first; between two years, on the line from one to the other. */
const HEIGHT_UNKNOWN = [
  [1896, 900],
  [1912, 800],
  [1936, 740],
  [1956, 600],
  [1960, 150],
  [1992, 70],
  [2016, 15],
] as const;
const AGE_UNKNOWN = [
  [1896, 430],
  [1912, 190],
  [1936, 80],
  [1956, 45],
  [1960, 22],
  [1992, 6],
  [2016, 1],
] as const;

/** Age, height and weight of every athlete, and what is known of them. `rows` says in how many rows each stands. */
export function makeBodies(athletes: readonly Athlete[], rows: Int32Array): Body[] {
  const [ages, heights, builds, halves] = ['age', 'height', 'weight', 'half'].map((name) =>
    openRandom(`athlete_events/${name}`),
  );
  const [unknownAges, unknownHeights, unknownWeights] = ['age', 'height', 'weight'].map((name) =>
    openRandom(`athlete_events/${name} unknown`),
  );
  invariant(ages && heights && builds && halves && unknownAges && unknownHeights && unknownWeights, 'seven streams');

  const ageless = athletes.map(({ firstYear }) => unknownAges.below(1000) < at(AGE_UNKNOWN, firstYear));
  flip(ageless, UNKNOWN.age, rows);
  const heightless = athletes.map(({ firstYear }) => unknownHeights.below(1000) < at(HEIGHT_UNKNOWN, firstYear));
  flip(heightless, UNKNOWN.height, rows);
  const weightless = athletes.map(
    ({ firstYear }, place) =>
      heightless[place] === true || unknownWeights.below(16_000) < at(HEIGHT_UNKNOWN, firstYear),
  );
  flip(weightless, UNKNOWN.weight, rows);

  const records = recordsOf(
    athletes,
    (place) => !ageless[place],
    (place) => !heightless[place] && !weightless[place],
  );
  return athletes.map(({ sport, sex, firstYear }, place): Body => {
    const [once, again] = [
      bell(sport.youngest - 4, sport.oldest + 4, 3, ages),
      bell(sport.youngest - 4, sport.oldest + 4, 3, ages),
    ];
    const age = Math.min(once, again);
    const height = bell(sex === 'M' ? 160 : 149, sex === 'M' ? 194 : 184, 4, heights) + sport.tallerBy;
    // Mass grows with the square of the height: 180 cm at an index of 23.0 are 74.5 kg.
    const index = bell(sex === 'M' ? 209 : 190, sex === 'M' ? 264 : 243, 3, builds) + sport.heavierBy * 5;
    const tenths = Math.trunc((height * height * index) / 10_000);
    return {
      birthYear: firstYear - age,
      height,
      weight: halves.below(50) === 0 ? tenths - (tenths % 5) : tenths - (tenths % 10),
      knows: { age: !ageless[place], height: !heightless[place], weight: !weightless[place] },
      ...records.get(place),
    };
  });
}

/** The youngest and the oldest, the smallest and the tallest, the lightest and the heaviest there ever were. */
function recordsOf(
  athletes: readonly Athlete[],
  hasAge: (place: number) => boolean,
  hasBody: (place: number) => boolean,
): Map<number, Partial<Body>> {
  const find = (sport: string, sex: string, year: number, isKnown: (place: number) => boolean) =>
    athletes.findIndex((athlete, place) => {
      const isOnce = athlete.times === 1 && athlete.firstYear === year;
      return isOnce && athlete.sport.name === sport && athlete.sex === sex && isKnown(place);
    });
  const records = new Map<number, Partial<Body>>([
    [find('Gymnastics', 'M', 1904, hasAge), { birthYear: 1894 }],
    [find('Art Competitions', 'M', 1928, hasAge), { birthYear: 1831 }],
    [find('Gymnastics', 'F', 1992, hasBody), { height: 127, weight: 260 }],
    [find('Basketball', 'M', 2000, hasBody), { height: 226, weight: 1410 }],
    [find('Gymnastics', 'F', 1980, hasBody), { height: 135, weight: 250 }],
    [find('Judo', 'M', 2008, hasBody), { height: 204, weight: 2140 }],
  ]);
  invariant(!records.has(-1) && records.size === 6, 'every record has its holder');
  return records;
}

function at(curve: readonly (readonly [year: number, value: number])[], year: number): number {
  const next = curve.findIndex(([to]) => to >= year);
  const [to, end] = curve[Math.max(next, 0)] ?? [0, 0];
  const [from, start] = curve[Math.max(next - 1, 0)] ?? [0, 0];
  return to === from ? end : start + Math.trunc(((end - start) * (year - from)) / (to - from));
}

/** Changes as few flags as it can so that they stand in exactly `total` rows. */
function flip(flags: boolean[], total: number, rows: Int32Array): void {
  let left = total;
  flags.forEach((flag, place) => {
    if (flag) left -= rows[place] ?? 0;
  });
  // Spread over all athletes: neighbours in the list came to the same Games.
  const step = 7919;
  for (let turn = 0, place = 0; left !== 0; turn++, place = (place + step) % flags.length) {
    invariant(turn < flags.length, `${left} rows left to flip`);
    const its = rows[place] ?? 0;
    if (left > 0 && !flags[place] && its <= left) left -= its;
    else if (left < 0 && flags[place] && its <= -left) left += its;
    else continue;
    flags[place] = !flags[place];
  }
}
