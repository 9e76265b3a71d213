/** `4:10`, `1:04:10`; whole seconds that have passed. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Seconds that are left; a part of one is one. */
export const leftText = (milliseconds: number) => clockText(Math.ceil(milliseconds / 1000) * 1000);

/** `4 minutes 10 seconds`, for a voice. */
export function spokenTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const count = (value: number, unit: string) => (value === 1 ? `1 ${unit}` : `${value} ${unit}s`);
  return [minutes > 0 && count(minutes, 'minute'), (rest > 0 || minutes === 0) && count(rest, 'second')]
    .filter(Boolean)
    .join(' ');
}

type Moment = { readonly at: number; readonly says: string };

/** What a voice says of a clock over `minutes`: at half-time, a minute before the end, and at the end. */
function momentsOf(minutes: number, what: string): readonly Moment[] {
  const end = minutes * 60_000;
  const half = { at: end / 2, says: `Half of the ${what}’s time is over: ${spokenTime(end / 2)} left` };
  const last = { at: end - 60_000, says: `1 minute left of the ${what}’s ${minutes}` };
  const over = { at: end, says: `The ${what}’s ${minutes === 1 ? '1 minute is' : `${minutes} minutes are`} over` };
  return minutes >= 4 ? [half, last, over] : [over];
}

/** The last moment that was passed between two readings of the clock, if any. */
export const momentBetween = (minutes: number, what: string, before: number, now: number): string | undefined =>
  momentsOf(minutes, what).findLast(({ at }) => before < at && at <= now)?.says;
