import type { Advice } from '../core/advice';
import type { Output } from '../core/output';
import { adviseTypescript } from '../engine/session/advice/advise-typescript';
import { adviseSql } from '../engine/sql/advise-sql';
import { type KernelCell, nameCell } from './names';

/** What a cell does without an error and hardly on purpose, told from its code and what it gave: each thing once, in the order of the code. */
export function advise(cell: KernelCell, outputs: readonly Output[], above: readonly KernelCell[]): readonly Advice[] {
  const found =
    cell.language === 'sql'
      ? adviseSql(cell.code, cell.engine, outputs)
      : adviseTypescript(cell.code, typescriptNames(above), outputs);
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.range.from - b.range.from)
    .filter(({ mistake, range }) => {
      const thing = `${mistake} ${cell.code.slice(range.from, range.to)}`;
      return !seen.has(thing) && seen.add(thing);
    });
}

/** Names that hold one value for all cells. The rows of a table are made afresh for each cell that reads them. */
const typescriptNames = (cells: readonly KernelCell[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => (cell.language === 'ts' ? nameCell(cell).defines : [])));
