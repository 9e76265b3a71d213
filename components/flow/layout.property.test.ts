import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layout, layOut, type Sizes } from './layout';
import type { FlowNode } from './rows';

const SIZES: Sizes = { width: 100, height: 40, across: 20, between: 30, most: 2 };

/** Each node reads some of those before it. */
const graph = fc.array(fc.array(fc.nat(100), { maxLength: 4 }), { maxLength: 14 }).map((all) =>
  all.map((reads, at): FlowNode => {
    const ids = at === 0 ? [] : reads.map((number) => `n${number % at}`);
    return { id: `n${at}`, reads: [...new Set(ids)] };
  }),
);

function problems({ boxes, edges, width, height }: Layout): readonly string[] {
  const overlaps = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.y === b.y && Math.abs(a.x - b.x) < SIZES.width + SIZES.across)
      .map((b) => `${a.id} touches ${b.id}`),
  );
  const climbs = edges.flatMap(({ from, to, points }) =>
    points.every((point, at) => at === 0 || point.y > (points[at - 1]?.y ?? 0)) ? [] : `${from} to ${to} goes up`,
  );
  const crosses = edges.flatMap(({ from, to, points }) =>
    points.slice(1, -1).flatMap((point) =>
      boxes
        .filter((box) => point.y >= box.y && point.y <= box.y + SIZES.height)
        .filter((box) => point.x > box.x - 1 && point.x < box.x + SIZES.width + 1)
        .map((box) => `${from} to ${to} passes through ${box.id}`),
    ),
  );
  const outside = boxes.flatMap((box) =>
    box.x < 0 || box.x + SIZES.width > width || box.y + SIZES.height > height ? `${box.id} is outside` : [],
  );
  return [...overlaps, ...climbs, ...crosses, ...outside];
}

test('boxes stand apart inside the drawing, and edges go down beside them', () =>
  fc.assert(
    fc.property(graph, (nodes) => {
      const drawn = layOut(nodes, SIZES);
      expect(problems(drawn)).toEqual([]);
      expect(drawn.boxes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
      expect(drawn.edges.length).toBe(nodes.flatMap(({ reads }) => reads).length);
    }),
    { numRuns: 300 },
  ));

test('two tables, and what is read from them in turn, as a drawing', () => {
  const nodes = [
    { id: 'film', reads: [] },
    { id: 'rating', reads: [] },
    { id: 'rated', reads: ['rating', 'film'] },
    { id: 'by_month', reads: ['rated'] },
    { id: 'by_rate', reads: ['rated'] },
  ];
  expect(layOut(nodes, SIZES).boxes).toEqual([
    { id: 'film', x: 0, y: 0 },
    { id: 'rating', x: 120, y: 0 },
    { id: 'rated', x: 60, y: 70 },
    { id: 'by_month', x: 0, y: 140 },
    { id: 'by_rate', x: 120, y: 140 },
  ]);
});
