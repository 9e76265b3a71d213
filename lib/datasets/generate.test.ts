import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Value } from '../core/value';
import { CATEGORIES } from './category';
import { type DatasetName, datasetNames, generateDataset, isDatasetName, recipeOf } from './generate';
import { PUBLISHED } from './published';

const SMALL = datasetNames.filter((name) => !name.startsWith('athlete'));

/** Values of one column, in the order of the file. */
function column(table: DatasetName, name: string): Value[] {
  const { columns, rows } = generateDataset(table);
  const place = columns.findIndex((each) => each.name === name);
  expect(place).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[place] ?? null);
}
const counts = (values: readonly Value[]) => {
  const result: Record<string, number> = {};
  for (const value of values) result[String(value)] = (result[String(value)] ?? 0) + 1;
  return result;
};
const dirt = (table: DatasetName) => counts(generateDataset(table).dirt.map(({ kind }) => kind.replace(/\d+/, 'N')));
const nulls = (values: readonly Value[]) => values.filter((value) => value === null).length;
/** How the manifest of defects calls a row. */
const keyOf = (table: DatasetName, row: readonly Value[], index: number) => {
  if (table === 'connection_record') return `row ${index + 1}`;
  return table === 'rating_dirty' ? `${row[0]}, ${row[1]}` : `${row[0]}`;
};
const toNth = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it.each(SMALL)('%s has the published bytes', (name) => {
  expect(createHash('sha256').update(generateDataset(name).csv).digest('hex')).toBe(PUBLISHED[name]);
});

it('every table has its rows, and says what each of its columns is', () => {
  const rows = Object.fromEntries(SMALL.map((name) => [name, generateDataset(name).rows.length]));
  expect(rows).toEqual({
    language: 6,
    category: 16,
    film: 1000,
    film_dirty: 1000,
    film_category: 1000,
    film_category_dirty: 994,
    customer: 599,
    inventory: 4581,
    rental: 16_044,
    payment: 16_049,
    rating: 28_000,
    rating_dirty: 28_030,
    recommendation: 950,
    shop_customer: 120,
    shop_order: 400,
    course: 100,
    course_rating: 18_000,
    app_user: 500,
    app_event: 3000,
    card_transaction: 1000,
    card_transaction_raw: 1000,
    connection_record: 500,
    hn_item: 300,
  });
  for (const name of datasetNames) {
    const { about, columns } = recipeOf(name);
    for (const text of [about, ...columns.map((each) => each.about)]) expect(text).toMatch(/^\S.{3,}\S$/);
  }
});

it('every planted defect names a row that is there, and each table its own', () => {
  for (const name of SMALL) {
    const { dirt: planted, rows } = generateDataset(name);
    const keys = new Set(
      (name === 'film_category_dirty' ? generateDataset('film') : { rows }).rows.map((row, index) =>
        keyOf(name, row, index),
      ),
    );
    expect(planted.filter(({ table, key }) => table !== name || !keys.has(key))).toEqual([]);
  }
});

it('a name that is no data set is told apart', () => {
  expect([isDatasetName('film'), isDatasetName('toString')]).toEqual([true, false]);
});

describe('film', () => {
  it('has a key, and titles that stay apart without capitals and spaces', () => {
    expect(column('film', 'film_id')).toEqual(toNth(1000));
    expect(new Set(column('film', 'title').map((title) => String(title).toLowerCase().replace(/\s/g, ''))).size).toBe(
      1000,
    );
  });

  it('has the rates, ratings and languages that were asked for', () => {
    expect(counts(column('film', 'rental_rate'))).toEqual({ '0.99': 341, '2.99': 323, '4.99': 336 });
    expect(counts(column('film', 'rating'))).toEqual({ G: 178, PG: 194, 'PG-13': 223, R: 195, 'NC-17': 210 });
    expect(counts(column('film', 'language_id'))).toEqual({ 1: 800, 2: 80, 3: 50, 4: 30, 5: 30, 6: 10 });
    expect(nulls(column('film', 'original_language_id'))).toBe(950);
  });

  it('was never made in the language that it was translated into', () => {
    const original = column('film', 'original_language_id');
    expect(column('film', 'language_id').filter((language, index) => language === original[index])).toEqual([]);
  });

  it('stays within its ranges, and reaches their ends', () => {
    const range = (name: string) => {
      const numbers = column('film', name).map(Number);
      return [Math.min(...numbers), Math.max(...numbers)];
    };
    expect(['release_year', 'rental_duration', 'length', 'replacement_cost'].map(range)).toEqual([
      [1998, 2025],
      [3, 7],
      expect.toSatisfy(([low, high]) => low >= 46 && low < 60 && high > 170 && high <= 185),
      [9.99, 29.99],
    ]);
  });

  it('has no defects', () => {
    expect(generateDataset('film').dirt).toEqual([]);
    expect(nulls(column('film', 'length'))).toBe(0);
  });
});

