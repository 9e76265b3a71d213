import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import { moneyOf } from '../money';
import { openStreams, type Random } from '../random';
import { columnsOf, type Dirt, type Recipe } from '../recipe';
import { type CardTransaction, cardTransactions } from './card-transaction';

/** The first rows stay as they are, so that a first look shows nothing. */
const TIDY = 10;

type Written = { id: string; user: string; cost: string; day: string };

const FAULTS: readonly {
  readonly kind: string;
  readonly rows: number;
  readonly fits?: (transaction: CardTransaction) => boolean;
  readonly write: (written: Written) => Partial<Written>;
}[] = [
  {
    kind: 'cost with a comma',
    rows: 10,
    fits: ({ cents }) => cents >= 100_000,
    write: ({ cost }) => ({ cost: cost.replace(/^(\d+)(\d{3}\.)/, '$1,$2') }),
  },
  {
    kind: 'day before month',
    rows: 15,
    write: ({ day }) => ({ day: day.split('-').reverse().join('/') }),
  },
  { kind: 'cost after a space', rows: 22, write: ({ cost }) => ({ cost: ` ${cost}` }) },
  { kind: 'cost before a space', rows: 8, write: ({ cost }) => ({ cost: `${cost} ` }) },
  { kind: 'cost blank', rows: 12, write: () => ({ cost: '' }) },
];

export const cardTransactionRaw: Recipe = {
  about: 'The same payments as they stand in files: every column is text, and 67 rows are written in another way.',
  columns: columnsOf(`
    transaction_id VARCHAR one number per payment
    user_name VARCHAR who paid, by a name that is not unique
    total_cost VARCHAR in dollars as it was written, or empty
    dt VARCHAR the day it was paid; mostly 2023-04-12, sometimes 12/04/2023
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('card_transaction_raw');
    const transactions = cardTransactions();
    const written = transactions.map(({ id, user, cents, day }): Written => {
      return { id: `${id}`, user, cost: moneyOf(cents), day };
    });
    const spoiled = new Set<number>();
    const dirt = FAULTS.flatMap(({ kind, rows, fits = () => true, write }): Dirt[] =>
      chosen(transactions, rows, (transaction) => fits(transaction) && !spoiled.has(transaction.id), open(kind)).map(
        ({ id }) => {
          spoiled.add(id);
          Object.assign(memberAt(written, id - 1), write(memberAt(written, id - 1)));
          return { table: 'card_transaction_raw', key: `${id}`, kind };
        },
      ),
    );
    return { rows: written.map(({ id, user, cost, day }) => [id, user, cost, day]), dirt };
  },
};

function chosen(
  all: readonly CardTransaction[],
  count: number,
  fits: (transaction: CardTransaction) => boolean,
  random: Random,
): CardTransaction[] {
  return draw(all.slice(TIDY).filter(fits), count, random);
}
