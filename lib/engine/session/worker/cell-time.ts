import { type Clock, type ClockHost, createClock } from '../clock';

/** The cells' clock, and a way to let some work have another one that starts anew: what that leaves asleep never wakes. */
export function createCellTime(host: ClockHost) {
  let current = createClock(host);
  const clock: Clock = {
    now: () => current.clock.now(),
    advance: (milliseconds) => current.clock.advance(milliseconds),
    sleep: (milliseconds) => current.clock.sleep(milliseconds),
    set: (time) => current.clock.set(time),
  };
  return {
    clock,
    run: <T>(work: () => Promise<T>) => current.run(work),
    look: () => current.look(),
    async runAnew<T>(work: () => Promise<T>): Promise<T> {
      const outer = current;
      current = createClock(host);
      try {
        return await current.run(work);
      } finally {
        current = outer;
      }
    },
  };
}
