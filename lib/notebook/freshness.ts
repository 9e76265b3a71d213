import { inputsOf } from '../core/dataflow';
import { type KernelCell, nameCell } from '../kernel/names';
import { cellsAround, kernelIdOf } from './cells';
import type { CellState, NotebookState } from './state';

export type Freshness =
  /** Nothing to be stale: the cell has shown no result. */
  | { readonly status: 'none' }
  | { readonly status: 'fresh' }
  | { readonly status: 'stale'; readonly because: StaleReason };
export type StaleReason =
  | { readonly kind: 'edited' }
  /** `cell`, which this one reads, has another result than the one it read; `at` is when. */
  | { readonly kind: 'changed'; readonly cell: string; readonly at: number | undefined }
  /** `cell`, which this one reads, is stale itself. */
  | { readonly kind: 'upstream'; readonly cell: string }
  /** The TypeScript session was ended, and the names of the cell with it. */
  | { readonly kind: 'restarted' };

const FRESH: Freshness = { status: 'fresh' };
const NONE: Freshness = { status: 'none' };

/** Whether each cell's result is still what its code and the cells above would give. Derived, never stored. */
export function findFreshness(
  cells: readonly KernelCell[],
  state: NotebookState,
  data: readonly string[],
): ReadonlyMap<string, Freshness> {
  const found = new Map<string, Freshness>();
  for (const { id } of cells) {
    const shown = state.cells.get(id);
    if (shown) found.set(id, judge(shown, id));
  }
  return found;

  function judge(shown: CellState, id: string): Freshness {
    const { result } = shown;
    const origin = 'origin' in result ? result.origin : undefined;
    if (!origin) return NONE;
    if (origin.code !== shown.code) return stale({ kind: 'edited' });
    const now = currentInputs(cellsAround(cells, state, id), state, data, kernelIdOf(state, id));
    for (const [cell, serial] of now) {
      if (origin.inputs.get(cell) !== serial) return changed(cell);
      if (found.get(cell)?.status === 'stale') return stale({ kind: 'upstream', cell });
    }
    for (const cell of origin.inputs.keys()) if (!now.has(cell)) return changed(cell);
    return shown.lost ? stale({ kind: 'restarted' }) : FRESH;
  }

  function changed(cell: string): Freshness {
    const input = state.cells.get(cell)?.result;
    return stale({ kind: 'changed', cell, at: input && 'at' in input ? input.at : undefined });
  }
}

const stale = (because: StaleReason): Freshness => ({ status: 'stale', because });

/** The serial of a cell that has shown no result. */
const NEVER = -1;
const serialOf = ({ result }: CellState) => ('origin' in result && result.origin ? result.origin.serial : NEVER);

/**
 * What a run of `kernelId` reads now: the serials of the results it is computed from. A cell that shows no result, or our
 * answer to an exercise, stands for what it reads itself.
 */
export function currentInputs(
  cells: readonly KernelCell[],
  state: NotebookState,
  data: readonly string[],
  kernelId: string,
): ReadonlyMap<string, number> {
  const named = cells.map(nameCell);
  const inputs = new Map<string, number>();
  const seen = new Set<string>();
  const add = (reader: string) => {
    for (const { from } of inputsOf(named, reader, data)) {
      if (from === undefined || seen.has(from)) continue;
      seen.add(from);
      const shown = state.exercises.has(from) ? undefined : state.cells.get(from);
      if (shown) inputs.set(from, serialOf(shown));
      if (!shown || serialOf(shown) === NEVER) add(from);
    }
  };
  add(kernelId);
  return inputs;
}
