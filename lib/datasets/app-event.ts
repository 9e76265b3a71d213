import { deal, draw } from './deck';
import { DAY_SECONDS, momentAt, secondOf } from './moment';
import { openStreams, type Random } from './random';
import { columnsOf, type Recipe } from './recipe';

const [USERS, WITH_ONE_EVENT] = [180, 12];
const DAYS = 3;
const FIRST_DAY = '2026-03-02';
const LIMIT = 1800;

/** Pauses between two events of a user, in seconds, with how many there are of each kind: 3,000 events in all. */
const PAUSES = [
  [() => LIMIT, 24],
  [() => LIMIT - 1, 18],
  [() => LIMIT + 1, 18],
  [() => 0, 40],
  [(random: Random) => random.between(1, 420), 2300],
  [(random: Random) => random.between(421, LIMIT - 30), 120],
  [(random: Random) => random.between(LIMIT + 30, 8 * 3600), 300],
] as const satisfies readonly (readonly [(random: Random) => number, number])[];

const TYPES = ['view', 'view', 'view', 'search', 'search', 'save', 'share', 'buy'];

export const appEvent: Recipe = {
  about: 'What users did in an app on three days. Phones send when they can, so the rows are in no order.',
  columns: columnsOf(`
    user_id INTEGER who did it
    event_time TIMESTAMP when, in UTC; a user may do two things in the same second
    event_type VARCHAR view, search, save, share or buy
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('app_event');
    const users = draw(
      Array.from({ length: 900 }, (_, index) => index + 101),
      USERS,
      open('user_id'),
    );
    const pausing = open('pauses');
    const pauses = deal(PAUSES, pausing).map((pauseOf) => pauseOf(pausing));
    const [starts, types] = [open('event_time'), open('event_type')];
    const busy = users.slice(WITH_ONE_EVENT);
    const rows = users.slice(0, WITH_ONE_EVENT).map((user) => {
      return [user, momentAt(secondOf(FIRST_DAY) + starts.below(DAYS * DAY_SECONDS)), types.pick(TYPES)];
    });
    busy.forEach((user, place) => {
      const its = pauses.filter((_, index) => index % busy.length === place);
      const spare = DAYS * DAY_SECONDS - its.reduce((sum, pause) => sum + pause, 0);
      let second = secondOf(FIRST_DAY) + starts.below(Math.max(1, spare));
      for (const pause of [0, ...its]) {
        second += pause;
        rows.push([user, momentAt(second), types.pick(TYPES)]);
      }
    });
    return { rows: open('order').shuffle(rows), dirt: [] };
  },
};
