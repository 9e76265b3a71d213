import type { KernelCell } from '../kernel/names';
import { findChangedAgain } from './changed-again';
import { createFlow, type Flow } from './flow';
import { type Freshness, findFreshness } from './freshness';
import { findLinks, type Links, sourcesOf } from './links';
import { findOurAnswers } from './our-answers';
import type { CellState, NotebookState } from './state';
import type { StoredLesson } from './stored';

/** Everything is of each cell. */
export type Derived = {
  readonly flow: Flow;
  readonly freshness: ReadonlyMap<string, Freshness>;
  readonly ourAnswers: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, Links>;
  readonly changedAgain: ReadonlyMap<string, readonly string[]>;
};

export type DerivedParts = {
  readonly read: () => NotebookState;
  readonly cells: () => readonly KernelCell[];
  readonly stored: () => StoredLesson;
};

/** What follows from the state: found when asked for, and again only when something that it follows from is another. */
export function createDerived({ read, cells, stored }: DerivedParts): () => Derived {
  const flowOf = createFlow();
  let last: { readonly state: NotebookState; readonly lesson: StoredLesson; readonly derived: Derived } | undefined;

  function derive(state: NotebookState, lesson: StoredLesson, known: Derived | undefined): Derived {
    const now = cells();
    const sources = sourcesOf(lesson);
    const flow = flowOf(
      now,
      state,
      sources.flatMap(({ names }) => names),
    );
    const ids = now.map(({ id }) => id);
    return {
      flow,
      freshness: keepSame(known?.freshness, findFreshness(ids, state, flow)),
      ourAnswers: keepSame(known?.ourAnswers, findOurAnswers(ids, state, flow)),
      links: keepSame(known?.links, findLinks(ids, state, flow, sources)),
      changedAgain: keepSame(known?.changedAgain, findChangedAgain(ids, state, flow)),
    };
  }

  return () => {
    const [state, lesson] = [read(), stored()];
    const stays = last && last.lesson === lesson && sameGrounds(last.state, state);
    const derived = last && stays ? last.derived : derive(state, lesson, last?.derived);
    last = { state, lesson, derived };
    return derived;
  };
}

/** Lines of a log and the clock of a run change nothing here. */
function sameGrounds(before: NotebookState, now: NotebookState): boolean {
  if (before.exercises !== now.exercises) return false;
  if (before.cells === now.cells) return true;
  if (before.cells.size !== now.cells.size) return false;
  for (const [id, cell] of now.cells) if (!sameCell(before.cells.get(id), cell)) return false;
  return true;
}

const sameCell = (before: CellState | undefined, now: CellState) =>
  before === now ||
  (before !== undefined &&
    before.code === now.code &&
    before.result === now.result &&
    before.lost === now.lost &&
    before.otherFile === now.otherFile);

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
