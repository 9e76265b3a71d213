import { type FlowNode, findRows } from './rows';

export type Point = { readonly x: number; readonly y: number };

/** Where a node stands: its left upper corner. */
export type Box = Point & { readonly id: string };

/** `points` begin below `from`, end above `to`, and between them pass every row in a gap. */
export type Edge = { readonly from: string; readonly to: string; readonly points: readonly Point[] };

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
};

/** `across` and `between` are what lies between two in a row, and between two rows; `most` stand in a row. */
export type Sizes = {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly between: number;
  readonly most: number;
};

/** What stands in a row: a node, or the place where all edges of one node pass the row. */
type Slot = { readonly node: string; readonly passes: boolean };

const SWEEPS = 4;

/** A drawing of what reads what, from above to below. `nodes` are in an order in which nothing reads what comes later. */
export function layOut(nodes: readonly FlowNode[], { width, height, across, between, most }: Sizes): Layout {
  const rowOf = findRows(nodes, most);
  const slots = order(fillRows(nodes, rowOf), nodes, rowOf);
  const widthOf = ({ passes }: Slot) => (passes ? 0 : width);
  const rowWidths = slots.map((row) =>
    row.reduce((sum, slot) => sum + widthOf(slot), across * Math.max(0, row.length - 1)),
  );
  const whole = Math.max(0, ...rowWidths);
  const places = new Map<string, Point>();
  for (const [at, row] of slots.entries()) {
    let x = (whole - (rowWidths[at] ?? 0)) / 2;
    for (const slot of row) {
      places.set(keyOf(slot.node, at), { x, y: at * (height + between) });
      x += widthOf(slot) + across;
    }
  }
  const placeOf = (node: string, row: number) => places.get(keyOf(node, row)) ?? { x: 0, y: 0 };
  const boxes = nodes.map(({ id }) => ({ id, ...placeOf(id, rowOf.get(id) ?? 0) }));
  const edges = nodes.flatMap(({ id: to, reads }) =>
    reads.map((from): Edge => {
      const [top, bottom] = [rowOf.get(from) ?? 0, rowOf.get(to) ?? 0];
      const [start, end] = [placeOf(from, top), placeOf(to, bottom)];
      const passed = range(top + 1, bottom).flatMap((row) => {
        const { x, y } = placeOf(from, row);
        return [
          { x, y },
          { x, y: y + height },
        ];
      });
      const points = [{ x: start.x + width / 2, y: start.y + height }, ...passed, { x: end.x + width / 2, y: end.y }];
      return { from, to, points };
    }),
  );
  return { width: whole, height: slots.length * (height + between) - (slots.length > 0 ? between : 0), boxes, edges };
}

const keyOf = (node: string, row: number) => `${row} ${node}`;
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function fillRows(nodes: readonly FlowNode[], rowOf: ReadonlyMap<string, number>): Slot[][] {
  const rows: Slot[][] = range(0, Math.max(-1, ...rowOf.values()) + 1).map(() => []);
  const lowest = new Map<string, number>();
  for (const { id, reads } of nodes)
    for (const from of reads) lowest.set(from, Math.max(lowest.get(from) ?? 0, rowOf.get(id) ?? 0));
  for (const { id } of nodes) {
    const row = rowOf.get(id) ?? 0;
    rows[row]?.push({ node: id, passes: false });
    for (const below of range(row + 1, lowest.get(id) ?? 0)) rows[below]?.push({ node: id, passes: true });
  }
  return rows;
}

/** Each row by the mean position of what its slots are joined to, above and below in turns. */
function order(rows: Slot[][], nodes: readonly FlowNode[], rowOf: ReadonlyMap<string, number>): readonly Slot[][] {
  const readsOf = new Map(nodes.map(({ id, reads }) => [id, reads]));
  const isAbove = (upper: Slot, lower: Slot) =>
    lower.passes ? upper.node === lower.node : (readsOf.get(lower.node)?.includes(upper.node) ?? false);
  const sorted = rows.map((row) => [...row]);
  const sort = (at: number, beside: number, joined: (slot: Slot, other: Slot) => boolean) => {
    const others = sorted[beside];
    const row = sorted[at];
    if (!others || !row) return;
    const wish = new Map(
      row.map((slot, own) => {
        const positions = others.flatMap((other, position) => (joined(slot, other) ? position : []));
        const mean = positions.reduce((sum, position) => sum + position, 0) / positions.length;
        return [slot, positions.length === 0 ? own : mean];
      }),
    );
    row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  };
  const last = Math.max(0, ...rowOf.values());
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const at of range(1, last + 1)) sort(at, at - 1, (slot, other) => isAbove(other, slot));
    for (const at of range(0, last).reverse()) sort(at, at + 1, (slot, other) => isAbove(slot, other));
  }
  return sorted;
}
