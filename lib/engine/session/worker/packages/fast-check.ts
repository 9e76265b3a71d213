import * as fc from 'fast-check';

/** Every run of a property sees the same inputs, on every machine. */
const SEED = 20260302;
const RUNS = 100;

/** What a property's inputs are made of; the simplest value of each comes first. */
export const gen = {
  text: (alphabet?: string, maxLength = 20) =>
    fc.string({ maxLength, ...(alphabet !== undefined && { unit: fc.constantFrom(...alphabet) }) }),
  int: (min: number, max: number) => fc.integer(between('int', min, max)),
  number: (min: number, max: number) => fc.double({ ...between('number', min, max), noNaN: true }),
  boolean: () => fc.boolean(),
  oneOf: (...values: readonly unknown[]) => fc.constantFrom(...values),
  list: (item: fc.Arbitrary<unknown>, maxLength = 10) => fc.array(item, { maxLength }),
  record: (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(fields, { noNullPrototype: true }),
  nullable: (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null }),
  date: (from: Date | string, to: Date | string) =>
    fc.date({ ...between('date', new Date(from), new Date(to)), noInvalidDate: true }),
};

function between<T extends number | Date>(name: string, min: T, max: T): { min: T; max: T } {
  if (min <= max) return { min, max };
  throw new RangeError(
    `gen.${name} takes the smallest value, then the largest; not ${String(min)}, then ${String(max)}.`,
  );
}

/** Tries inputs until one fails, then smaller ones. The last that `attempt` throws for is the smallest. */
export async function search(
  gens: readonly fc.Arbitrary<unknown>[],
  attempt: (values: readonly unknown[]) => Promise<void>,
): Promise<void> {
  await fc.check(fc.asyncProperty(fc.tuple(...gens), attempt), { seed: SEED, numRuns: RUNS });
}
