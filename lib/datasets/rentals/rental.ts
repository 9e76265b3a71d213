import { memberAt } from '../../core/member-at';
import { customer as customers } from '../customer';
import { bell, draw } from '../deck';
import { momentAt, secondOf } from '../moment';
import { openStreams, type Random } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { type Copy, copies } from './inventory';
import { LAST_DAY, rentalSeconds, returnSecond, secondsOfDay } from './opening-hours';

const RENTALS = 16_044;
const NOT_RETURNED = 183;
/** Copies that were lost; the others that are out went out on the last day. */
const LOST = 25;
const [FEWEST, MOST] = [12, 46];

export type Rental = {
  readonly id: number;
  readonly rented: number;
  readonly copy: Copy;
  readonly customer: number;
  readonly returned: number | null;
};

/** In the order of time. No copy is out twice at once. */
export function rentals(): Rental[] {
  const open = openStreams('rental');
  const last = NOT_RETURNED - LOST;
  const times = open('rental_date');
  const seconds = [...rentalSeconds(RENTALS - last, times), ...secondsOfDay(secondOf(LAST_DAY), last, times)];
  const stores = customers.make().rows.map(([, store]) => Number(store));
  const counts = rentalsPerCustomer(stores.length, open('customers'));
  const who = open('customer_id').shuffle(counts.flatMap((count, index) => new Array<number>(count).fill(index + 1)));
  const [choosing, returning] = [open('inventory_id'), open('return_date')];
  const all = copies();
  const shelves = [1, 2].map((store) => all.filter((copy) => copy.store === store));
  const backAt = new Map<Copy, number>();

  const made = seconds.map((rented, index): Rental => {
    const customer = memberAt(who, index);
    const own = choosing.below(10) > 0;
    const shelf = memberAt(shelves, ((stores[customer - 1] ?? 1) + (own ? 1 : 0)) % 2);
    let copy = choosing.pick(shelf);
    while ((backAt.get(copy) ?? 0) >= rented) copy = choosing.pick(shelf);
    const days = Math.min(returning.between(1, 10), returning.between(1, 10));
    const returned = index < RENTALS - last ? returnSecond(rented, days, returning) : null;
    backAt.set(copy, returned ?? Number.POSITIVE_INFINITY);
    return { id: index + 1, rented, copy, customer, returned };
  });
  return withLost(made, open('lost'));
}

function withLost(made: readonly Rental[], random: Random): Rental[] {
  const latest = new Map(made.map((rental) => [rental.copy, rental]));
  const back = [...latest.values()].filter(({ returned }) => returned !== null);
  const lost = new Set(draw(back, LOST, random));
  return made.map((rental) => (lost.has(rental) ? { ...rental, returned: null } : rental));
}

function rentalsPerCustomer(people: number, random: Random): number[] {
  const counts = Array.from({ length: people }, () => bell(FEWEST, MOST, 3, random));
  counts[random.below(people)] = FEWEST;
  counts[random.below(people)] = MOST;
  for (let left = RENTALS - counts.reduce((sum, count) => sum + count, 0); left !== 0; ) {
    const place = random.below(people);
    const count = counts[place] ?? FEWEST;
    if (count === FEWEST || count === MOST) continue;
    counts[place] = count + Math.sign(left);
    left -= Math.sign(left);
  }
  return counts;
}

export const rental: Recipe = {
  about: 'Who rented which copy of a film, one row each, in five months of 2026.',
  columns: columnsOf(`
    rental_id INTEGER one number per rental, in the order of time
    rental_date TIMESTAMP when it began, in UTC
    inventory_id INTEGER the copy, see inventory
    customer_id INTEGER see customer
    return_date TIMESTAMP when the copy came back, in UTC, or NULL
    staff_id INTEGER who was at the counter: 1 in store 1, 2 in store 2
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make() {
    const rows = rentals().map(({ id, rented, copy, customer, returned }) => {
      const [began, ended] = [momentAt(rented), returned === null ? null : momentAt(returned)];
      return [id, began, copy.id, customer, ended, copy.store, ended ?? began];
    });
    return { rows, dirt: [] };
  },
};
