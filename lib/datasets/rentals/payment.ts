import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import { DAY_SECONDS, momentAt } from '../moment';
import { moneyOf } from '../money';
import { openStreams } from '../random';
import { columnsOf, type Dirt, type Recipe } from '../recipe';
import { filmTerms } from './film-terms';
import { type Rental, rentals } from './rental';

const [FREE, LATE, WITHOUT_RENTAL] = [24, 40, 5];

type Payment = {
  readonly rental: number | null;
  readonly customer: number;
  readonly staff: number;
  readonly cents: number;
  readonly paid: number;
  readonly kind?: string;
};

const dayOf = (second: number) => Math.trunc(second / DAY_SECONDS);

export const payment: Recipe = {
  about: 'What was paid for rentals, in the order in which it was paid.',
  columns: columnsOf(`
    payment_id INTEGER one number per payment, in the order of time
    customer_id INTEGER who paid, see customer
    staff_id INTEGER who took it, 1 or 2
    rental_id INTEGER what it was for, see rental; NULL where nobody knows
    amount DECIMAL(5,2) the rate of the film, and one dollar for each day that it was late
    payment_date TIMESTAMP when it was paid, in UTC: at the return, or at the rental if nothing came back
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('payment');
    const all = rentals();
    const returned = all.filter((rental) => rental.returned !== null);
    const odd = draw(returned, FREE + LATE, open('odd'));
    const [free, late] = [new Set(odd.slice(0, FREE)), new Set(odd.slice(FREE))];
    const terms = filmTerms();
    const delays = open('payment_date');

    const paid = all.map((rental): Payment => {
      const { days, cents } = memberAt(terms, rental.copy.film - 1);
      const kept = rental.returned === null ? 0 : dayOf(rental.returned) - dayOf(rental.rented);
      const due = { ...payerOf(rental), cents: cents + Math.max(0, kept - days) * 100 };
      const at = rental.returned ?? rental.rented;
      if (free.has(rental)) return { ...due, cents: 0, paid: at, kind: 'nothing was paid' };
      if (!late.has(rental)) return { ...due, paid: at };
      const delay = delays.between(31 * DAY_SECONDS, 60 * DAY_SECONDS);
      return { ...due, paid: rental.rented + delay, kind: 'paid more than 30 days after the rental' };
    });
    const unknown = draw(all, WITHOUT_RENTAL, open('unknown')).map((rental): Payment => {
      const { cents } = memberAt(terms, rental.copy.film - 1);
      return { ...payerOf(rental), rental: null, cents, paid: rental.rented + 60, kind: 'payment without rental' };
    });

    const payments = [...paid, ...unknown].sort((one, other) => one.paid - other.paid);
    const rows = payments.map(({ rental, customer, staff, cents, paid }, index) => {
      return [index + 1, customer, staff, rental, moneyOf(cents), momentAt(paid)];
    });
    const dirt = payments.flatMap(({ kind }, index): Dirt[] =>
      kind === undefined ? [] : [{ table: 'payment', key: `${index + 1}`, kind }],
    );
    return { rows, dirt };
  },
};

const payerOf = ({ id, customer, copy }: Rental) => ({ rental: id, customer, staff: copy.store });
