import { FIRST_NAMES, LAST_NAMES } from '../people';
import { openRandom } from '../random';
import { type Body, makeBodies } from './bodies';
import type { Athlete, Entry } from './entry';
import { awardMedals, type Medal } from './medals';
import { repeatedEntries } from './repeats';
import { planEntries } from './rosters';

/** All that the table says, before it is written in rows. Lists of athletes are by position; IDs are in no order of theirs. */
export type Chronicle = {
  readonly athletes: readonly Athlete[];
  readonly entries: readonly Entry[];
  readonly medals: ReadonlyMap<number, Medal>;
  /** Positions of entries, repeated ones twice. */
  readonly places: readonly number[];
  readonly rowsOf: Int32Array;
  readonly bodies: readonly Body[];
  readonly ids: readonly number[];
  readonly names: readonly string[];
};

let written: Chronicle | undefined;

/** Made once: the sample and the whole table are written from the same. */
export function chronicle(): Chronicle {
  written ??= write();
  return written;
}

function write(): Chronicle {
  const { athletes, entries } = planEntries();
  const medals = awardMedals(entries, athletes);
  const places = [...entries.keys(), ...repeatedEntries(entries, athletes, medals)];
  const rowsOf = new Int32Array(athletes.length);
  for (const place of places) {
    const athlete = entries[place]?.athlete ?? 0;
    rowsOf[athlete] = (rowsOf[athlete] ?? 0) + 1;
  }
  return {
    athletes,
    entries,
    medals,
    places,
    rowsOf,
    bodies: makeBodies(athletes, rowsOf),
    ids: openRandom('athlete_events/ID').shuffle(athletes.map((_, athlete) => athlete + 1)),
    names: nameAthletes(athletes.length),
  };
}

function nameAthletes(count: number): string[] {
  const random = openRandom('athlete_events/Name');
  return Array.from({ length: count }, () => {
    const [first, middle, last] = [random.pick(FIRST_NAMES), random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
    return random.below(3) === 0 || first === middle ? `${first} ${last}` : `${first} ${middle} ${last}`;
  });
}
