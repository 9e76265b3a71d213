import { invariant } from '../../core/invariant';
import { bell } from '../deck';
import { openRandom } from '../random';
import type { Athlete } from './rosters';

export type Body = {
  readonly birthYear: number;
  readonly height: number;
  /** In tenths of a kilogram. */
  readonly weight: number;
  readonly knows: { readonly age: boolean; readonly height: boolean; readonly weight: boolean };
};

const UNKNOWN = { age: 9474, height: 60_171, weight: 62_875 };

/** In thousandths, by the year in which an athlete came first; between two years, on the line from one to the other. */
const HEIGHT_UNKNOWN = [[1896, 900], [1912, 800], [1936, 740], [1956, 600], [1960, 150], [1992, 70], [2016, 15]] as const;
const AGE_UNKNOWN = [[1896, 430], [1912, 190], [1936, 80], [1956, 45], [1960, 22], [1992, 6], [2016, 1]] as const;

/** Age, height and weight of every athlete, and what is known of them. `rows` says in how many rows each stands. */
export function makeBodies(athletes: readonly Athlete[], rows: Int32Array): Body[] {
  const [ages, heights, builds, halves] = ['age', 'height', 'weight', 'half'].map((name) => openRandom(`athlete_events/${name}`));
  const [unknownAges, unknownHeights, unknownWeights] = ['age', 'height', 'weight'].map((name) =>
    openRandom(`athlete_events/${name} unknown`),
  );
  invariant(ages && heights && builds && halves && unknownAges && unknownHeights && unknownWeights, 'seven streams');

  const ageless = athletes.map(({ firstYear }) => unknownAges.below(1000) < at(AGE_UNKNOWN, firstYear));
  flip(ageless, UNKNOWN.age, rows);
  const heightless = athletes.map(({ firstYear }) => unknownHeights.below(1000) < at(HEIGHT_UNKNOWN, firstYear));
  flip(heightless, UNKNOWN.height, rows);
  const weightless = athletes.map(
    ({ firstYear }, place) => heightless[place] === true || unknownWeights.below(16_000) < at(HEIGHT_UNKNOWN, firstYear),
  );
  flip(weightless, UNKNOWN.weight, rows);

  const bodies = athletes.map(({ sport, sex, firstYear }, place): Body => {
    const age = bell(sport.youngest - 2, sport.oldest + 4, 3, ages);
    const height = bell(sex === 'M' ? 160 : 149, sex === 'M' ? 194 : 184, 4, heights) + sport.tallerBy;
    // Mass grows with the square of the height: 180 cm at an index of 23.0 are 74.5 kg.
    const index = bell(sex === 'M' ? 205 : 186, sex === 'M' ? 259 : 238, 3, builds) + sport.heavierBy * 5;
    const tenths = Math.trunc((height * height * index) / 10_000);
    return {
      birthYear: firstYear - age,
      height,
      weight: halves.below(50) === 0 ? tenths - (tenths % 5) : tenths - (tenths % 10),
      knows: { age: !ageless[place], height: !heightless[place], weight: !weightless[place] },
    };
  });
  return bodies;
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