describe('film_dirty', () => {
  it('has the planted defects and no others', () => {
    expect(dirt('film_dirty')).toEqual({
      'rate without its last zero': 3,
      'rate with a dollar sign': 3,
      'rate with a decimal comma': 3,
      'rate empty': 3,
      'length missing': 8,
      'rating spelled PGN': 3,
      'title of another film in other case or spaces': 5,
    });
    const clean = generateDataset('film').rows;
    const changed = generateDataset('film_dirty').rows.flatMap((row, index) =>
      row
        .filter((value, place) => JSON.stringify(value) !== JSON.stringify(clean[index]?.[place]))
        .map(() => `${row[0]}`),
    );
    expect(changed.sort()).toEqual(
      generateDataset('film_dirty')
        .dirt.map(({ key }) => key)
        .sort(),
    );
  });

  it('has five titles that are another title once case and spaces are gone', () => {
    const titles = column('film_dirty', 'title').map((title) => String(title).toLowerCase().replace(/\s/g, ''));
    expect([new Set(titles).size, new Set(column('film_dirty', 'title')).size]).toEqual([995, 1000]);
  });

  it('begins with ten films without a defect', () => {
    expect(generateDataset('film_dirty').dirt.filter(({ key }) => Number(key) <= 10)).toEqual([]);
  });
});

describe('category and language', () => {
  it('give every category 51 to 74 films', () => {
    expect(counts(column('film_category', 'category_id'))).toEqual(
      Object.fromEntries(CATEGORIES.map(([, films], index) => [index + 1, films])),
    );
    expect(CATEGORIES.filter(([, films]) => films < 51 || films > 74)).toEqual([]);
    expect(dirt('film_category_dirty')).toEqual({ 'film without category': 6 });
  });

  it('fill names of languages up with spaces', () => {
    expect(column('language', 'name').map((name) => String(name).length)).toEqual([20, 20, 20, 20, 20, 20]);
  });
});

describe('customer', () => {
  it('has the planted defects', () => {
    expect(dirt('customer')).toEqual({
      'email missing': 9,
      'email without @': 4,
      'email with two @': 3,
      'email in capitals': 15,
      'email with a tag': 6,
      'email after a space': 2,
      'the same person as N': 4,
    });
  });

  it('has four people twice, with name, address and home', () => {
    const { rows } = generateDataset('customer');
    const person = ([, , first, last, email, home]: readonly Value[]) => [first, last, email, home].join();
    expect(new Set(rows.map(person)).size).toBe(595);
    expect(new Set(rows.map(([, , first, last]) => `${first} ${last}`)).size).toBe(595);
  });

  it('has the stores and the active customers that were asked for', () => {
    expect(counts(column('customer', 'store_id'))).toEqual({ 1: 326, 2: 273 });
    expect(counts(column('customer', 'active'))).toEqual({ 0: 15, 1: 584 });
    expect(column('customer', 'activebool').map(Number)).toEqual(column('customer', 'active'));
  });

  it('writes to nobody: all domains are reserved for examples', () => {
    const domains = column('customer', 'email').flatMap(
      (email) =>
        String(email)
          .toLowerCase()
          .match(/[a-z]+\.[a-z]+$/) ?? [],
    );
    const known = domains.filter((domain) => !/^example\.(com|org|net)$|\.test$/.test(domain));
    expect(known).toEqual([]);
  });
});
