/** A node of the graph. `reads` are ids of nodes that stand before it in the list. */
export type FlowNode = { readonly id: string; readonly reads: readonly string[] };

/**
 * The row of each node: below all that it reads, as high as that allows, and at most `most` in a row. What reads nothing stands
 * in the row above its first reader.
 */
export function findRows(nodes: readonly FlowNode[], most: number): ReadonlyMap<string, number> {
  const layers = findLayers(nodes);
  const layerOf = ({ id }: FlowNode) => layers.get(id) ?? 0;
  const rows = new Map<string, number>();
  const counts: number[] = [];
  for (const node of nodes.toSorted((a, b) => layerOf(a) - layerOf(b))) {
    let row = Math.max(layerOf(node), ...node.reads.map((from) => (rows.get(from) ?? -1) + 1));
    while ((counts[row] ?? 0) >= most) row++;
    rows.set(node.id, row);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return rows;
}

/** By the longest way from what reads nothing. */
function findLayers(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const first = new Map<string, number>();
  for (const { id, reads } of nodes) {
    const layer = Math.max(0, ...reads.map((from) => (layers.get(from) ?? 0) + 1));
    layers.set(id, layer);
    for (const from of reads) first.set(from, Math.min(first.get(from) ?? layer, layer));
  }
  for (const { id, reads } of nodes) if (reads.length === 0) layers.set(id, Math.max(0, (first.get(id) ?? 1) - 1));
  return layers;
}
