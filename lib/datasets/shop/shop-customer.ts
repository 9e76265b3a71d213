import { memberAt } from '../../core/member-at';
import { draw } from '../deck';
import { FIRST_NAMES, LAST_NAMES } from '../people';
import { openStreams } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { ACCENTED_FIRST, ACCENTED_LAST } from './shop-people';

export const SHOP_CUSTOMERS = 120;
const [WITH_ACCENTS, NAMELESS] = [18, 2];
/** So few first names that some belong to several people. */
const FIRST_NAMES_IN_USE = 60;
const TIDY = 5;

type Name = readonly [written: string, inAddress: string];
const plain = (name: string): Name => [name, name.toLowerCase()];

export const shopCustomer: Recipe = {
  about: 'The customers of a small shop, one row each. Nobody need give a first name.',
  columns: columnsOf(`
    id INTEGER one number per customer
    first_name VARCHAR as given, or NULL
    last_name VARCHAR as given
    email VARCHAR unique
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('shop_customer');
    const first = open('first_name');
    const inUse = draw(FIRST_NAMES, FIRST_NAMES_IN_USE, first).map(plain);
    const everybody = inUse.flatMap((name) => LAST_NAMES.map((last): [Name, Name] => [name, plain(last)]));
    const people = draw(everybody, SHOP_CUSTOMERS - ACCENTED_LAST.length, open('last_name'));
    people.push(...ACCENTED_LAST.map((last): [Name, Name] => [first.pick(inUse), last]));
    const order = [...people.slice(0, TIDY), ...open('order').shuffle(people.slice(TIDY))];
    const places = draw(order.map((_, index) => index).slice(TIDY), WITH_ACCENTS + NAMELESS, open('accents'));
    const accented = new Map(
      places
        .slice(0, WITH_ACCENTS)
        .map((place, index) => [place, memberAt(ACCENTED_FIRST, index % ACCENTED_FIRST.length)]),
    );
    const nameless = new Set(places.slice(WITH_ACCENTS));
    const domains = open('email');

    const rows = order.map(([usual, last], index) => {
      const [written, inAddress] = accented.get(index) ?? usual;
      const domain = domains.pick(['example.com', 'example.org', 'example.net']);
      const named = !nameless.has(index);
      const email = `${named ? `${inAddress}.` : ''}${last[1]}@${domain}`;
      return [index + 1, named ? written : null, last[0], email];
    });
    const dirt = [...nameless]
      .sort((one, other) => one - other)
      .map((index) => {
        return { table: 'shop_customer', key: `${index + 1}`, kind: 'first name missing' };
      });
    return { rows, dirt };
  },
};
