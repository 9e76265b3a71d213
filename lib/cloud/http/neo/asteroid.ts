import type { Random } from '../../../datasets/random';

export type Approach = {
  readonly close_approach_date: string;
  readonly close_approach_date_full: string;
  readonly epoch_date_close_approach: number;
  readonly relative_velocity: {
    readonly kilometers_per_second: string;
    readonly kilometers_per_hour: string;
    readonly miles_per_hour: string;
  };
  readonly miss_distance: {
    readonly astronomical: string;
    readonly lunar: string;
    readonly kilometers: string;
    readonly miles: string;
  };
  readonly orbiting_body: string;
};

/** An object as the feed gives it, but for its links. */
export type Asteroid = {
  readonly id: string;
  readonly neo_reference_id: string;
  readonly name: string;
  readonly nasa_jpl_url: string;
  readonly absolute_magnitude_h: number;
  readonly estimated_diameter: Readonly<Record<'kilometers' | 'meters' | 'miles' | 'feet', Diameter>>;
  readonly is_potentially_hazardous_asteroid: boolean;
  readonly close_approach_data: readonly Approach[];
  readonly is_sentry_object: boolean;
};

type Diameter = { readonly estimated_diameter_min: number; readonly estimated_diameter_max: number };

const MILES = 0.621371;
const KILOMETRES_OF_AU = 149_597_870.7;
const LUNAR_OF_AU = 389;

export function asteroid(
  id: string,
  name: string,
  magnitude: number,
  approaches: readonly Approach[],
  isSentry: boolean,
): Asteroid {
  const nearest = Math.min(...approaches.map(({ miss_distance }) => Number(miss_distance.astronomical)));
  return {
    id,
    neo_reference_id: id,
    name,
    nasa_jpl_url: `https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=${id}`,
    absolute_magnitude_h: magnitude,
    estimated_diameter: diametersOf(magnitude),
    is_potentially_hazardous_asteroid: magnitude <= 22 && nearest <= 0.05,
    close_approach_data: approaches,
    is_sentry_object: isSentry,
  };
}

/** What an object of this brightness measures if it reflects a quarter of the light, and if a twentieth. */
function diametersOf(magnitude: number): Asteroid['estimated_diameter'] {
  const of = (albedo: number) => (1329 / Math.sqrt(albedo)) * 10 ** (-magnitude / 5);
  const within = (unit: number): Diameter => ({
    estimated_diameter_min: Number((of(0.25) * unit).toFixed(10)),
    estimated_diameter_max: Number((of(0.05) * unit).toFixed(10)),
  });
  return { kilometers: within(1), meters: within(1000), miles: within(MILES), feet: within(3280.84) };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A passage on that day; numbers are texts, as the service has them. */
export function approachOn(day: string, random: Random): Approach {
  const [year, month, date] = day.split('-');
  const minute = random.below(1440);
  const time = new Date(minute * 60_000).toISOString().slice(11, 16);
  const speed = random.between(3_000_000, 35_000_000) / 1_000_000;
  const isNear = random.below(3) === 0;
  const distance = random.between(50_000, isNear ? 7_400_000 : 74_700_000) + random.below(1_000_000) / 1_000_000;
  const astronomical = distance / KILOMETRES_OF_AU;
  return {
    close_approach_date: day,
    close_approach_date_full: `${year}-${MONTHS[Number(month) - 1]}-${date} ${time}`,
    epoch_date_close_approach: Date.parse(day) + minute * 60_000,
    relative_velocity: {
      kilometers_per_second: speed.toFixed(10),
      kilometers_per_hour: (speed * 3600).toFixed(10),
      miles_per_hour: (speed * 3600 * MILES).toFixed(10),
    },
    miss_distance: {
      astronomical: astronomical.toFixed(10),
      lunar: (astronomical * LUNAR_OF_AU).toFixed(10),
      kilometers: distance.toFixed(9),
      miles: (distance * MILES).toFixed(9),
    },
    orbiting_body: 'Earth',
  };
}
