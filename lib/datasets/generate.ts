import { athleteEvents, athleteEventsFull } from './athletes/recipes';
import { category } from './category';
import { csvOf } from './csv';
import { customer } from './customer';
import { film } from './film';
import { filmCategory, filmCategoryDirty } from './film-category';
import { filmDirty } from './film-dirty';
import { language } from './language';
import type { Dirt, Recipe, Row } from './recipe';

const RECIPES = {
  language,
  category,
  film,
  film_dirty: filmDirty,
  film_category: filmCategory,
  film_category_dirty: filmCategoryDirty,
  customer,
  athlete_events: athleteEvents,
  athlete_events_full: athleteEventsFull,
} as const satisfies Record<string, Recipe>;

export type DatasetName = keyof typeof RECIPES;

export const datasetNames = Object.keys(RECIPES) as readonly DatasetName[];

export const isDatasetName = (name: string): name is DatasetName => Object.hasOwn(RECIPES, name);

/** What is known of a data set without generating it. */
export function recipeOf(name: DatasetName): Recipe {
  return RECIPES[name];
}

export type Generated = {
  readonly columns: Recipe['columns'];
  readonly nulls: string;
  readonly rows: readonly Row[];
  readonly csv: Uint8Array<ArrayBuffer>;
  readonly dirt: readonly Dirt[];
};

/** The same bytes in every engine, every time. `onProgress` counts written rows. */
export function generateDataset(name: DatasetName, onProgress?: (rows: number, of: number) => void): Generated {
  const { columns, nulls, make } = recipeOf(name);
  const { rows, dirt } = make();
  return { columns, nulls, rows, dirt, csv: csvOf(columns, rows, nulls, onProgress) };
}
