import { momentOf } from './moment';
import { openStreams } from './random';
import { columnsOf, type Recipe } from './recipe';

/** How many films are in each language, in the order of `language_id`. */
export const FILMS_IN_LANGUAGE = [800, 80, 50, 30, 30, 10];

const NAMES = ['English', 'Spanish', 'Japanese', 'French', 'Turkish', 'Icelandic'];
const WIDTH = 20;

export const language: Recipe = {
  about: 'The languages that films are shown in.',
  columns: columnsOf(`
    language_id INTEGER one number per language
    name VARCHAR in English, filled up with spaces to ${WIDTH} characters
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make() {
    const updated = openStreams('language')('last_update');
    const rows = NAMES.map((name, index) => [index + 1, name.padEnd(WIDTH), momentOf('2026-01-05', updated)]);
    return {
      rows,
      dirt: rows.map(([id]) => ({ table: 'language', key: `${id}`, kind: 'spaces after the name' })),
    };
  },
};
