import { type KernelCell, nameCell } from '../kernel/names';
import { kernelIdOf } from './cells';
import type { Flow } from './flow';
import type { Freshness } from './freshness';
import type { NotebookState } from './state';

export type FollowersParts = {
  /** The cells of the page, in their order. */
  readonly cells: readonly KernelCell[];
  readonly state: NotebookState;
  readonly flow: Flow;
  readonly freshness: ReadonlyMap<string, Freshness>;
  /** The cells that Run all runs. */
  readonly runnable: ReadonlySet<string>;
};

/**
 * The stale cells that depend on one of `ran`, in the order to run them. What is not to run by itself is left out, with all
 * that needs it: cells that Run all leaves out, and TypeScript that changes tables.
 */
export function findFollowers(
  ran: Iterable<string>,
  { cells, state, flow, freshness, runnable }: FollowersParts,
): readonly string[] {
  const moved = new Set(ran);
  const held = new Set<string>();
  const followers: string[] = [];
  const readsOf = (kernelId: string) => (flow.get(kernelId) ?? []).flatMap(({ from }) => from ?? []);
  for (const cell of cells) {
    const { id } = cell;
    const isExercise = state.exercises.has(id);
    const reads = readsOf(kernelIdOf(state, id));
    if (!moved.has(id) && freshness.get(id)?.status === 'stale') {
      const asks = cell.language === 'ts' && nameCell(cell).writes;
      const waits = asks || !runnable.has(id) || reads.some((from) => held.has(from));
      const follows = !waits && reads.some((from) => moved.has(from));
      if (follows) followers.push(id);
      if (follows && !isExercise) moved.add(id);
      if (waits && !isExercise) held.add(id);
    }
    // The cells below read the answer to an exercise, which is computed with them.
    if (isExercise && readsOf(id).some((from) => moved.has(from))) moved.add(id);
  }
  return followers;
}
