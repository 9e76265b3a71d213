import { expect, test } from 'vitest';
import { hashText } from '../../../core/hash';
import { asteroidsOn, dayOfId } from './asteroids-on';

const DAYS = [
  '2023-04-20',
  '2023-04-21',
  '2023-04-22',
  '2023-04-23',
  '2023-04-24',
  '2023-04-25',
  '2023-04-26',
  '2023-04-27',
];
const all = DAYS.flatMap((day) => asteroidsOn(day).map((asteroid) => ({ day, asteroid })));
const daysWhere = (is: (found: (typeof all)[number]['asteroid']) => boolean) =>
  all.filter(({ asteroid }) => is(asteroid)).map(({ day }) => day);

test('the real object has the figures that are published', () => {
  const [real] = asteroidsOn('2023-04-20');
  expect(real?.estimated_diameter).toEqual({
    kilometers: { estimated_diameter_min: 0.4212646106, estimated_diameter_max: 0.9419763057 },
    meters: { estimated_diameter_min: 421.2646105562, estimated_diameter_max: 941.9763057186 },
    miles: { estimated_diameter_min: 0.2617616123, estimated_diameter_max: 0.5853167591 },
    feet: { estimated_diameter_min: 1382.1017848971, estimated_diameter_max: 3090.4735428537 },
  });
  expect(real).toMatchObject({ id: '2326291', absolute_magnitude_h: 19, is_potentially_hazardous_asteroid: false });
});

test('the planted defects are there, and no others', () => {
  expect(DAYS.filter((day) => asteroidsOn(day).length === 0)).toEqual(['2023-04-24']);
  expect(daysWhere(({ close_approach_data }) => close_approach_data.length === 0)).toEqual([
    '2023-04-23',
    '2023-04-26',
  ]);
  expect(
    daysWhere(({ close_approach_data }) => close_approach_data[0]?.relative_velocity.kilometers_per_hour === ''),
  ).toEqual(['2023-04-25']);
  const repeated = all.filter(({ asteroid: { id } }, at) => all.findIndex((other) => other.asteroid.id === id) !== at);
  expect(repeated.map(({ day }) => day)).toEqual(['2023-04-22']);
  expect(
    new Set(daysWhere(({ is_potentially_hazardous_asteroid }) => is_potentially_hazardous_asteroid)).size,
  ).toBeGreaterThan(2);
});

test('a day has eight to twenty objects, found again by their ids', () => {
  for (const day of ['1999-12-31', '2015-09-07', '2015-09-08', '2026-03-02']) {
    const asteroids = asteroidsOn(day);
    expect(asteroids.length).toBeGreaterThanOrEqual(8);
    expect(asteroids.length).toBeLessThanOrEqual(20);
    expect(new Set(asteroids.map(({ id }) => dayOfId(id)))).toEqual(new Set([day]));
  }
  expect([dayOfId('2326291'), dayOfId('7'), dayOfId('x')]).toEqual(['2023-04-20', undefined, undefined]);
});

test('the objects are the same on every machine', () => {
  expect(hashText(JSON.stringify(all))).toBe('017449990d5dda27');
});
