import { kernelIdOf } from './cells';
import type { Flow } from './flow';
import type { CellState, NotebookState } from './state';

/** How many runs of a cell have changed its tables since it started from what is above. */
export const timesChanged = (cell: CellState | undefined): number =>
  cell?.result.status === 'done' ? cell.result.origin.times : 0;

/** Of each cell, itself and what it reads that changed tables more than once: its changes are in them more than once. */
export function findChangedAgain(
  ids: readonly string[],
  state: NotebookState,
  flow: Flow,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ids.map((id) => {
      const read = (flow.get(kernelIdOf(state, id)) ?? []).flatMap(({ from }) => from ?? []);
      const shown = [id, ...read.filter((from) => !state.exercises.has(from))];
      return [id, [...new Set(shown)].filter((cell) => timesChanged(state.cells.get(cell)) > 1)];
    }),
  );
}
