const TIMESTAMP =
  /^(\d+)-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?)?( \(BC\))?(?:([+-])(\d\d)(?::?(\d\d))?)?( \(BC\))?$/;

const MINUTE = 60_000;

/** A Date of an engine's timestamp, UTC unless it says otherwise. Undefined if no Date can hold it. */
export function parseTimestamp(text: string): Date | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) return undefined;
  const [
    ,
    year = '',
    month,
    day,
    hour = 0,
    minute = 0,
    second = 0,
    fraction = '',
    before,
    sign,
    hours = 0,
    minutes = 0,
    after,
  ] = match;
  const date = new Date(0);
  date.setUTCFullYear(before || after ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  const moved = new Date(date.getTime() - offset);
  return Number.isNaN(moved.getTime()) ? undefined : moved;
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** A valid Date as DuckDB writes a TIMESTAMP, in UTC. */
export function formatTimestamp(date: Date): string {
  const year = date.getUTCFullYear();
  const day = `${pad(year > 0 ? year : 1 - year, 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  const fraction = date.getUTCMilliseconds() ? `.${pad(date.getUTCMilliseconds(), 3).replace(/0+$/, '')}` : '';
  return `${day} ${time}${fraction}${year > 0 ? '' : ' (BC)'}`;
}
