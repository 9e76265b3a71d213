import type { ChartSpec } from '../../../lib/lesson/schema';
import type { AxisData, ChartData, ChartPoint } from './chart-data';
import { type Scale, scaleOf, type Tick } from './scale';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A point in pixels; `box` is its bar. */
export type Mark = {
  readonly point: ChartPoint;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly box?: Box;
};

/** `textAt` is the middle of its text. */
export type XTick = Tick & { readonly textAt: number };

/** A chart for one width, all in pixels: what is drawn on the server and in the page alike. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** The plot's edges. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Bars that lie: categories down the side, values at their ends. */
  readonly lying: boolean;
  readonly xTicks: readonly XTick[];
  readonly yTicks: readonly Tick[];
  /** By series, in the order of the rows. */
  readonly marks: readonly (readonly Mark[])[];
  readonly baseline: number;
  readonly ends: readonly { readonly series: number; readonly text: string; readonly x: number; readonly y: number }[];
  readonly line?: { readonly at: number; readonly text: string } | undefined;
  readonly axisStart: number | undefined;
};

const CHARACTER = 6.3;
const TOP = 30;
const BELOW = 44;
const TEXT_GAP = 4;
const textWidth = (text: string) => text.length * CHARACTER;
export const roomOf = (text: string) => textWidth(text) + 10;
export const cutTo = (text: string, room: number) => {
  const most = Math.max(3, Math.floor((room - 10) / CHARACTER + 0.01));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

export function drawChart(spec: ChartSpec, data: ChartData, width: number): Drawing {
  const narrow = width < 480;
  if (spec.kind === 'bar' && data.x.kind === 'category' && liesBetter(data.x, width))
    return drawLying(spec, data, data.x, width);
  const rows = data.y.kind === 'category' ? data.y.labels.length : 0;
  const height = rows > 0 ? TOP + BELOW + rows * 28 : width < 640 ? 300 : 340;
  const [top, bottom] = [TOP, height - BELOW];
  const line = lineOf(spec);
  const y = scaleOf(data.y, ...(rows > 0 ? ([top, bottom] as const) : ([bottom, top] as const)), {
    ticks: 6,
    log: spec.scale === 'log',
    zero: spec.kind === 'bar' || spec.kind === 'area',
    include: line,
  });
  const left = Math.min(width * 0.4, Math.max(...y.ticks.map((tick) => roomOf(tick.text)), 20));
  const names = endNames(spec, data, narrow);
  const right = width - Math.max(10, ...names.map((name) => roomOf(name) + 4));
  const x = scaleOf(data.x, left + 2, right, { ticks: narrow ? 5 : 8, labelRoom: roomOf, tight: true });
  const baseline = spec.scale === 'log' || rows > 0 ? bottom : y.at(Math.max(0, y.start ?? 0));
  const marks = data.series.map((series, at) =>
    series.points.map((point) => placeMark(spec, data, x, y, baseline, point, at)),
  );
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    baseline,
    lying: false,
    xTicks: inside(x.ticks, width),
    yTicks: y.ticks.map((tick) => ({ ...tick, text: cutTo(tick.text, left) })),
    marks,
    ends: spread(
      names.map((text, series) => ({ series, text, x: right + 6, y: marks[series]?.at(-1)?.y ?? top })),
      top,
      bottom,
    ),
    line: line === undefined ? undefined : { at: y.at(line), text: String(line) },
    axisStart: y.start,
  };
}

function placeMark(
  spec: ChartSpec,
  data: ChartData,
  x: Scale,
  y: Scale,
  baseline: number,
  point: ChartPoint,
  series: number,
): Mark {
  const at = { point, series, x: x.at(point.x), y: y.at(point.y) };
  if (spec.kind !== 'bar') return at;
  const { offset, thickness } = barIn(x.band, data.series.length, series);
  const box = { x: at.x + offset, y: Math.min(at.y, baseline), width: thickness, height: Math.abs(at.y - baseline) };
  return { ...at, x: box.x + thickness / 2, box };
}

