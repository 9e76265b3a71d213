import { allInputs, upstreamOf } from '../core/dataflow';
import type { Output } from '../core/output';
import { type KernelCell, type NamedCell, type Runner, runnerOf } from './names';

/**
 * What is known of a cell's last run in a world: how it ended, what ran which code, its number, the runs it read from, what it showed,
 * and how many runs have changed its own copy of tables.
 * A run that made what was there before has the number of the run before.
 */
export type Ran = {
  readonly status: 'done' | 'failed' | 'stopped';
  readonly runner: Runner;
  readonly code: string;
  readonly number: number;
  readonly inputs: ReadonlyMap<string, number>;
  readonly outputs: readonly Output[];
  readonly times: number;
  /** Whether it changed something outside. */
  readonly wrote: boolean;
  /** Whether it asked anything of the services outside that can be emptied. */
  readonly called: boolean;
};

/** Whether a run was of the cell as it is. */
export const ranAs = ({ code, runner }: Ran, cell: KernelCell) => code === cell.code && runner === runnerOf(cell);

export type Plan =
  | { readonly status: 'ready'; readonly order: readonly string[] }
  /** `cells` change tables or what is outside, and would have to run again: they do so only when the learner says so. */
  | { readonly status: 'asks'; readonly cells: readonly string[] }
  /** `cell` failed, and would fail again. */
  | { readonly status: 'blocked'; readonly cell: string };

/**
 * The cells to run so that `target` sees what the page says: of those it needs, the ones that never ran, were stopped,
 * ran with other code, read from a run that is not the last, or whose names are gone (`alive`); then the target itself.
 */
export function planRun(
  cells: readonly NamedCell[],
  data: readonly string[],
  ran: ReadonlyMap<string, Ran>,
  alive: (cell: NamedCell) => boolean,
  target: string,
): Plan {
  const again = new Set<string>();
  const asking: string[] = [];
  const inputsOf = allInputs(cells, data);
  for (const id of upstreamOf(cells, target, data)) {
    const cell = cells.find((other) => other.id === id);
    const last = ran.get(id);
    if (!cell) continue;
    if (last && last.status !== 'stopped' && isCurrent(cell, last)) {
      if (last.status === 'failed') return { status: 'blocked', cell: id };
      if (alive(cell)) continue;
    }
    if (last && cell.language === 'ts' && (cell.writes || last.wrote) && ranAs(last, cell)) asking.push(id);
    again.add(id);
  }
  return asking.length > 0 ? { status: 'asks', cells: asking } : { status: 'ready', order: [...again, target] };

  function isCurrent(cell: NamedCell, last: Ran): boolean {
    if (!ranAs(last, cell)) return false;
    const from = (inputsOf.get(cell.id) ?? []).flatMap((input) => input.from ?? []);
    const inputs = new Set(from);
    if (inputs.size !== last.inputs.size) return false;
    return [...inputs].every((id) => !again.has(id) && last.inputs.get(id) === ran.get(id)?.number);
  }
}
