import { createScope, type Input } from '../core/dataflow';
import { type KernelCell, type NamedCell, nameCell } from '../kernel/names';
import { kernelIdOf } from './cells';
import { serialOf } from './reading';
import type { CellState, NotebookState } from './state';

/**
 * What each cell reads, by the names of the kernel: an exercise stands there twice, as what the reader wrote and, under its
 * own id, as the answer that the cells below get.
 */
export type Flow = ReadonlyMap<string, readonly Input[]>;

type Entry = { readonly cell: NamedCell; readonly written: NamedCell | undefined };

const entriesOf = (cells: readonly KernelCell[], state: NotebookState): readonly Entry[] =>
  cells.map((cell) => {
    const code = state.exercises.has(cell.id) ? state.cells.get(cell.id)?.code : undefined;
    const written = code === undefined ? undefined : nameCell({ ...cell, id: kernelIdOf(state, cell.id), code });
    return { cell: nameCell(cell), written };
  });

function findFlow(entries: readonly Entry[], data: readonly string[]): Flow {
  const scope = createScope(data);
  const flow = new Map<string, readonly Input[]>();
  for (const { cell, written } of entries) {
    if (written) flow.set(written.id, scope.inputsOf(written));
    flow.set(cell.id, scope.inputsOf(cell));
    scope.add(cell);
  }
  return flow;
}

export const flowOf = (cells: readonly KernelCell[], state: NotebookState, data: readonly string[]): Flow =>
  findFlow(entriesOf(cells, state), data);

/** Finds the flow when asked for; the last one again while no cell has other names. */
export function createFlow(): typeof flowOf {
  let known: { readonly entries: readonly Entry[]; readonly data: string; readonly flow: Flow } | undefined;
  return (cells, state, data) => {
    const entries = entriesOf(cells, state);
    const names = data.join('\n');
    if (known && known.data === names && sameEntries(known.entries, entries)) {
      known = { ...known, entries };
      return known.flow;
    }
    known = { entries, data: names, flow: findFlow(entries, data) };
    return known.flow;
  };
}

const sameEntries = (before: readonly Entry[], now: readonly Entry[]) =>
  before.length === now.length &&
  now.every(({ cell, written }, at) => {
    const old = before[at];
    return old !== undefined && sameNames(old.cell, cell) && sameNames(old.written, written);
  });

function sameNames(before: NamedCell | undefined, now: NamedCell | undefined): boolean {
  if (before === now) return true;
  if (!before || !now || before.id !== now.id || before.language !== now.language) return false;
  return sameWords(before.defines, now.defines) && sameWords(before.reads, now.reads);
}

const sameWords = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && before.every((word, at) => word === now[at]);

/**
 * The cells of the page from whose results a run of `kernelId` is computed now. One that shows no result, or our answer to an
 * exercise, stands for what it reads itself.
 */
export function inputCells(flow: Flow, state: NotebookState, kernelId: string): ReadonlyMap<string, CellState> {
  const inputs = new Map<string, CellState>();
  const seen = new Set<string>();
  const add = (reader: string) => {
    for (const { from } of flow.get(reader) ?? []) {
      if (from === undefined || seen.has(from)) continue;
      seen.add(from);
      const shown = state.exercises.has(from) ? undefined : state.cells.get(from);
      if (shown) inputs.set(from, shown);
      if (!shown || serialOf(shown) < 0) add(from);
    }
  };
  add(kernelId);
  return inputs;
}
