import { memberAt } from '../../core/member-at';
import { deal, draw } from '../deck';
import { dayBetween } from '../moment';
import { moneyOf } from '../money';
import { FIRST_NAMES } from '../people';
import { openStreams, type Random } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { apportion, zipfWeights } from '../zipf';

const TRANSACTIONS = 1000;
const USERS = 90;
/** A search for the first finds all of them. */
const ALIKE = ['John', 'Johnson', 'Johnny', 'Upjohn', 'Johna', 'john'];

export type CardTransaction = {
  readonly id: number;
  readonly user: string;
  readonly cents: number;
  readonly day: string;
};

/** In the order of `transaction_id`, which is that of time. */
export function cardTransactions(): CardTransaction[] {
  const open = openStreams('card_transaction');
  const others = draw(FIRST_NAMES, USERS - ALIKE.length, open('user_name'));
  const users = [...others.slice(0, 2), ...ALIKE, ...others.slice(2)];
  const counts = apportion(zipfWeights(users.length, 8), TRANSACTIONS, 1, TRANSACTIONS);
  const who = deal(
    counts.map((count, place) => [memberAt(users, place), count] as const),
    open('who'),
  );
  const days = open('dt');
  const dates = who.map(() => dayBetween('2023-01-01', '2023-12-31', days)).sort();
  const costs = open('total_cost');
  return who.map((user, index) => ({
    id: index + 1,
    user,
    cents: costIn(costs),
    day: memberAt(dates, index),
  }));
}

/** Mostly a few dollars, sometimes a thousand: each step doubles what can be. */
function costIn(random: Random): number {
  const doublings = random.below(4) + random.below(4) + random.below(5) + (random.below(5) === 0 ? 3 : 0);
  const most = Math.min(200_000, 100 * 2 ** doublings);
  return random.between(Math.max(50, most / 2), most);
}

export const cardTransaction: Recipe = {
  about: 'What was paid by card in 2023, one row per payment.',
  columns: columnsOf(`
    transaction_id INTEGER one number per payment, in the order of time
    user_name VARCHAR who paid, by a name that is not unique
    total_cost DECIMAL(10,2) in dollars
    dt DATE the day it was paid
  `),
  nulls: '\\N',
  make: () => ({
    rows: cardTransactions().map(({ id, user, cents, day }) => [id, user, moneyOf(cents), day]),
    dirt: [],
  }),
};
