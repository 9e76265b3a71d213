import type { Output } from '../core/output';
import type { Origin, Reading, Shape } from './origin';
import type { CellState } from './state';

/** The serial of a cell that has shown no result. */
export const NEVER = -1;

const originOf = ({ result }: CellState): Origin | undefined => ('origin' in result ? result.origin : undefined);

export const serialOf = (cell: CellState): number => originOf(cell)?.serial ?? NEVER;

export const readNow = (cell: CellState): Reading => ({
  serial: serialOf(cell),
  code: originOf(cell)?.code ?? cell.code,
  shape: 'outputs' in cell.result ? shapeOf(cell.result.outputs) : undefined,
});

/** Of the table that the cells below can read. */
function shapeOf(outputs: readonly Output[]): Shape | undefined {
  const last = outputs.findLast((output) => output.kind === 'table');
  return last && { columns: last.page.columns, rowCount: last.page.rowCount };
}

/** The numbers of the results that were read. */
export const serialsOf = (inputs: Origin['inputs']): ReadonlyMap<string, number> =>
  new Map([...inputs].map(([id, { serial }]) => [id, serial]));
