import { inputsOf } from '../core/dataflow';
import { type KernelCell, nameCell } from '../kernel/names';
import { ownRun } from './cells';
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
  const named = cells.map(nameCell);
  const found = new Map<string, Freshness>();
  for (const cell of named) {
    const id = cell.id.replace(/__yours$/, '');
    if (state.exercises.has(id) && cell.id === id) continue;
    const shown = state.cells.get(id);
    if (shown) found.set(id, judge(shown, cell.id));
  }
  return found;

  function judge(shown: CellState, kernelId: string): Freshness {
    const { result } = shown;
    const origin = 'origin' in result ? result.origin : undefined;
    if (!origin) return NONE;
    if (origin.code !== shown.code) return stale({ kind: 'edited' });
    const inputs = new Set(inputsOf(named, kernelId, data).flatMap(({ from }) => from ?? []));
    for (const cell of inputs) {
      // An exercise stands for its answer, and every answer that passed gives the same.
      if (state.exercises.has(cell)) continue;
      const input = state.cells.get(cell);
      const serial = input ? serialOf(input) : undefined;
      if (origin.inputs.get(cell) !== serial) return stale({ kind: 'changed', cell, at: timeOf(input) });
      if (found.get(cell)?.status === 'stale') return stale({ kind: 'upstream', cell });
    }
    for (const cell of origin.inputs.keys())
      if (!inputs.has(cell)) return stale({ kind: 'changed', cell, at: timeOf(state.cells.get(cell)) });
    return shown.lost ? stale({ kind: 'restarted' }) : FRESH;
  }
}

const stale = (because: StaleReason): Freshness => ({ status: 'stale', because });
const timeOf = (cell: CellState | undefined) => (cell && 'at' in cell.result ? cell.result.at : undefined);

/** The serial of the result that a cell shows; -1 for one that has shown none. */
export const serialOf = ({ result }: CellState) => ('origin' in result && result.origin ? result.origin.serial : -1);

/** What a run of `cell` reads now: the serials of the results it will be computed from. */
export function currentInputs(
  cells: readonly KernelCell[],
  state: NotebookState,
  data: readonly string[],
  kernelId: string,
): ReadonlyMap<string, number> {
  const inputs = new Map<string, number>();
  for (const { from } of inputsOf(cells.map(nameCell), kernelId, data)) {
    const cell = from === undefined || state.exercises.has(from) ? undefined : state.cells.get(from);
    if (from !== undefined && cell) inputs.set(from, serialOf(cell));
  }
  return inputs;
}

/** The cell or exercise on the page that a kernel cell belongs to. Our answer to an exercise shows nowhere. */
export function shownCell(state: NotebookState, kernelId: string): string | undefined {
  if (state.exercises.has(kernelId)) return undefined;
  const own = [...state.exercises.keys()].find((id) => ownRun(id) === kernelId);
  return own ?? (state.cells.has(kernelId) ? kernelId : undefined);
}
