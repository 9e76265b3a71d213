import { formatValue } from '../format';
import type { AxisData } from './chart-data';
import { logTicks, niceTicks, tickDecimals } from './ticks';
import { timeTicks } from './time';

export type Tick = { readonly at: number; readonly text: string };

/** An axis laid over pixels. `band` is the room of one category. */
export type Scale = {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly band: number;
  /** The value at which the axis starts; undefined for categories and times. */
  readonly start?: number | undefined;
};

export type ScaleWishes = {
  readonly ticks: number;
  readonly log?: boolean | undefined;
  /** Bars and areas begin at zero; other marks where it costs little. */
  readonly zero?: boolean | undefined;
  /** As wide as its values, with ticks inside; else it ends on ticks. */
  readonly tight?: boolean | undefined;
  /** Another value that must be on the axis. */
  readonly include?: number | undefined;
  /** Room of a tick's text in pixels, along the axis. */
  readonly labelRoom?: ((text: string) => number) | undefined;
};

export function scaleOf(axis: AxisData, from: number, to: number, wishes: ScaleWishes): Scale {
  if (axis.kind === 'category') return categoryScale(axis.labels, from, to, wishes);
  if (axis.kind === 'time') return timeScale(axis.low, axis.high, from, to, wishes);
  const low = Math.min(axis.low, wishes.include ?? axis.low);
  const high = Math.max(axis.high, wishes.include ?? axis.high);
  const nice = wishes.log
    ? logTicks(low, high)
    : niceTicks(...bounds(low, high, wishes.zero), wishes.ticks, axis.whole);
  const inside = nice.filter((value) => value >= low && value <= high);
  const tight = wishes.tight && high > low && inside.length > 1;
  const room = tight ? (high - low) * 0.02 : 0;
  const values = tight ? inside : nice;
  const decimals = tickDecimals(values);
  const column = { name: axis.name, type: 'DOUBLE' };
  const start = tight ? low - room : (values[0] ?? 0);
  const end = tight ? high + room : (values.at(-1) ?? 1);
  const along = wishes.log
    ? (value: number) => Math.log(value / start) / Math.log(end / start)
    : (value: number) => (value - start) / (end - start);
  const at = (value: number) => from + along(value) * (to - from);
  const format = { ...axis.format, decimals };
  return {
    at,
    band: 0,
    start,
    ticks: values.map((value) => ({ at: at(value), text: formatValue(value, column, format).text })),
  };
}

function bounds(low: number, high: number, zero: boolean | undefined): [number, number] {
  if (zero) return [Math.min(0, low), Math.max(0, high)];
  return low > 0 && low < high / 4 ? [0, high] : [low, high];
}

function timeScale(low: number, high: number, from: number, to: number, { ticks }: ScaleWishes): Scale {
  const room = high > low ? (high - low) * 0.02 : 3_600_000;
  const at = (value: number) => from + ((value - low + room) / (high - low + 2 * room)) * (to - from);
  return {
    at,
    band: 0,
    ticks: timeTicks(low - room, high + room, ticks).map((tick) => ({ at: at(tick.at), text: tick.text })),
  };
}

function categoryScale(labels: readonly string[], from: number, to: number, { labelRoom }: ScaleWishes): Scale {
  const step = (to - from) / Math.max(1, labels.length);
  const at = (place: number) => from + (place + 0.5) * step;
  const widest = labelRoom ? Math.max(0, ...labels.map(labelRoom)) : 0;
  const every = Math.max(1, Math.ceil(widest / Math.abs(step)));
  const ticks = labels.map((text, place) => ({ at: at(place), text })).filter((_, place) => place % every === 0);
  return { at, band: Math.abs(step), ticks };
}
