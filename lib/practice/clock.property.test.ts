import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, elapsed, LONGEST_ABSENCE, pauseClock, resumeClock, seeClock, startClock } from './clock';

const START = 1_000_000_000;
const acts = { see: seeClock, pause: pauseClock, resume: resumeClock };
const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts)) as fc.Arbitrary<keyof typeof acts>,
  /** Also back, when the device's time is set, and far ahead, when it slept. */
  ahead: fc.oneof(
    fc.integer({ min: -90_000, max: LONGEST_ABSENCE }),
    fc.integer({ min: 0, max: 10 * LONGEST_ABSENCE }),
  ),
});

test('the clock never runs backwards, and never faster than time', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let [clock, now, shown, latest] = [startClock(START), START, 0, START];
      for (const { act, ahead } of steps) {
        now += ahead;
        latest = Math.max(latest, now);
        clock = acts[act](clock, now);
        const time = elapsed(clock, now);
        expect(time).toBeGreaterThanOrEqual(shown);
        expect(time).toBeLessThanOrEqual(latest - START);
        shown = time;
      }
    }),
  );
});

test('reloads change nothing: the clock reads the same from storage', () => {
  fc.assert(
    fc.property(fc.array(step), fc.nat(30), (steps, reloadAt) => {
      let [clock, again, now] = [startClock(START), startClock(START), START];
      for (const [position, { act, ahead }] of steps.entries()) {
        now += ahead;
        clock = acts[act](clock, now);
        if (position === reloadAt) again = JSON.parse(JSON.stringify(again)) as Clock;
        again = acts[act](again, now);
        expect(elapsed(again, now)).toBe(elapsed(clock, now));
      }
    }),
  );
});

test('seeing it more often never changes what it will read', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: LONGEST_ABSENCE }), { minLength: 1 });
  fc.assert(
    fc.property(gaps, (all) => {
      const end = all.reduce((sum, gap) => sum + gap, START);
      let [clock, now] = [startClock(START), START];
      for (const gap of all) {
        now += gap;
        clock = seeClock(clock, now);
      }
      expect(elapsed(clock, end)).toBe(end - START);
    }),
  );
});
