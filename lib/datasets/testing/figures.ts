import { APP } from './app-figures';
import { COURSES } from './course-figures';
import type { Figure } from './figure';
import { RATINGS } from './rating-figures';
import { RECORDS } from './record-figures';
import { RENTALS } from './rental-figures';
import { SHOP } from './shop-figures';
import { TRANSACTIONS } from './transaction-figures';

/** What the data sets are said to hold. */
export const FIGURES: Readonly<Record<string, readonly Figure[]>> = {
  rentals: RENTALS,
  ratings: RATINGS,
  courses: COURSES,
  'a shop': SHOP,
  'an app': APP,
  'payments by card': TRANSACTIONS,
  'records and items': RECORDS,
};
