const DATE = /^(-?\d+)-(\d{2})-(\d{2})/;
const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;
const OFFSET = /([+-])(\d{2})(?::?(\d{2}))?(?::?(\d{2}))?$/;
const BEFORE_CHRIST = / \(BC\)| BC$/;
const NANOS_A_SECOND = 1_000_000_000n;
const NANOS_A_DAY = 86_400n * NANOS_A_SECOND;

/** Nanoseconds since 1970, or of the day, of a date, time or timestamp as either engine writes it. Undefined if it is none. */
export function nanosOf(text: string): bigint | number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const before = BEFORE_CHRIST.test(text);
  const plain = before ? text.replace(BEFORE_CHRIST, '') : text;
  const [dayText = '', year, month, day] = DATE.exec(plain) ?? [];
  if (year === undefined) return clockNanos(plain);
  const days = daysSince1970(before ? 1 - Number(year) : Number(year), Number(month), Number(day));
  const rest = plain.slice(dayText.length).replace(/^[ T]/, '');
  const [offset = '', sign, ...parts] = OFFSET.exec(rest) ?? [];
  const clock = rest === '' ? 0n : clockNanos(offset === '' ? rest : rest.slice(0, -offset.length));
  if (days === undefined || clock === undefined) return undefined;
  const [hours = '0', minutes = '0', seconds = '0'] = parts;
  const ahead = BigInt((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * NANOS_A_SECOND;
  return BigInt(days) * NANOS_A_DAY + clock - (sign === '-' ? -ahead : ahead);
}

function clockNanos(text: string): bigint | undefined {
  const [, hours, minutes, seconds = '0', fraction = ''] = CLOCK.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return BigInt(whole) * NANOS_A_SECOND + BigInt(fraction.padEnd(9, '0'));
}

/** Undefined for a 30th of February. The year 0 is 1 BC. */
export function daysSince1970(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Years begin in March, so that a leap day is a year's last.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** How exact the moments of a type are; undefined if it is not one of dates, times or moments that can be put in a range. */
export function momentKind(type: string): 'date' | 'time' | 'timestamp' | 'timestamp-ns' | undefined {
  if (/^(DATE|date)$/.test(type)) return 'date';
  if (/^(TIMETZ|time(\(\d\))? with time zone|TIME WITH TIME ZONE)/.test(type)) return undefined;
  if (/^(TIMESTAMP|timestamp)/.test(type)) return type === 'TIMESTAMP_NS' ? 'timestamp-ns' : 'timestamp';
  return /^(TIME|time)\b|^TIME_NS$/.test(type) ? 'time' : undefined;
}

const WRITTEN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WRITTEN_MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?:\+00|Z)?)?$/;

/**
 * A moment as somebody writes it, in the engines' spelling for that type: a timestamp may leave out the clock, which then is
 * the day's `first` or `last`. Undefined if it is none. The year has four digits.
 */
export function readMoment(text: string, type: string, part: 'first' | 'last'): string | undefined {
  const kind = momentKind(type);
  const written = text.trim();
  if (kind === 'date') return WRITTEN_DATE.test(written) && isReal(written) ? written : undefined;
  if (kind === 'time') return CLOCK.test(written) && isReal(written) ? withSeconds(written) : undefined;
  const [, date, clock] = WRITTEN_MOMENT.exec(written) ?? [];
  if (kind === undefined || date === undefined || !isReal(written.replace(/Z$/, ''))) return undefined;
  if (kind === 'timestamp-ns' && (date < '1678' || date >= '2262')) return undefined;
  const zone = /with time zone$|TZ$|WITH TIME ZONE$/.test(type) ? '+00' : '';
  if (clock !== undefined) return `${date} ${withSeconds(clock)}${zone}`;
  if (part === 'first') return `${date} 00:00:00${zone}`;
  return `${date} 23:59:59.${kind === 'timestamp-ns' ? '999999999' : '999999'}${zone}`;
}

const isReal = (text: string) => nanosOf(text) !== undefined && !text.startsWith('0000');
const withSeconds = (clock: string) => (clock.length === 5 ? `${clock}:00` : clock);

/** The date that is so many days after 1970 began, in the proleptic Gregorian calendar; years before the first with `(BC)`. */
export function dateText(days: number): string {
  // Civil date from days, by eras of 400 years.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const written = [year > 0 ? year : 1 - year, month, day].map((part, at) =>
    String(part).padStart(at === 0 ? 4 : 2, '0'),
  );
  return `${written.join('-')}${year > 0 ? '' : ' (BC)'}`;
}

const MICROS_A_SECOND = 1_000_000n;

/** The time of day, or the timestamp, that is so many microseconds after midnight, or after 1970 began. */
export function clockText(micros: bigint): string {
  const seconds = Number(micros / MICROS_A_SECOND);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = String(micros % MICROS_A_SECOND)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${clock.map((part) => String(part).padStart(2, '0')).join(':')}${fraction === '' ? '' : `.${fraction}`}`;
}

export function timestampText(micros: bigint): string {
  const day = 86_400n * MICROS_A_SECOND;
  const ofDay = ((micros % day) + day) % day;
  return `${dateText(Number((micros - ofDay) / day))} ${clockText(ofDay)}`;
}