/** A log scale has no place for zero or less. */
const lineOf = ({ scale, line }: ChartSpec) => (scale === 'log' && line !== undefined && line <= 0 ? undefined : line);

/** A bar's place in its category's band: groups of bars side by side. */
function barIn(band: number, count: number, series: number) {
  const group = Math.min(band * (count > 1 ? 0.8 : 0.7), 64 * count);
  const thickness = Math.max(0.5, group / count - (count > 1 ? 1 : 0));
  return { offset: -group / 2 + series * (group / count), thickness };
}

/** Words that would not stand side by side under their bars. */
const liesBetter = (axis: AxisData & { kind: 'category' }, width: number) =>
  axis.words && axis.labels.length <= 30 && Math.max(0, ...axis.labels.map(roomOf)) > (width - 60) / axis.labels.length;

function drawLying(spec: ChartSpec, data: ChartData, x: AxisData & { kind: 'category' }, width: number): Drawing {
  const line = lineOf(spec);
  const band = Math.max(26, data.series.length * 14 + 8);
  const top = TOP + 4;
  const bottom = top + x.labels.length * band;
  const left = Math.min(width * 0.4, Math.max(...x.labels.map(roomOf)));
  const points = data.series.flatMap((series) => series.points);
  const right = width - Math.max(0, ...points.map((point) => roomOf(point.yText)));
  const across = scaleOf(x, top, bottom, { ticks: 0 });
  const along = scaleOf(data.y, left, right, { ticks: 6, log: spec.scale === 'log', zero: true, include: line });
  const baseline = spec.scale === 'log' ? left : along.at(Math.max(0, along.start ?? 0));
  const marks = data.series.map((series, at) =>
    series.points.map((point): Mark => {
      const { offset, thickness } = barIn(band, data.series.length, at);
      const end = along.at(point.y);
      const box = {
        x: Math.min(end, baseline),
        y: across.at(point.x) + offset,
        width: Math.abs(end - baseline),
        height: thickness,
      };
      return { point, series: at, x: end, y: box.y + thickness / 2, box };
    }),
  );
  return {
    width,
    left,
    right,
    top,
    bottom,
    baseline,
    marks,
    height: bottom + (line === undefined ? 6 : 24),
    lying: true,
    xTicks: [],
    yTicks: across.ticks.map((tick) => ({ ...tick, text: cutTo(tick.text, left) })),
    ends: [],
    line: line === undefined ? undefined : { at: along.at(line), text: String(line) },
    axisStart: along.start,
  };
}

const endNames = (spec: ChartSpec, data: ChartData, narrow: boolean) =>
  narrow || spec.kind !== 'line' || data.series.length < 2
    ? []
    : data.series.map((series) => cutTo(series.name ?? '', 130));

/** Centred under its tick, but within the drawing; a text that would touch the one before it is left out. */
function inside(ticks: readonly Tick[], width: number): readonly XTick[] {
  const kept: (XTick & { readonly end: number })[] = [];
  for (const tick of ticks) {
    const half = textWidth(tick.text) / 2;
    const textAt = Math.max(half, Math.min(tick.at, width - half));
    if (textAt - half >= (kept.at(-1)?.end ?? 0)) kept.push({ ...tick, textAt, end: textAt + half + TEXT_GAP });
  }
  return kept.map(({ end: _, ...tick }) => tick);
}

/** Moves labels apart so that none covers another. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[], top: number, bottom: number): Label[] {
  const order = [...labels].sort((a, b) => a.y - b.y);
  const spaced: Label[] = [];
  for (const label of order) spaced.push({ ...label, y: Math.max(label.y, (spaced.at(-1)?.y ?? top - 15) + 15) });
  const over = Math.max(0, (spaced.at(-1)?.y ?? bottom) - bottom);
  return spaced.map((label) => ({ ...label, y: label.y - over }));
}
