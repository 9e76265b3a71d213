import { expect, it } from 'vitest';
import { type DatasetName, generateDataset } from './generate';

/** How many defects of each kind a table lists. */
function dirt(table: DatasetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of generateDataset(table).dirt) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

it.each<[DatasetName, Record<string, number>]>([
  ['payment', { 'nothing was paid': 24, 'paid more than 30 days after the rental': 40, 'payment without rental': 5 }],
  [
    'rating_dirty',
    {
      'rating out of range': 20,
      'rating missing': 15,
      'film that does not exist': 10,
      'rated again with another value': 30,
    },
  ],
  ['shop_customer', { 'first name missing': 2 }],
  ['shop_order', { 'customer that does not exist': 3 }],
  ['course', { 'programming language missing': 3 }],
  ['app_user', { 'age that nobody reaches': 3, 'age is -1': 5, 'age missing': 10 }],
  [
    'card_transaction_raw',
    {
      'cost with a comma': 10,
      'day before month': 15,
      'cost after a space': 22,
      'cost before a space': 8,
      'cost blank': 12,
    },
  ],
  [
    'connection_record',
    {
      'user empty': 10,
      'user missing': 10,
      'ts is zero': 10,
      'ts is negative': 10,
      'ts is a text': 10,
      'ts is not a number': 10,
    },
  ],
  ['hn_item', { 'names a child that is not there': 3 }],
])('%s has the planted defects and no others', (name, planted) => {
  expect(dirt(name)).toEqual(planted);
});

it('tables without a fault of their own list none', () => {
  const clean: DatasetName[] = ['inventory', 'rental', 'rating', 'recommendation', 'course_rating', 'app_event'];
  expect([...clean, 'card_transaction' as const].filter((name) => generateDataset(name).dirt.length > 0)).toEqual([]);
});
