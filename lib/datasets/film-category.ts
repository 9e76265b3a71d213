import { CATEGORIES } from './category';
import { deal, draw } from './deck';
import { momentOf } from './moment';
import { openStreams } from './random';
import { columnsOf, type Recipe } from './recipe';

export const filmCategory: Recipe = {
  about: 'Which category each film has.',
  columns: columnsOf(`
    film_id INTEGER see film
    category_id INTEGER see category
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('film_category');
    const categories = deal(
      CATEGORIES.map(([, films], index) => [index + 1, films] as const),
      open('category_id'),
    );
    const updates = open('last_update');
    return { rows: categories.map((id, index) => [index + 1, id, momentOf('2026-01-06', updates)]), dirt: [] };
  },
};

export const filmCategoryDirty: Recipe = {
  ...filmCategory,
  about: 'Which category each film has; some films have none.',
  make() {
    const { rows } = filmCategory.make();
    const lost = new Set(draw(rows.slice(10), 6, openStreams('film_category_dirty')('film_id')));
    return {
      rows: rows.filter((row) => !lost.has(row)),
      dirt: rows
        .filter((row) => lost.has(row))
        .map(([id]) => ({ table: 'film_category_dirty', key: `${id}`, kind: 'film without category' })),
    };
  },
};
