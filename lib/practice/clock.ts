import { z } from 'zod';

/**
 * A clock that can be stopped, and read again from storage. `seen` is when it was last known that somebody was there:
 * time beyond `LONGEST_ABSENCE` after it does not count. All in milliseconds.
 */
export const Clock = z.strictObject({ ran: z.int().nonnegative(), since: z.int().optional(), seen: z.int() });
export type Clock = z.infer<typeof Clock>;

/** A reload and a crash are shorter; a lunch, a night and a closed laptop are longer. */
export const LONGEST_ABSENCE = 5 * 60_000;

export const startClock = (now: number): Clock => ({ ran: 0, since: now, seen: now });
export const isRunning = ({ since }: Clock) => since !== undefined;

/** The device's time may be set back: the clock then stands still. */
const later = ({ seen }: Clock, now: number) => Math.max(seen, now);
const isAbsent = ({ seen }: Clock, now: number) => now - seen > LONGEST_ABSENCE;

export function elapsed(clock: Clock, now: number): number {
  if (clock.since === undefined) return clock.ran;
  const until = isAbsent(clock, now) ? clock.seen : later(clock, now);
  return clock.ran + until - clock.since;
}

/** Notes that somebody is there. After a long absence it stops the clock at the moment the absence began. */
export function seeClock(clock: Clock, now: number): Clock {
  if (clock.since === undefined) return clock;
  if (isAbsent(clock, now)) return { ran: elapsed(clock, now), seen: clock.seen };
  return { ...clock, seen: later(clock, now) };
}

export const pauseClock = (clock: Clock, now: number): Clock => ({ ran: elapsed(clock, now), seen: later(clock, now) });

export function resumeClock(clock: Clock, now: number): Clock {
  if (clock.since !== undefined && !isAbsent(clock, now)) return seeClock(clock, now);
  const at = later(clock, now);
  return { ran: elapsed(clock, now), since: at, seen: at };
}
