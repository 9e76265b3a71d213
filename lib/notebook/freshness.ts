import { kernelIdOf } from './cells';
import { type Flow, inputCells } from './flow';
import { NEVER, serialOf } from './reading';
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
  /** `cell`, which this one read, is no longer there, or what it made was forgotten. */
  | { readonly kind: 'gone'; readonly cell: string }
  /** `cell`, which this one reads, is stale itself. */
  | { readonly kind: 'upstream'; readonly cell: string }
  /** The file `name`, which this one read, is another now, or gone. */
  | { readonly kind: 'file'; readonly name: string }
  /** The TypeScript session was ended, and the names of the cell with it. */
  | { readonly kind: 'restarted' }
  /** The services that the cell called were emptied. */
  | { readonly kind: 'emptied' };

const FRESH: Freshness = { status: 'fresh' };
const NONE: Freshness = { status: 'none' };

/** Whether the result of each of `ids` is still what its code and the cells above would give. Derived, never stored. */
export function findFreshness(
  ids: readonly string[],
  state: NotebookState,
  flow: Flow,
): ReadonlyMap<string, Freshness> {
  const onPage = new Set(ids);
  const found = new Map<string, Freshness>();
  for (const id of ids) {
    const shown = state.cells.get(id);
    if (shown) found.set(id, judge(shown, id));
  }
  return found;

  function judge(shown: CellState, id: string): Freshness {
    const { result } = shown;
    const origin = 'origin' in result ? result.origin : undefined;
    if (!origin) return NONE;
    if (origin.code !== shown.code) return stale({ kind: 'edited' });
    if (shown.otherFile !== undefined) return stale({ kind: 'file', name: shown.otherFile });
    for (const [cell, { serial }] of origin.inputs) {
      const input = onPage.has(cell) ? state.cells.get(cell) : undefined;
      if (serial !== NEVER && (!input || serialOf(input) === NEVER)) return stale({ kind: 'gone', cell });
    }
    const now = inputCells(flow, state, kernelIdOf(state, id));
    for (const [cell, input] of now) {
      if (origin.inputs.get(cell)?.serial !== serialOf(input)) return changed(cell);
      if (found.get(cell)?.status === 'stale') return stale({ kind: 'upstream', cell });
    }
    for (const cell of origin.inputs.keys()) if (!now.has(cell)) return changed(cell);
    return shown.lost ? stale({ kind: shown.lost === 'session' ? 'restarted' : 'emptied' }) : FRESH;
  }

  function changed(cell: string): Freshness {
    const input = state.cells.get(cell)?.result;
    return stale({ kind: 'changed', cell, at: input && 'at' in input ? input.at : undefined });
  }
}

const stale = (because: StaleReason): Freshness => ({ status: 'stale', because });
