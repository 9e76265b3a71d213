const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

/** Milliseconds UTC of an engine's DATE, TIME or TIMESTAMP text; undefined if it is none, or out of the calendar's reach. */
export function parseTime(text: string): number | undefined {
  const time = TIME.exec(text);
  if (time) return Date.UTC(1970, 0, 1, Number(time[1]), Number(time[2]), Number(time[3] ?? 0)) + fraction(time[4]);
  const parts = DATE_TIME.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', rest, sign, zoneHour = '0', zoneMinute = '0'] =
    parts;
  const at =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) +
    fraction(rest);
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return sign === '-' ? at + zone : at - zone;
}

const fraction = (digits: string | undefined) => (digits === undefined ? 0 : Number(`0.${digits}`) * 1000);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  SECOND,
  2 * SECOND,
  5 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

export type TimeTick = { readonly at: number; readonly text: string };

/** Ticks on the clock and the calendar of UTC, inside `low` to `high`, at most about `count`. */
export function timeTicks(low: number, high: number, count: number): TimeTick[] {
  const span = Math.max(high - low, 1);
  const step = STEPS.find((each) => span / each <= count);
  const times = step === undefined ? monthTicks(low, high, count) : stepTicks(low, high, step);
  const words = step === undefined ? monthText : step >= DAY ? dayText : step >= MINUTE ? minuteText : secondText;
  return times.map((at) => ({ at, text: words(at) }));
}

function stepTicks(low: number, high: number, step: number): number[] {
  const times: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high; at += step) times.push(at);
  return times;
}

function monthTicks(low: number, high: number, count: number): number[] {
  const months = (high - low) / (30.44 * DAY);
  const step = MONTHS.find((each) => months / each <= count) ?? 1200;
  const first = new Date(low).getUTCFullYear() * 12 + new Date(low).getUTCMonth();
  const times: number[] = [];
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > high) return times;
    if (at >= low) times.push(at);
  }
}

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const iso = (at: number) => new Date(at).toISOString();
const dayText = (at: number) => `${new Date(at).getUTCDate()} ${SHORT_MONTHS[new Date(at).getUTCMonth()]}`;
const monthText = (at: number) => {
  const date = new Date(at);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : (SHORT_MONTHS[date.getUTCMonth()] ?? '');
};
/** Midnight is told by its day. */
const minuteText = (at: number) => (at % DAY === 0 && at !== 0 ? dayText(at) : iso(at).slice(11, 16));
const secondText = (at: number) => iso(at).slice(11, 19);
