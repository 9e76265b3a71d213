import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../core/value';
import { type Generated, generateDataset } from '../generate';
import { PUBLISHED } from '../published';
import { GAMES } from './games';

let full: Generated;
let sample: Generated;
beforeAll(() => {
  full = generateDataset('athlete_events_full');
  sample = generateDataset('athlete_events');
}, 60_000);

const place = (name: string) => full.columns.findIndex((column) => column.name === name);
const values = (table: Generated, name: string) => table.rows.map((row) => row[place(name)] ?? null);
const distinct = (table: Generated, name: string) => new Set(values(table, name)).size;
function counts(list: readonly Value[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const value of list) result[String(value)] = (result[String(value)] ?? 0) + 1;
  return result;
}
function spread(name: string): { nulls: number; low: number; high: number; mean: number } {
  const known = values(full, name).flatMap((value) => (value === null ? [] : [Number(value)]));
  const sorted = known.toSorted((one, other) => one - other);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return {
    nulls: full.rows.length - known.length,
    low: sorted.at(0) ?? 0,
    high: sorted.at(-1) ?? 0,
    mean: Math.round(mean * 10) / 10,
  };
}
/** In thousandths of the rows of one Games. */
function share(games: string, is: (row: readonly Value[]) => boolean): number {
  const rows = full.rows.filter((row) => row[place('Games')] === games);
  return Math.round((rows.filter(is).length * 1000) / rows.length);
}

it('both tables have the published bytes', () => {
  const sha256 = ({ csv }: Generated) => createHash('sha256').update(csv).digest('hex');
  expect([sha256(sample), sha256(full)]).toEqual([PUBLISHED.athlete_events, PUBLISHED.athlete_events_full]);
});

describe('the whole table', () => {
  it('has the rows of every Games', () => {
    expect(counts(values(full, 'Games'))).toEqual(
      Object.fromEntries(GAMES.map(({ year, season, rows }) => [`${year} ${season}`, rows])),
    );
    expect(counts(values(full, 'Season'))).toEqual({ Summer: 222_552, Winter: 48_564 });
    expect([full.rows.length, distinct(full, 'Games'), distinct(full, 'Year')]).toEqual([271_116, 51, 35]);
  });

  it('has as many athletes, nations, sports and events as there were', () => {
    expect(['ID', 'NOC', 'Sport', 'Event'].map((name) => distinct(full, name))).toEqual([135_571, 230, 66, 765]);
  });

  it('has the medals, the men and the women that were counted', () => {
    expect(counts(values(full, 'Medal'))).toEqual({ null: 231_333, Gold: 13_372, Silver: 13_116, Bronze: 13_295 });
    expect(counts(values(full, 'Sex'))).toEqual({ M: 196_594, F: 74_522 });
  });

  it('has ages, heights and weights in their ranges, with their gaps', () => {
    expect(['Age', 'Height', 'Weight'].map(spread)).toEqual([
      { nulls: 9474, low: 10, high: 97, mean: 25.6 },
      { nulls: 60_171, low: 127, high: 226, mean: 175.6 },
      { nulls: 62_875, low: 25, high: 214, mean: 70.7 },
    ]);
  });

  it('knows more of athletes, and has more women, the later the Games', () => {
    const isHeightless = (row: readonly Value[]) => row[place('Height')] === null;
    const isWoman = (row: readonly Value[]) => row[place('Sex')] === 'F';
    const years = ['1896 Summer', '1936 Summer', '1980 Summer', '2016 Summer'];
    const within = (lows: number[], highs: number[]) => (found: number[]) =>
      found.every((value, index) => value >= (lows[index] ?? 0) && value <= (highs[index] ?? 0));
    expect(years.map((games) => share(games, isHeightless))).toSatisfy(within([800, 600, 50, 5], [950, 800, 150, 30]));
    expect(years.map((games) => share(games, isWoman))).toSatisfy(within([0, 60, 230, 440], [0, 90, 270, 460]));
  });

  it('repeats 1,385 rows, mostly of artists, and has a key without them', () => {
    const keys = full.rows.map((row) => [row[place('ID')], row[place('Games')], row[place('Event')]].join());
    expect([full.dirt.length, new Set(keys).size]).toEqual([1385, 271_116 - 1385]);
    expect(full.dirt.filter(({ key }) => key.includes('Art Competitions')).length).toBe(1200);
    const whole = new Set(full.rows.map((row) => JSON.stringify(row)));
    expect(whole.size).toBe(271_116 - 1385);
  });

  it('gives everybody one sex, one nation and one sport, and ages that grow with the years', () => {
    const seen = new Map<Value, string>();
    const contradictions = full.rows.filter((row) => {
      const [id = null, , sex, age = null] = row;
      const born = age === null ? '' : Number(row[place('Year')]) - Number(age);
      const facts = [sex, row[place('NOC')], row[place('Sport')], born].join();
      const known = seen.get(id) ?? facts;
      seen.set(id, known);
      return known !== facts;
    });
    expect(contradictions).toEqual([]);
  });

  it('gives a gold medal of a team event to all of one team', () => {
    const football = full.rows.filter(
      (row) => row[place('Event')] === "Football Men's Football" && row[place('Medal')] === 'Gold',
    );
    const teams = new Set(football.map((row) => `${row[place('Games')]} ${row[place('NOC')]}`));
    expect([teams.size, football.length]).toEqual([28, 28 * 14]);
  });

  it('lets no man into an event of women', () => {
    const wrong = full.rows.filter((row) =>
      String(row[place('Event')]).includes(row[place('Sex')] === 'M' ? " Women's " : " Men's "),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the sample', () => {
  it('is whole athletes of the whole table, as the whole table tells them', () => {
    expect(sample.rows.length).toBe(27_112);
    const ids = new Set(values(sample, 'ID'));
    expect(full.rows.filter((row) => ids.has(row[0] ?? null))).toEqual(sample.rows);
  });

  it('is like the whole: its medals, gaps and women differ by little', () => {
    const thousandths = (table: Generated, name: string, value: Value) =>
      Math.round((values(table, name).filter((each) => each === value).length * 1000) / table.rows.length);
    for (const [name, value] of [
      ['Medal', null],
      ['Height', null],
      ['Age', null],
      ['Sex', 'F'],
      ['Season', 'Winter'],
    ] as const) {
      expect(Math.abs(thousandths(sample, name, value) - thousandths(full, name, value))).toBeLessThanOrEqual(12);
    }
  });
});
