import { expect, test } from 'vitest';
import { type Place, pathTo, placeIn } from './places';

test('every place has an address of its own, which leads back to it', () => {
  const places: readonly Place[] = [
    { kind: 'start' },
    { kind: 'list' },
    { kind: 'new' },
    { kind: 'from-lesson' },
    { kind: 'workbook', id: 'a1' },
  ];
  const addresses = places.map(pathTo);
  expect(new Set(addresses).size).toBe(places.length);
  expect(addresses.map((address) => placeIn(new URL(address, 'https://millrace.test').searchParams))).toEqual(places);
});
