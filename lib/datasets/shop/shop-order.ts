import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import { dayBetween } from '../moment';
import { moneyOf } from '../money';
import { openStreams } from '../random';
import { columnsOf, type Dirt, type Recipe } from '../recipe';
import { apportion, zipfWeights } from '../zipf';
import { SHOP_CUSTOMERS } from './shop-customer';

const ORDERS = 400;
const WITHOUT_ORDERS = 22;
const [UNKNOWN, GUESTS] = [3, 6];
const TIDY = 5;

export const shopOrder: Recipe = {
  about: 'The orders of a small shop, one row each. A few customers order often, 22 never did.',
  columns: columnsOf(`
    id INTEGER one number per order, in the order of time
    customer_id INTEGER see shop_customer; NULL for a guest
    order_date DATE when it was made
    total DECIMAL(8,2) in euros
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('shop_order');
    const everybody = Array.from({ length: SHOP_CUSTOMERS }, (_, index) => index + 1);
    const buyers = draw(everybody, SHOP_CUSTOMERS - WITHOUT_ORDERS, open('buyers'));
    const counts = apportion(zipfWeights(buyers.length, 10), ORDERS - UNKNOWN - GUESTS, 1, ORDERS);
    const known = open('customer_id').shuffle(
      counts.flatMap((count, place) => new Array<number>(count).fill(memberAt(buyers, place))),
    );
    const customers: (number | null)[] = [
      ...known.slice(0, TIDY),
      ...open('odd').shuffle([...known.slice(TIDY), 901, 902, 955, ...new Array<null>(GUESTS).fill(null)]),
    ];
    const dates = open('order_date');
    const days = customers.map(() => dayBetween('2025-09-01', '2026-03-31', dates)).sort();
    const totals = open('total');

    const rows = customers.map((customer, index) => {
      const cents = 450 + Math.min(totals.below(18_000), totals.below(18_000), totals.below(30_000));
      return [index + 1, customer, days[index] ?? null, moneyOf(cents)];
    });
    const dirt = customers.flatMap((customer, index): Dirt[] => {
      const unknown = customer !== null && customer > SHOP_CUSTOMERS;
      return unknown ? [{ table: 'shop_order', key: `${index + 1}`, kind: 'customer that does not exist' }] : [];
    });
    return { rows, dirt };
  },
};
