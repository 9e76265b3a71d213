import type { KernelCell } from '../kernel/names';
import { usesOurAnswer } from './cells';
import { type Freshness, findFreshness } from './freshness';
import type { NotebookState } from './state';

export type Derived = {
  readonly freshness: ReadonlyMap<string, Freshness>;
  readonly ourAnswers: ReadonlyMap<string, readonly string[]>;
};

/** What follows from the state: found when asked for, and again only when the state is another. */
export function createDerived(
  read: () => NotebookState,
  cells: () => readonly KernelCell[],
  data: readonly string[],
): () => Derived {
  let known: (Derived & { readonly of: NotebookState }) | undefined;
  return () => {
    const state = read();
    if (known && known.of.cells === state.cells && known.of.exercises === state.exercises) return known;
    const now = cells();
    const answers = new Map(now.map(({ id }) => [id, usesOurAnswer(now, state, id)]));
    known = {
      of: state,
      freshness: keepSame(known?.freshness, findFreshness(now, state, data)),
      ourAnswers: keepSame(known?.ourAnswers, answers),
    };
    return known;
  };
}

/** The new values, each the old object if it says the same: what shows it need not be drawn again. */
function keepSame<V>(before: ReadonlyMap<string, V> | undefined, now: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  if (!before) return now;
  const kept = [...now].map(([id, value]): [string, V] => {
    const old = before.get(id);
    return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value];
  });
  const unchanged = before.size === kept.length && kept.every(([id, value]) => before.get(id) === value);
  return unchanged ? before : new Map(kept);
}
