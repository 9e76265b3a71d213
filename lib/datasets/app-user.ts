import { memberAt } from '../core/member-at';
import { bell, deal, draw } from './deck';
import { dayBetween } from './moment';
import { FIRST_NAMES, LAST_NAMES } from './people';
import { openStreams } from './random';
import { columnsOf, type Dirt, type Recipe } from './recipe';

const USERS = 500;
const TIDY = 5;
/** Ages that are rare or cannot be, with how many users have them. */
const ODD_AGES: readonly (readonly [age: number | null, users: number, kind?: string])[] = [
  [100, 7],
  [101, 2],
  [104, 1],
  [118, 1, 'age that nobody reaches'],
  [140, 1, 'age that nobody reaches'],
  [999, 1, 'age that nobody reaches'],
  [-1, 5, 'age is -1'],
  [null, 10, 'age missing'],
];
const COUNTRIES = [
  ['DE', 210],
  ['FR', 104],
  ['IT', 81],
  ['ES', 67],
  ['AT', 38],
] as const;

export const appUser: Recipe = {
  about: 'The users of an app, one row each. Some are very old, some ages cannot be, some are not known.',
  columns: columnsOf(`
    user_id INTEGER one number per user
    name VARCHAR first and last name
    age INTEGER in years as typed in, or NULL
    signed_up DATE when they registered
    country VARCHAR two letters
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('app_user');
    const names = draw(
      FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => `${first} ${last}`)),
      USERS,
      open('name'),
    );
    const ageing = open('age');
    const ages = names.map((_, index): number | null =>
      index % 16 === 15 ? ageing.between(61, 99) : bell(16, 60, 2, ageing),
    );
    const odd = ODD_AGES.flatMap(([age, users, kind]) => Array.from({ length: users }, () => ({ age, kind })));
    const places = draw(names.map((_, index) => index).slice(TIDY), odd.length, open('odd'));
    const dirt = places.flatMap((place, index): Dirt[] => {
      const { age, kind } = memberAt(odd, index);
      ages[place] = age;
      return kind === undefined ? [] : [{ table: 'app_user', key: `${place + 1}`, kind }];
    });
    const days = open('signed_up');
    const signedUp = names.map(() => dayBetween('2024-01-01', '2026-02-28', days)).sort();
    const countries = deal(COUNTRIES, open('country'));
    const rows = names.map((name, index) => [
      index + 1,
      name,
      ages[index] ?? null,
      signedUp[index] ?? null,
      countries[index] ?? null,
    ]);
    return { rows, dirt };
  },
};
