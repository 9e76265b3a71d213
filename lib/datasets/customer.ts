import { memberAt } from '../core/member-at';
import type { Value } from '../core/value';
import { isTidy, type Person, type WrittenAddress, writeAddresses } from './customer-addresses';
import { deal, draw } from './deck';
import { dayBetween, momentOf } from './moment';
import { FIRST_NAMES, LAST_NAMES } from './people';
import { openStreams, type Random } from './random';
import { columnsOf, type Dirt, type Recipe } from './recipe';

const CUSTOMERS = 599;
/** The first customers have no fault: five rows cannot speak for all. */
const TIDY = 5;
const LATE = 300;
/** People who registered a second time, by the domain of their address. */
const REGISTERED_AGAIN = ['example.com', 'example.com', 'example.org', 'example.net'];

export const customer: Recipe = {
  about: 'The customers of a rental shop, one row each, with addresses as they were typed in.',
  columns: columnsOf(`
    customer_id INTEGER one number per customer
    store_id INTEGER the store that serves them, 1 or 2
    first_name VARCHAR as registered
    last_name VARCHAR as registered
    email VARCHAR as it was typed in, or NULL
    address_id INTEGER where they live
    activebool BOOLEAN whether they may rent
    create_date DATE when they registered
    last_update TIMESTAMP when the row was last written, in UTC
    active INTEGER the same as activebool, as 1 or 0
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('customer');
    const registered = registrations(open('name'), open('email'), open('again'));
    const stores = deal(
      [
        [1, 326],
        [2, 273],
      ],
      open('store_id'),
    );
    const active = deal(
      [
        [1, 584],
        [0, CUSTOMERS - 584],
      ],
      open('active'),
    );
    const homes = open('address_id').shuffle(registered.map((_, index) => index + 1));
    const created = open('create_date');
    const updates = open('last_update');

    const rows = registered.map(({ person, address, sameAs }, index): Value[] => [
      index + 1,
      stores[index] ?? null,
      person.first,
      person.last,
      address.text,
      homes[sameAs ?? index] ?? null,
      active[index] === 1,
      dayBetween('2023-03-01', '2025-12-31', created),
      momentOf(dayBetween('2026-01-05', '2026-02-28', updates), updates),
      active[index] ?? null,
    ]);
    const dirt = registered.flatMap(({ address, sameAs }, index): Dirt[] => {
      const fault = { table: 'customer', key: `${index + 1}` };
      if (sameAs !== undefined) return [{ ...fault, kind: `the same person as ${sameAs + 1}` }];
      return isTidy(address) ? [] : [{ ...fault, kind: address.kind }];
    });
    return { rows, dirt };
  },
};

type Registration = { readonly person: Person; readonly address: WrittenAddress; readonly sameAs?: number };

/** In the order of `customer_id`: people, and late among them some who were there already. */
function registrations(naming: Random, writing: Random, repeating: Random): Registration[] {
  const people = differentPeople(CUSTOMERS - REGISTERED_AGAIN.length, naming);
  const addresses = writeAddresses(people, TIDY, writing);
  const first = people.map((person, index): Registration => ({ person, address: memberAt(addresses, index) }));
  const taken = new Set<number>();
  for (const domain of REGISTERED_AGAIN) {
    const early = first.map((_, index) => index).slice(TIDY, LATE);
    const candidates = early.filter((index) => {
      const { address } = memberAt(first, index);
      return address.domain === domain && isTidy(address) && !taken.has(index);
    });
    const sameAs = repeating.pick(candidates);
    taken.add(sameAs);
    first.splice(repeating.between(LATE, first.length), 0, { ...memberAt(first, sameAs), sameAs });
  }
  return first;
}

/** The first is the one whom the lessons know by name. */
function differentPeople(count: number, random: Random): Person[] {
  const everybody = FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => ({ first, last })));
  const others = everybody.filter(({ first, last }) => !(first === 'Kaya' && last === 'Falk'));
  return [{ first: 'Kaya', last: 'Falk' }, ...draw(others, count - 1, random)];
}
