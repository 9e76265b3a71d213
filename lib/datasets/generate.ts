import { appEvent } from './app-event';
import { appUser } from './app-user';
import { athleteEvents, athleteEventsFull } from './athletes/recipes';
import { category } from './category';
import { connectionRecord } from './connection-record';
import { course } from './courses/course';
import { courseRating } from './courses/course-rating';
import { csvOf } from './csv';
import { customer } from './customer';
import { film } from './film';
import { filmCategory, filmCategoryDirty } from './film-category';
import { filmDirty } from './film-dirty';
import { language } from './language';
import { hnItem } from './news/hn-item';
import { rating } from './ratings/rating';
import { ratingDirty } from './ratings/rating-dirty';
import { recommendation } from './ratings/recommendation';
import type { Dirt, Recipe, Row } from './recipe';
import { inventory } from './rentals/inventory';
import { payment } from './rentals/payment';
import { rental } from './rentals/rental';
import { shopCustomer } from './shop/shop-customer';
import { shopOrder } from './shop/shop-order';
import { cardTransaction } from './transactions/card-transaction';
import { cardTransactionRaw } from './transactions/card-transaction-raw';

const RECIPES = {
  language,
  category,
  film,
  film_dirty: filmDirty,
  film_category: filmCategory,
  film_category_dirty: filmCategoryDirty,
  customer,
  inventory,
  rental,
  payment,
  rating,
  rating_dirty: ratingDirty,
  recommendation,
  shop_customer: shopCustomer,
  shop_order: shopOrder,
  course,
  course_rating: courseRating,
  app_user: appUser,
  app_event: appEvent,
  card_transaction: cardTransaction,
  card_transaction_raw: cardTransactionRaw,
  connection_record: connectionRecord,
  hn_item: hnItem,
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
