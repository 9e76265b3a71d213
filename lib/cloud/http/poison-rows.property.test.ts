import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poisonRows } from './poison-rows';

const row = fc.record({ id: fc.integer(), name: fc.string(), amount: fc.integer() });

test('each so-many-th row is broken, and no other', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (rows, every) => {
      const given = poisonRows(rows, [{ kind: 'poison-rows', every }]);
      const changed = given.flatMap((each, at) => (JSON.stringify(each) === JSON.stringify(rows[at]) ? [] : [at]));
      expect(changed).toEqual(rows.map((_, at) => at).filter((at) => (at + 1) % every === 0));
    }),
  );
});

test('the ways of breaking take turns; without the fault nothing is broken', () => {
  const rows = [1, 2, 3, 4, 5].map((id) => ({ id, name: 'a', amount: 7 }));
  expect(poisonRows(rows, [{ kind: 'poison-rows', every: 1 }])).toEqual([
    { id: 1, name: 'a' },
    { id: null, name: 'a', amount: 7 },
    { id: 3, name: 'a', amount: 'n/a' },
    '{"id":4,"name":"a","',
    { id: 5, name: 'a' },
  ]);
  expect(poisonRows(rows, [{ kind: 'slow' }])).toEqual(rows);
});
