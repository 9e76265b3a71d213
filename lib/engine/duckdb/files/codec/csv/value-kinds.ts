/** What a text can be read as; a column is what all its values can be. */
export const KIND = {
  boolean: 1,
  /** A whole number of 64 bits, of 128 bits. */
  whole: 1 << 1,
  huge: 1 << 2,
  /** A number whose decimals follow a point or a comma. */
  point: 1 << 3,
  comma: 1 << 4,
  /** The same with its thousands set apart, and whether it is whole. */
  groupedPoint: 1 << 5,
  groupedComma: 1 << 6,
  wholePoint: 1 << 7,
  wholeComma: 1 << 8,
  time: 1 << 9,
  /** The order of a date, with the sign between its parts; a time may follow. */
  yearFirst: 1 << 10,
  dayDot: 1 << 11,
  daySlash: 1 << 12,
  monthSlash: 1 << 13,
  dayDash: 1 << 14,
  monthDash: 1 << 15,
  /** A date without a time; a moment without an offset. */
  dateOnly: 1 << 16,
  withoutOffset: 1 << 17,
} as const;

export const ANY_KIND = (1 << 18) - 1;
const { wholePoint, wholeComma, groupedPoint, groupedComma, point, comma, whole, huge } = KIND;
const UNGROUPED = point | comma | groupedPoint | groupedComma;
export const SMALL_WHOLE = whole | huge | UNGROUPED | wholePoint | wholeComma;

const DIGITS = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:(?:0|[1-9]\d*)?([.,])\d+|(?:0|[1-9]\d*)([.,]))$/;
const EXPONENT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:([., \u00a0\u202f])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
const WORD = /^(?:true|false)$/i;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?$/;
const MOMENT =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?( ?[AP]M)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const LONGEST = 64;
const LARGEST = 2n ** 63n;
const HUGEST = 2n ** 127n;

/** All that a text without spaces around it can be. */
export function kindsOf(text: string): number {
  if (text.length > LONGEST) return 0;
  const first = text.charCodeAt(0);
  if (WORD.test(text)) return KIND.boolean;
  if (!(first >= 48 && first <= 57) && first !== 45 && first !== 46 && first !== 44) return 0;
  if (DIGITS.test(text)) return wholeKinds(text);
  return decimalKinds(text) | momentKinds(text) | (isClock(text) ? KIND.time : 0);
}

function wholeKinds(text: string): number {
  if (text.length < 19) return SMALL_WHOLE;
  const value = BigInt(text);
  if (value >= -LARGEST && value < LARGEST) return SMALL_WHOLE;
  return value >= -HUGEST && value < HUGEST ? huge : 0;
}

function decimalKinds(text: string): number {
  const [isDecimal, inner, last] = DECIMAL.exec(text) ?? [];
  const sign = inner ?? last;
  const plain = isDecimal === undefined ? 0 : sign === '.' ? point | groupedPoint : comma | groupedComma;
  if (EXPONENT.test(text)) return point;
  const [isGrouped, group, decimal] = GROUPED.exec(text) ?? [];
  if (isGrouped === undefined || group === decimal) return plain;
  const byPoint = groupedPoint | (decimal === undefined ? wholePoint : 0);
  const byComma = groupedComma | (decimal === undefined ? wholeComma : 0);
  if (group === ',' || decimal === '.') return plain | byPoint;
  return plain | (group === '.' || decimal === ',' ? byComma : byPoint | byComma);
}

const isClockOf = (hours: string, minutes: string, seconds = '0') =>
  Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;

function isClock(text: string): boolean {
  const [found, hours = '', minutes = '', seconds] = CLOCK.exec(text) ?? [];
  return found !== undefined && isClockOf(hours, minutes, seconds);
}

function momentKinds(text: string): number {
  const [found, a = '', sign, b = '', c = '', hours, ...rest] = MOMENT.exec(text) ?? [];
  if (found === undefined) return 0;
  const [minutes = '', seconds, fraction = '', half, offset] = rest;
  const orders = ordersOf(a, sign, b, c);
  if (hours !== undefined && !isClockOf(hours, minutes, seconds)) return 0;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12 || fraction !== '')) return 0;
  const isYearFirst = orders === KIND.yearFirst;
  // The engine reads an offset behind seconds only, and six digits of a second where it is told the format.
  if (isYearFirst ? half !== undefined : offset !== undefined || fraction.length > 7) return 0;
  if (orders === 0 || (offset !== undefined && seconds === undefined)) return 0;
  const withoutTime = hours === undefined ? KIND.dateOnly : 0;
  return orders | withoutTime | (offset === undefined || /z/i.test(offset) ? KIND.withoutOffset : 0);
}

function ordersOf(a: string, sign: string | undefined, b: string, c: string): number {
  if (a.length === 4) return sign !== '.' && c.length < 3 && isDay(a, b, c) ? KIND.yearFirst : 0;
  if (c.length !== 4 || a.length > 2) return 0;
  if (sign === '.') return isDay(c, b, a) ? KIND.dayDot : 0;
  const dayFirst = sign === '/' ? KIND.daySlash : KIND.dayDash;
  const monthFirst = sign === '/' ? KIND.monthSlash : KIND.monthDash;
  return (isDay(c, b, a) ? dayFirst : 0) | (isDay(c, a, b) ? monthFirst : 0);
}

function isDay(year: string, month: string, day: string): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1 || m < 1 || m > 12 || d < 1) return false;
  const moment = new Date(0);
  moment.setUTCFullYear(y, m - 1, d);
  return moment.getUTCMonth() === m - 1;
}
