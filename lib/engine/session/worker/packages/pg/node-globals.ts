import { Buffer } from 'buffer';
import type { Clock } from '../../../clock';
import { CLOCK } from '../aws/time';

export { Buffer };

/** As much of Node's as `pg` uses. No variable of an environment is set. */
export const process = {
  env: {},
  platform: 'linux',
  nextTick: (run: (...args: unknown[]) => void, ...args: readonly unknown[]) => queueMicrotask(() => run(...args)),
  emitWarning() {},
};

export const setImmediate = (run: (...args: unknown[]) => void, ...args: readonly unknown[]): void =>
  void queueMicrotask(() => run(...args));

type Timer = { isCleared: boolean; ref(): Timer; unref(): Timer };

/** Time-outs of clients and pools are of the cells' clock: they cost nobody real time, and keep no cell from its end. */
export function setTimeout(run: () => void, delay = 0): Timer {
  const clock: Clock = Reflect.get(globalThis, CLOCK);
  const timer: Timer = { isCleared: false, ref: () => timer, unref: () => timer };
  void clock.sleep(delay).then(() => timer.isCleared || run());
  return timer;
}

export function clearTimeout(timer: Timer | undefined): void {
  if (timer) timer.isCleared = true;
}
