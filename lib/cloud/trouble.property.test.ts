import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../core/fault';
import { nextTrouble, type Trouble, troublesOf } from './trouble';

const SERVICES = ['s3', 'example.com', 'api.nasa.gov'] as const;
const service = fc.constantFrom(...SERVICES);
const calls = fc.array(service, { maxLength: 40 });
const count = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const scope = fc.record({ service: fc.option(service, { nil: undefined }), times: count, every: count });
const scoped = fc
  .tuple(fc.constantFrom('throttled', 'failing', 'slow'), scope)
  .map(([kind, fields]) => ({ kind, ...fields }) as Extract<Fault, { kind: 'throttled' | 'failing' | 'slow' }>);

/** What each of the calls, all of one program, meets. */
function meet(faults: readonly Fault[], services: readonly string[]): Trouble[] {
  let troubles = troublesOf(faults);
  return services.map((called, before) => {
    const next = nextTrouble(troubles, called, before);
    troubles = next.troubles;
    return next.trouble;
  });
}

const isHit = ({ refused, slowerMs }: Trouble) => refused !== undefined || slowerMs > 0;

test('a fault strikes its service only, within its times, at each so-many-th call', () => {
  fc.assert(
    fc.property(scoped, calls, (fault, services) => {
      let concerned = 0;
      const expected = services.map((called) => {
        if (fault.service !== undefined && fault.service !== called) return false;
        concerned++;
        return concerned <= (fault.times ?? 1_000) && concerned % (fault.every ?? 1) === 0;
      });
      expect(meet([fault], services).map(isHit)).toEqual(expected);
    }),
  );
});

test('faults do not count for each other: together they do what each does alone', () => {
  fc.assert(
    fc.property(fc.array(scoped, { maxLength: 4 }), calls, (faults, services) => {
      const alone = faults.map((fault) => meet([fault], services));
      expect(meet(faults, services)).toEqual(
        services.map((_, at): Trouble => {
          const each = alone.map((met) => met[at]);
          return {
            refused: each.find((met) => met?.refused)?.refused,
            crash: undefined,
            slowerMs: each.reduce((sum, met) => sum + (met?.slowerMs ?? 0), 0),
            left: [],
          };
        }),
      );
    }),
  );
});

test('a crash lets so many calls of a program be done, and none after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), calls, (afterCalls, services) => {
      const crashes = meet([{ kind: 'crash', afterCalls }], services).map(({ crash }) => crash);
      const expected = services.map((_, before) => {
        if (before + 1 < afterCalls) return undefined;
        return before + 1 === afterCalls ? 'after' : 'before';
      });
      expect(crashes).toEqual(expected);
    }),
  );
});

test('rows and events that go wrong are left to the service that is meant', () => {
  const faults: Fault[] = [{ kind: 'poison-rows', service: 's3', every: 3 }, { kind: 'duplicate-events' }];
  expect(meet(faults, ['s3', 'example.com', 's3']).map(({ left }) => left.map(({ kind }) => kind))).toEqual([
    ['poison-rows', 'duplicate-events'],
    ['duplicate-events'],
    ['poison-rows', 'duplicate-events'],
  ]);
});
