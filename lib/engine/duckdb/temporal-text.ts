import { dateText as dateOfDays } from '../../core/viewing/moment';

const pad = (value: number | bigint, length = 2) => String(value).padStart(length, '0');

/** Days since 1970-01-01 as DuckDB writes a DATE. */
export function dateText(days: number): string {
  if (days === 2_147_483_647) return 'infinity';
  if (days === -2_147_483_647) return '-infinity';
  return dateOfDays(days);
}

/** A time of day in units of which a second has `perSecond` (a power of ten). */
export function timeText(units: bigint, perSecond: bigint): string {
  const seconds = units / perSecond;
  const digits = String(perSecond).length - 1;
  const fraction = pad(units % perSecond, digits).replace(/0+$/, '');
  const clock = `${pad(seconds / 3600n)}:${pad((seconds / 60n) % 60n)}:${pad(seconds % 60n)}`;
  return fraction && digits > 0 ? `${clock}.${fraction}` : clock;
}

const FOREVER = 2n ** 63n - 1n;

/** Units since 1970-01-01 00:00:00 as DuckDB writes a TIMESTAMP. */
export function timestampText(units: bigint, perSecond: bigint): string {
  if (units === FOREVER) return 'infinity';
  if (units === -FOREVER) return '-infinity';
  const perDay = perSecond * 86_400n;
  const days = (units - (((units % perDay) + perDay) % perDay)) / perDay;
  return `${dateText(Number(days))} ${timeText(units - days * perDay, perSecond)}`;
}

/** An offset from UTC in seconds, as DuckDB writes it: `+02`, `-03:30`. */
export function offsetText(seconds: number): string {
  const size = Math.abs(seconds);
  const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const tail = rest ? `:${pad(minutes)}:${pad(rest)}` : minutes ? `:${pad(minutes)}` : '';
  return `${seconds < 0 ? '-' : '+'}${pad(hours)}${tail}`;
}

export function intervalText(months: number, days: number, micros: bigint): string {
  const part = (value: number, unit: string) =>
    value === 0 ? [] : [`${value} ${unit}${Math.abs(value) === 1 ? '' : 's'}`];
  const clock = micros < 0n ? `-${timeText(-micros, 1_000_000n)}` : timeText(micros, 1_000_000n);
  const parts = [...part(Math.trunc(months / 12), 'year'), ...part(months % 12, 'month'), ...part(days, 'day')];
  return [...parts, ...(micros !== 0n || parts.length === 0 ? [clock] : [])].join(' ');
}
