import type { Freshness } from './freshness';
import type { Reading, Shape } from './origin';
import { readNow } from './reading';
import type { NotebookState } from './state';

/** What is different since a cell showed what it shows. */
export type Change =
  | { readonly kind: 'code'; readonly cell: string; readonly before: string; readonly now: string }
  /** The same code gave another result. Without shapes it is no table. */
  | {
      readonly kind: 'result';
      readonly cell: string;
      readonly before: Shape | undefined;
      readonly now: Shape | undefined;
    };

/** The changes that made a cell stale: in itself, or in the cell where they began. Empty if no code and no result says it. */
export function findChanges(
  id: string,
  state: NotebookState,
  freshness: ReadonlyMap<string, Freshness>,
): readonly Change[] {
  const cell = state.cells.get(id);
  const judged = freshness.get(id);
  const origin = cell && 'origin' in cell.result ? cell.result.origin : undefined;
  if (!cell || !origin || judged?.status !== 'stale') return [];
  const { because } = judged;
  switch (because.kind) {
    case 'edited':
      return [{ kind: 'code', cell: id, before: origin.code, now: cell.code }];
    case 'gone':
      return [{ kind: 'code', cell: because.cell, before: origin.inputs.get(because.cell)?.code ?? '', now: '' }];
    case 'upstream':
      return findChanges(because.cell, state, freshness);
    case 'changed': {
      const input = state.cells.get(because.cell);
      return compare(because.cell, origin.inputs.get(because.cell), input && readNow(input));
    }
    case 'file':
    case 'restarted':
    case 'emptied':
      return [];
  }
}

function compare(cell: string, before: Reading | undefined, now: Reading | undefined): readonly Change[] {
  if (!before || !now) return [];
  const result: Change = { kind: 'result', cell, before: before.shape, now: now.shape };
  if (before.code === now.code) return [result];
  const code: Change = { kind: 'code', cell, before: before.code, now: now.code };
  return before.shape && now.shape && !sameShape(before.shape, now.shape) ? [code, result] : [code];
}

const sameShape = (a: Shape, b: Shape) => a.rowCount === b.rowCount && compareColumns(a, b).length === 0;

/** A column that only one of two tables has, or that has another type. */
export type ColumnChange = {
  readonly name: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
};

export function compareColumns(before: Shape, now: Shape): readonly ColumnChange[] {
  const typeIn = ({ columns }: Shape, name: string) => columns.find((column) => column.name === name)?.type;
  const names = new Set([...before.columns, ...now.columns].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const change = { name, before: typeIn(before, name), now: typeIn(now, name) };
    return change.before === change.now ? [] : change;
  });
}
