import { countOf, countText } from '@/components/output/format';
import type { State } from '@/components/ui/StateMark';
import type { Freshness } from '@/lib/notebook/freshness';
import { sourcesOf } from '@/lib/notebook/links';
import type { Notebook } from '@/lib/notebook/notebook';
import type { CellState } from '@/lib/notebook/state';

/** A cell, or data that cells read, as the graph shows it: `fact` is one word or number about it. */
export type FlowItem = {
  readonly id: string;
  readonly name: string;
  readonly state: State | 'data';
  readonly fact: string;
  /** Ids of items that stand before it. */
  readonly reads: readonly string[];
};

/** Data and cells have names of their own, which may be the same. */
const dataId = (name: string) => `data:${name}`;

/** What the cells read and the cells themselves, in the order of the page. */
export function flowItems({ stored, store, links, freshness }: Notebook): readonly FlowItem[] {
  const { cells, quizzes } = store.read();
  const covered = new Set(
    stored.lesson.blocks.flatMap((block) => (block.kind === 'quiz' && !quizzes.has(block.id) ? block.reveals : [])),
  );
  const read = new Set([...links().values()].flatMap(({ data }) => data));
  const data = sourcesOf(stored).flatMap(({ name, rowCount }): FlowItem[] =>
    read.has(name) ? [{ id: dataId(name), name, state: 'data', fact: countText(rowCount), reads: [] }] : [],
  );
  const known = new Set(data.map(({ name }) => name));
  const items = [...links()].flatMap(([id, link]): FlowItem[] => {
    const cell = cells.get(id);
    if (!cell) return [];
    const reads = [...link.data.filter((name) => known.has(name)).map(dataId), ...link.reads];
    return [{ id, name: id, reads, ...stateOf(cell, freshness().get(id), covered.has(id)) }];
  });
  return [...data, ...items];
}

function stateOf(
  { activity, result }: CellState,
  freshness: Freshness | undefined,
  isCovered: boolean,
): Pick<FlowItem, 'state' | 'fact'> {
  if (activity.status === 'running') return { state: 'running', fact: 'running' };
  if (activity.status === 'waiting') return { state: 'open', fact: 'waiting' };
  if (result.status === 'stopped') return { state: 'open', fact: 'stopped' };
  if (freshness?.status === 'stale') return { state: 'stale', fact: 'stale' };
  if (result.status === 'none') return { state: 'open', fact: 'not run' };
  if (result.status === 'failed' || result.outputs.some(({ kind }) => kind === 'error'))
    return { state: 'error', fact: 'error' };
  const table = result.outputs.findLast((output) => output.kind === 'table');
  if (isCovered) return { state: 'passed', fact: 'covered' };
  if (table) return { state: 'passed', fact: countOf(table.page.rowCount, 'row') };
  return { state: 'passed', fact: result.status === 'done' ? `${result.ms} ms` : 'done' };
}
