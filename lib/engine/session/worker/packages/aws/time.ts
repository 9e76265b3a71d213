import type { Clock } from '../../../clock';

/** Where packages that wait find the cells' clock, in the worker's globals. */
export const CLOCK = Symbol.for('millrace.clock');

type Timer = { isCleared: boolean };

const clockOf = (): Clock => Reflect.get(globalThis, CLOCK);

/** The SDK waits by the cells' clock, so that its retries cost nobody real time. */
export function setTimeout(callback: () => void, delay = 0): Timer {
  const timer: Timer = { isCleared: false };
  void clockOf()
    .sleep(delay)
    .then(() => timer.isCleared || callback());
  return timer;
}

export function clearTimeout(timer: Timer | undefined): void {
  if (timer) timer.isCleared = true;
}

/**
 * The SDK's time is the cells' as well: it compares it with the answers' `Date`, and asks again whoever seems to live in another
 * year.
 */
export const cellNow = (): number => clockOf().now().getTime();

/** The pauses between its attempts are random up to a bound. Here they are half of it, the same in every run. */
export const steadyRandom = (): number => 0.5;
