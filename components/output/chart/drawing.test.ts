import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table, Value } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { readChart } from './chart-data';
import { cutTo, type Drawing, drawChart, roomOf } from './drawing';
import { nearestMark, nextMark } from './nearest';

function draw(
  kind: ChartSpec['kind'],
  xType: string,
  rows: Value[][],
  width = 640,
  more: Partial<ChartSpec> = {},
): Drawing {
  const table: Table = {
    columns: [
      { name: 'x', type: xType },
      { name: 'y', type: 'DOUBLE' },
      { name: 's', type: 'VARCHAR' },
    ],
    rows,
  };
  const spec: ChartSpec = { kind, x: 'x', y: 'y', title: 'T', ...more };
  const data = readChart(spec, table);
  if (data.kind === 'problem') throw new Error(data.message);
  return drawChart(spec, data, width);
}

describe('bars', () => {
  test('stand on zero, and hang from it when negative', () => {
    const { marks, baseline } = draw('bar', 'INTEGER', [
      [1, 50],
      [2, -50],
    ]);
    const boxes = (marks[0] ?? []).map((mark) => mark.box);
    expect([(boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0), boxes[1]?.y, boxes[0]?.height]).toEqual([
      baseline,
      baseline,
      boxes[1]?.height,
    ]);
  });
  test('of long words lie down where the words would not fit, and stand where they do', () => {
    const rows = ['sakilacustomer.org', 'example.com', 'mail.example.net', 'harbour.example'].map(
      (word, at): Value[] => [word, at],
    );
    expect([draw('bar', 'VARCHAR', rows, 800).lying, draw('bar', 'VARCHAR', rows, 358).lying]).toEqual([false, true]);
  });
  test('of numbers stand, with fewer of them named', () => {
    const rows = Array.from({ length: 40 }, (_, at): Value[] => [at + 1000, 1]);
    const { lying, xTicks } = draw('bar', 'INTEGER', rows, 358);
    expect([lying, xTicks.map((tick) => tick.text)]).toEqual([
      false,
      ['1,000', '1,006', '1,012', '1,018', '1,024', '1,030', '1,036'],
    ]);
  });
});

test('a tick’s text stays within the drawing, and none touches the next', () => {
  const words = ['2026-01-01 00:00', '2026-02-01 00:00', '2026-03-01 00:00', '2026-04-01 00:00'];
  for (const width of [240, 358, 640]) {
    const { xTicks } = draw(
      'line',
      'VARCHAR',
      words.map((word, at) => [word, at]),
      width,
    );
    const spans = xTicks.map(({ textAt, text }) => [
      textAt - (text.length * 6.3) / 2,
      textAt + (text.length * 6.3) / 2,
    ]);
    expect(xTicks.length).toBeGreaterThan(0);
    expect(spans[0]?.[0]).toBeGreaterThanOrEqual(0);
    expect(spans.at(-1)?.[1]).toBeLessThanOrEqual(width);
    expect(spans.every(([from = 0], at) => at === 0 || from >= (spans[at - 1]?.[1] ?? 0))).toBe(true);
  }
});

test('a label is cut only where it has no room', () => {
  const words = Array.from({ length: 20 }, (_, at) => 'x'.repeat(at + 3));
  expect(words.map((word) => cutTo(word, roomOf(word)))).toEqual(words);
  expect(cutTo('sakilacustomer.org', 80)).toBe('sakilacust…');
});

test('labels at the ends of lines stand apart, in the order of the lines', () => {
  const rows: Value[][] = ['a', 'b', 'c'].flatMap((name, at): Value[][] => [
    [1, 10, name],
    [2, 20 - at, name],
  ]);
  const { ends } = draw('line', 'INTEGER', [...rows, [1, 0, 'd'], [2, 1000, 'd']], 640, { series: 's' });
  expect(ends.map((end) => end.text)).toEqual(['d', 'a', 'b', 'c']);
  const ys = ends.map((end) => end.y);
  expect(ys.slice(1).every((y, at) => y - (ys[at] ?? 0) >= 15)).toBe(true);
});

test('a reference line is on the axis', () => {
  const { line, top, bottom } = draw('bar', 'INTEGER', [[1, 10]], 640, { line: 200 });
  expect([line?.text, (line?.at ?? 0) >= top && (line?.at ?? 0) <= bottom]).toEqual(['200', true]);
});

test('a reference line that a log scale has no place for is not drawn', () => {
  expect(
    draw(
      'line',
      'INTEGER',
      [
        [1, 10],
        [2, 20],
      ],
      640,
      { scale: 'log', line: 0 },
    ).line,
  ).toBe(undefined);
});

test('every mark of any chart lies in the plot', () => {
  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  const kind = fc.constantFrom('bar', 'line', 'area', 'scatter');
  const rows = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), number, fc.constantFrom('a', 'b', null)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      kind,
      fc.constantFrom('INTEGER', 'VARCHAR'),
      rows,
      fc.integer({ min: 280, max: 900 }),
      (chart, xType, values, width) => {
        const drawing = draw(
          chart,
          xType,
          values.map(([x, y, s]) => [xType === 'VARCHAR' ? String(x) : x, y, s]),
          width,
          { series: 's' },
        );
        const { left, right, top, bottom } = drawing;
        for (const { x, y, box } of drawing.marks.flat()) {
          const edges = box ? [box.x, box.x + box.width, box.y, box.y + box.height] : [x, x, y, y];
          expect([
            (edges[0] ?? 0) >= left - 1,
            (edges[1] ?? 0) <= right + 1,
            (edges[2] ?? 0) >= top - 1,
            (edges[3] ?? 0) <= bottom + 1,
          ]).toEqual([true, true, true, true]);
        }
      },
    ),
  );
});

describe('going from point to point', () => {
  const drawing = draw(
    'line',
    'INTEGER',
    [
      [1, 10, 'a'],
      [2, 20, 'a'],
      [3, 30, 'a'],
      [1, 5, 'b'],
      [3, 6, 'b'],
    ],
    640,
    { series: 's' },
  );
  const [a, b] = drawing.marks;
  test('a pointer means the nearest along the axis, in a scatter the nearest of all', () => {
    expect(nearestMark('line', drawing, a?.[1]?.x ?? 0, 0)).toBe(a?.[1]);
    expect(nearestMark('scatter', drawing, b?.[1]?.x ?? 0, b?.[1]?.y ?? 0)).toBe(b?.[1]);
  });
  test('keys begin at the first point, walk a series, and change to the nearest of another', () => {
    expect([
      nextMark(drawing, undefined, 'ArrowRight'),
      nextMark(drawing, a?.[0], 'ArrowRight'),
      nextMark(drawing, a?.[0], 'ArrowLeft'),
      nextMark(drawing, a?.[2], 'ArrowDown'),
      nextMark(drawing, b?.[1], 'ArrowDown'),
      nextMark(drawing, a?.[0], 'End'),
      nextMark(drawing, a?.[0], 'Tab'),
    ]).toEqual([a?.[0], a?.[1], a?.[0], b?.[1], b?.[1], a?.[2], undefined]);
  });
});
