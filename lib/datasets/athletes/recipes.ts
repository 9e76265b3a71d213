import { memberAt } from '../../core/member-at';
import type { Value } from '../../core/value';
import { columnsOf, type Dirt, type Recipe } from '../recipe';
import type { Body } from './bodies';
import { chronicle } from './chronicle';
import type { Athlete, Entry } from './entry';
import { GAMES } from './games';
import type { Medal } from './medals';

const SAMPLE_ROWS = 27_112;

const COLUMNS = columnsOf(`
  ID INTEGER one number per athlete; no key, as an athlete may enter several events
  Name VARCHAR invented
  Sex VARCHAR M or F
  Age INTEGER in years, or NULL
  Height INTEGER in centimetres, or NULL
  Weight DECIMAL(4,1) in kilograms, or NULL
  Team VARCHAR the name of the nation
  NOC VARCHAR the three letters of its committee
  Games VARCHAR year and season
  Year INTEGER from 1896 to 2016
  Season VARCHAR Summer or Winter
  City VARCHAR where the Games were, some in the spelling of the place
  Sport VARCHAR one of 66
  Event VARCHAR what was contested; begins with the sport
  Medal VARCHAR Gold, Silver, Bronze, or NULL
`);

export const athleteEvents: Recipe = {
  about:
    'One in ten of the athletes of the Olympic Games from 1896 to 2016, one row per athlete and event. The people are invented.',
  columns: COLUMNS,
  nulls: 'NA',
  make: () => makeRows('athlete_events', SAMPLE_ROWS),
};

export const athleteEventsFull: Recipe = {
  about: 'All athletes of the Olympic Games from 1896 to 2016, one row per athlete and event. The people are invented.',
  columns: COLUMNS,
  nulls: 'NA',
  onDemand: true,
  make: () => makeRows('athlete_events_full', Number.POSITIVE_INFINITY),
};

/** By ID, then in the order of time. Below `most` rows, only athletes with the lowest IDs that make exactly so many. */
function makeRows(table: string, most: number): ReturnType<Recipe['make']> {
  const { athletes, entries, medals, places, bodies, ids, names, rowsOf } = chronicle();
  const kept = keepAthletes(ids, rowsOf, most);
  const order = places
    .filter((place) => kept.has(memberAt(entries, place).athlete))
    .sort((one, other) => {
      const [left, right] = [memberAt(entries, one), memberAt(entries, other)];
      return (ids[left.athlete] ?? 0) - (ids[right.athlete] ?? 0) || left.games - right.games || one - other;
    });
  const dirt: Dirt[] = [];
  const rows = order.map((place, at) => {
    const entry = memberAt(entries, place);
    const { athlete } = entry;
    const id = ids[athlete] ?? 0;
    if (place === order[at - 1]) {
      dirt.push({ table, key: `${id}, ${GAMES[entry.games]?.year}, ${entry.event.name}`, kind: 'the same row again' });
    }
    return rowOf(
      id,
      names[athlete] ?? '',
      memberAt(athletes, athlete),
      memberAt(bodies, athlete),
      entry,
      medals.get(place),
    );
  });
  return { rows, dirt };
}

function rowOf(
  id: number,
  name: string,
  athlete: Athlete,
  body: Body,
  entry: Entry,
  medal: Medal | undefined,
): Value[] {
  const { sex, nation } = athlete;
  const { year, season, city } = GAMES[entry.games] ?? { year: 0, season: '', city: '' };
  const { sport, name: event } = entry.event;
  return [
    id,
    name,
    sex,
    body.knows.age ? year - body.birthYear : null,
    body.knows.height ? body.height : null,
    body.knows.weight ? `${Math.trunc(body.weight / 10)}.${body.weight % 10}` : null,
    nation.name,
    nation.noc,
    `${year} ${season}`,
    year,
    season,
    // Horses could not enter Australia in 1956.
    year === 1956 && sport.name === 'Equestrianism' ? 'Stockholm' : city,
    sport.name,
    event,
    medal ?? null,
  ];
}

function keepAthletes(ids: readonly number[], rowsOf: Int32Array, most: number): ReadonlySet<number> {
  const kept = new Set<number>();
  let left = most;
  for (const { athlete } of ids.map((id, athlete) => ({ id, athlete })).sort((one, other) => one.id - other.id)) {
    const its = rowsOf[athlete] ?? 0;
    if (its > left) continue;
    kept.add(athlete);
    left -= its;
  }
  return kept;
}
