import { borderError } from '../../border-error';
import { Refused } from '../failure';

/** The program that calls services: one run of a cell, one test. A crash ends it, and nothing of it gets through any more. */
export function createProgram() {
  let calls = 0;
  let crash: string | undefined;
  let hasActed = true;
  const throwIfGone = () => {
    if (crash !== undefined) throw new Refused(borderError('crash', crash));
  };
  return {
    begin() {
      calls = 0;
      crash = undefined;
    },
    /** It did something outside, by other means than a call that it can be kept from. */
    acted() {
      hasActed = true;
    },
    throwIfGone,
    /** How many calls it made before this one. */
    nextCall(): number {
      throwIfGone();
      hasActed = true;
      return calls++;
    },
    /** Whether it may have changed something outside since this was asked last. */
    takeHasActed(): boolean {
      const acted = hasActed;
      hasActed = false;
      return acted;
    },
    end(message: string) {
      crash = message;
    },
    /** Calls by other means than `fetch`, which a program that is gone does not make either. */
    guard:
      <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        throwIfGone();
        hasActed = true;
        return call(...args);
      },
  };
}
export type Program = ReturnType<typeof createProgram>;
