import { momentOf } from './moment';
import { openStreams } from './random';
import { columnsOf, type Recipe } from './recipe';

/** Each category with the number of its films. */
export const CATEGORIES = [
  ['Adventure', 66],
  ['Animation', 61],
  ['Biography', 54],
  ['Comedy', 72],
  ['Crime', 67],
  ['Documentary', 58],
  ['Drama', 74],
  ['Family', 62],
  ['Fantasy', 60],
  ['History', 52],
  ['Horror', 63],
  ['Music', 51],
  ['Mystery', 69],
  ['Romance', 70],
  ['Science fiction', 64],
  ['Travel', 57],
] as const;

export const category: Recipe = {
  about: 'What kinds of film there are.',
  columns: columnsOf(`
    category_id INTEGER one number per category
    name VARCHAR unique
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make() {
    const updated = openStreams('category')('last_update');
    return {
      rows: CATEGORIES.map(([name], index) => [index + 1, name, momentOf('2026-01-05', updated)]),
      dirt: [],
    };
  },
};
