import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Level, Topic } from '../lesson/schema';
import { chooseQuestions, minutesOf, type Standing, wantedOf } from './choose-questions';
import { ready } from './testing/practice';

const question = fc.record({
  minutes: fc.integer({ min: 1, max: 40 }),
  topic: fc.constantFrom(...Topic.options),
  level: fc.constantFrom(...Level.options),
  standing: fc.oneof(
    fc.constant<Standing>({ status: 'due' }),
    fc.constant<Standing>({ status: 'unseen' }),
    fc.nat().map((at): Standing => ({ status: 'seen', at })),
  ),
});
const bankAndWish = fc.record({
  questions: fc.array(question, { maxLength: 30 }),
  minutes: fc.constantFrom(10, 20, 30, 45, 60),
  topics: fc.subarray(Topic.options),
  levels: fc.subarray(Level.options),
  seed: fc.string(),
});

const law = (check: (given: ReturnType<typeof prepare>) => void) =>
  fc.assert(fc.property(bankAndWish, (given) => check(prepare(given))));

function prepare({ questions, ...wish }: typeof bankAndWish extends fc.Arbitrary<infer Given> ? Given : never) {
  const bank = questions.map(({ minutes, topic, level }, index) => ready(`Q${index}`, minutes, { topic, level }));
  const standingOf = (id: string) => questions[Number(id.slice(1))]?.standing ?? { status: 'unseen' as const };
  return { bank, wish, standingOf, chosen: chooseQuestions(bank, wish, standingOf) };
}

test('a session is never longer than its minutes, has no question twice, and only such as were asked for', () => {
  law(({ bank, wish, chosen }) => {
    expect(minutesOf(chosen)).toBeLessThanOrEqual(wish.minutes);
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
    expect(chosen.every((one) => wantedOf(bank, wish).includes(one))).toBe(true);
  });
});

test('nothing that is left out would have fitted', () => {
  law(({ bank, wish, chosen }) => {
    const left = wish.minutes - minutesOf(chosen);
    const out = wantedOf(bank, wish).filter((one) => !chosen.includes(one));
    expect(out.filter(({ minutes }) => minutes <= left)).toEqual([]);
  });
});

test('the same seed chooses the same questions, in whatever order the bank lists them', () => {
  law(({ bank, wish, standingOf, chosen }) => {
    expect(chooseQuestions(bank.toReversed(), wish, standingOf)).toEqual(chosen);
  });
});
