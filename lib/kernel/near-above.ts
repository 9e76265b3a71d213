import type { CellError } from '../core/error';
import { explain } from '../core/error-words';
import { nearest } from '../core/nearest';
import { spelledName } from '../core/sql-reserved';
import { engineOf, type NamedCell } from './names';

/** A cell above may define the nearest name and not have run, because nothing has read it under its right name yet. */
export function nearAbove(error: CellError, cell: NamedCell, cells: readonly NamedCell[]): CellError {
  const { code, range, near, mistake } = error;
  if (near !== undefined || !range || (mistake !== 'unknown-table' && mistake !== 'unknown-name')) return error;
  const written = cell.code.slice(range.from, range.to);
  const name = written.replace(/^"(.*)"$/, '$1');
  const above = cells.slice(
    0,
    cells.findIndex(({ id }) => id === cell.id),
  );
  const found = nearest(
    name,
    above.toReversed().flatMap(({ defines }) => defines),
  );
  if (found === undefined || found.toLowerCase() === name.toLowerCase()) return error;
  if (mistake === 'unknown-name') return { ...error, near: found };
  const spelled = spelledName(found, engineOf(cell));
  return { ...error, message: explain(code, { name, near: spelled }), near: spelled };
}
