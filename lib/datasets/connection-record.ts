import { memberAt } from '../core/member-at';
import { draw } from './deck';
import { secondOf } from './moment';
import { FIRST_NAMES } from './people';
import { openStreams } from './random';
import { columnsOf, type Dirt, type Recipe } from './recipe';

const RECORDS = 500;
const OF_EACH_KIND = 10;
const TIDY = 5;

const SPOILED: readonly (readonly [kind: string, spoil: (user: string, ts: string) => (string | null)[]])[] = [
  ['user empty', (_, ts) => ['', ts]],
  ['user missing', (_, ts) => [null, ts]],
  ['ts is zero', (user) => [user, '0']],
  ['ts is negative', (user) => [user, '-1']],
  ['ts is a text', (user) => [user, '"5"']],
  ['ts is not a number', (user) => [user, 'NaN']],
];

export const connectionRecord: Recipe = {
  about: 'Who connected to a server and when, as it was logged. Sixty of the rows break the rules for a record.',
  columns: columnsOf(`
    user VARCHAR who; to be quoted in SQL, where user means something else
    ts VARCHAR seconds since 1970, as they stood in the JSON: 17 is a number, "17" a text
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('connection_record');
    const [names, times] = [open('user'), open('ts')];
    let second = secondOf('2026-03-02');
    const rows = Array.from({ length: RECORDS }, (): (string | null)[] => {
      second += times.between(1, 340);
      return [`${names.pick(FIRST_NAMES).toLowerCase()}${names.between(1, 40)}`, `${second}`];
    });
    const places = draw(rows.map((_, index) => index).slice(TIDY), SPOILED.length * OF_EACH_KIND, open('bad'));
    const dirt = places.map((place, index): Dirt => {
      const [kind, spoil] = memberAt(SPOILED, index % SPOILED.length);
      const [user, ts] = memberAt(rows, place);
      rows[place] = spoil(user ?? '', ts ?? '');
      return { table: 'connection_record', key: `row ${place + 1}`, kind };
    });
    return { rows, dirt };
  },
};
