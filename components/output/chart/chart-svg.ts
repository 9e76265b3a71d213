import type { ChartSpec } from '../../../lib/lesson/schema';
import type { ChartData } from './chart-data';
import { type Drawing, drawChart, type Mark } from './drawing';
import { linesIn } from './lines-in';
import { barsPath, colourOf, isCrowded, MOST_LINE_MARKS, marksPath, short } from './shapes';
import { element, escaped, textElement } from './svg-element';
import { INK, resolved } from './svg-ink';

const SANS = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const WIDTH = 720;
const EDGE = 20;
const LINE = 18;

/** A chart as a file of its own: nothing in it is elsewhere, neither fonts nor colours. `subtitle` is what a reader must know. */
export function chartSvg(spec: ChartSpec, data: ChartData, subtitle: string): string {
  const drawing = drawChart(spec, data, WIDTH - 2 * EDGE);
  const under = linesIn(subtitle, WIDTH - 2 * EDGE);
  const note = linesIn(spec.note ?? '', WIDTH - 2 * EDGE);
  const names = data.series.length > 1 ? data.series.map(({ name }) => name ?? '') : [];
  const legend = legendRows(names);
  const top = EDGE + 22 + under.length * LINE + legend.height + 8;
  const bottom = top + drawing.height;
  const height = bottom + note.length * LINE + EDGE;
  const described = [`${spec.kind} chart of ${spec.y} by ${spec.x}`, subtitle, spec.note].filter(Boolean).join('. ');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'font-family': SANS,
      'font-size': 12,
      fill: INK['ink-3'],
    },
    element('title', {}, escaped(spec.title)),
    element('desc', {}, escaped(described)),
    element('rect', { width: WIDTH, height, fill: INK.paper }),
    textElement(spec.title, { x: EDGE, y: EDGE + 14, 'font-size': 16, 'font-weight': 600, fill: INK.ink }),
    ...under.map((line, at) => textElement(line, { x: EDGE, y: EDGE + 14 + (at + 1) * LINE, 'font-size': 13 })),
    group(
      EDGE,
      EDGE + 22 + under.length * LINE,
      legend.places.map((place, at) => legendEntry(spec, names[at] ?? '', at, place)),
    ),
    group(EDGE, top, [
      ...axes(spec, drawing),
      ...drawing.marks.flatMap((marks, series) => seriesOf(spec, drawing, marks, series)),
    ]),
    group(EDGE, top, overlay(drawing)),
    ...note.map((line, at) =>
      textElement(line, { x: EDGE, y: bottom + (at + 1) * LINE, 'font-size': 13, fill: INK['ink-2'] }),
    ),
  )}\n`;
}

const group = (x: number, y: number, content: readonly string[]) =>
  content.length === 0 ? '' : element('g', { transform: `translate(${x} ${y})` }, ...content);

type Place = { readonly x: number; readonly y: number };

function legendRows(names: readonly string[]): { readonly places: readonly Place[]; readonly height: number } {
  let [x, y] = [0, 14];
  const places = names.map((name): Place => {
    const room = 20 + name.length * 6.6 + 16;
    if (x > 0 && x + room > WIDTH - 2 * EDGE) [x, y] = [0, y + LINE];
    const place = { x, y };
    x += room;
    return place;
  });
  return { places, height: names.length === 0 ? 0 : y + 8 };
}

const legendEntry = ({ kind }: ChartSpec, name: string, series: number, { x, y }: Place) =>
  (kind === 'bar'
    ? element('rect', { x, y: y - 9, width: 10, height: 10, fill: resolved(colourOf(series)) })
    : marksElement([{ x: x + 5, y: y - 4 }], series, 3.2)) +
  textElement(name, { x: x + 16, y, 'font-size': 13, fill: INK['ink-2'] });

function marksElement(marks: readonly Place[], series: number, half: number): string {
  const { d, fill, strokeLinecap, ...stroked } = marksPath(marks, series, half);
  const { stroke, strokeWidth } = { stroke: undefined, strokeWidth: undefined, ...stroked };
  return element('path', {
    d,
    fill: resolved(fill),
    stroke: stroke && resolved(stroke),
    'stroke-width': strokeWidth,
    'stroke-linecap': strokeLinecap,
  });
}

function axes(spec: ChartSpec, drawing: Drawing): string[] {
  const { left, right, top, bottom, height, baseline, lying } = drawing;
  const name = { fill: INK['ink-2'], 'font-weight': 600 };
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string) =>
    element('line', { x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2), stroke });
  if (lying)
    return [
      textElement(spec.x, { x: short(left - 10), y: 13, 'text-anchor': 'end', ...name }),
      textElement(spec.y, { x: short(left), y: 13, ...name }),
      ...drawing.yTicks.map(({ at, text }) =>
        textElement(text, { x: short(left - 10), y: short(at + 4), 'text-anchor': 'end', fill: INK['ink-2'] }),
      ),
      line(baseline, top, baseline, bottom, INK.axis),
    ];
  return [
    textElement(spec.y, { x: 0, y: 12, ...name }),
    ...drawing.yTicks.flatMap(({ at, text }) => [
      line(left, at, right, at, INK.grid),
      textElement(text, { x: short(left - 8), y: short(at + 4), 'text-anchor': 'end' }),
    ]),
    line(left, baseline, right, baseline, INK.axis),
    ...drawing.xTicks.flatMap(({ at, textAt, text }) => [
      ...(spec.kind === 'bar' ? [] : [line(at, bottom, at, bottom + 5, INK.axis)]),
      textElement(text, { x: short(textAt), y: short(bottom + 18), 'text-anchor': 'middle' }),
    ]),
    textElement(spec.x, { x: short(right), y: height - 6, 'text-anchor': 'end', ...name }),
  ];
}

function seriesOf(spec: ChartSpec, drawing: Drawing, marks: readonly Mark[], series: number): string[] {
  const colour = resolved(colourOf(series));
  const values = drawing.lying
    ? marks.map((mark) =>
        textElement(mark.point.yText, {
          x: short(Math.max(mark.x, drawing.baseline) + 6),
          y: short(mark.y + 4),
          fill: INK['ink-2'],
        }),
      )
    : [];
  if (spec.kind === 'bar') return [element('path', { d: barsPath(marks), fill: colour }), ...values];
  const crowded = isCrowded(drawing);
  const points = marksElement(marks, series, crowded ? 2.2 : 3);
  if (spec.kind === 'scatter') return [crowded ? element('g', { opacity: 0.62 }, points) : points];
  const path = marks.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  const [first, last] = [marks[0], marks.at(-1)];
  const closed =
    first &&
    last &&
    `${path}L${short(last.x)} ${short(drawing.baseline)}L${short(first.x)} ${short(drawing.baseline)}Z`;
  return [
    ...(spec.kind === 'area' && closed ? [element('path', { d: closed, fill: colour, opacity: 0.18 })] : []),
    element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 1.8, 'stroke-linejoin': 'round' }),
    ...(marks.length <= MOST_LINE_MARKS ? [points] : []),
  ];
}

function overlay({ line, ends, lying, left, right, top, bottom }: Drawing): string[] {
  const dashed = { stroke: INK['ink-3'], 'stroke-dasharray': '4 3' };
  const words = { 'font-size': 13, fill: INK['ink-2'] };
  const names = ends.map(({ text, x, y, series }) =>
    textElement(text, { x: short(x), y: short(y + 4), 'font-weight': 600, fill: resolved(colourOf(series)) }),
  );
  if (!line) return names;
  const at = short(line.at);
  return lying
    ? [
        ...names,
        element('line', { x1: at, x2: at, y1: short(top - 2), y2: short(bottom + 4), ...dashed }),
        textElement(line.text, { x: at, y: short(bottom + 18), 'text-anchor': 'middle', ...words }),
      ]
    : [
        ...names,
        element('line', { x1: short(left), x2: short(right), y1: at, y2: at, ...dashed }),
        textElement(line.text, { x: short(right - 10), y: short(at - 6), 'text-anchor': 'end', ...words }),
      ];
}
