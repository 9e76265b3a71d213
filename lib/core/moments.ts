/** What DuckDB sees in a text of JSON beside text. */
export type MomentType = 'date' | 'time' | 'timestamp' | 'uuid';

const PATTERNS: Readonly<Record<MomentType, RegExp>> = {
  date: /^(\d{4})-(\d{2})-(\d{2})$/,
  time: /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?$/,
  timestamp: /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)Z?$/,
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
};
const TYPES = ['date', 'time', 'timestamp', 'uuid'] as const;
const DAY = 86_400_000;

export const isMoment = (kind: string): kind is MomentType => kind in PATTERNS;

/** Which of them a text is, if any: a 30th of February is none. */
export function momentOf(text: string): MomentType | undefined {
  if (text.length < 8 || text.length > 36) return undefined;
  return TYPES.find((type) => PATTERNS[type].test(text) && (type === 'uuid' || momentValue(text, type) !== undefined));
}

/** Days since 1970, microseconds of the day, or microseconds since 1970. */
export function momentValue(text: string, type: Exclude<MomentType, 'uuid'>): number | bigint | undefined {
  if (type === 'date') return daysOf(text);
  if (type === 'time') return microsOf(text);
  const [, date = '', clock = ''] = PATTERNS.timestamp.exec(text) ?? [];
  const [days, micros] = [daysOf(date), microsOf(clock)];
  return days === undefined || micros === undefined ? undefined : BigInt(days) * 86_400_000_000n + micros;
}

function daysOf(text: string): number | undefined {
  const [, year, month, day] = PATTERNS.date.exec(text) ?? [];
  if (year === undefined) return undefined;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return moment.getUTCMonth() === Number(month) - 1 && Number(day) > 0 ? moment.getTime() / DAY : undefined;
}

function microsOf(text: string): bigint | undefined {
  const [, hours, minutes, seconds, fraction = ''] = PATTERNS.time.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
}
