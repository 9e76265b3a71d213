import { quoteName } from '../../../core/sql-tokens';
import type { View } from '../../../core/view';
import { openView } from '../view';
import type { World } from '../world';
import { parquetFile } from './parquet-file';
import { isStorable } from './storable';

/** As many as DuckDB itself puts into a row group. */
const GROUP_ROWS = 122_880;

/** The rows of a view of a cell's result as a file. `onRows` is told how many are written. */
export async function viewAsParquet(
  world: World,
  cell: string,
  view: View,
  signal: AbortSignal,
  onRows: (written: number) => void = () => {},
): Promise<Uint8Array> {
  const { connection } = world;
  const { table, rowCount, from } = await openView(world, cell, view);
  const { schema } = await connection.ask(`SELECT * FROM ${table} LIMIT 0`);
  const columns = schema.fields.map((field) => {
    const name = quoteName(field.name);
    return isStorable(field, 'parquet') ? `r.${name}` : `r.${name}::VARCHAR AS ${name}`;
  });
  const select = `SELECT ${columns.join(', ')} FROM`;
  async function* groups() {
    for (let offset = 0; offset < rowCount; offset += GROUP_ROWS) {
      signal.throwIfAborted();
      yield await connection.stream(`${select} ${from(offset, GROUP_ROWS)}`);
      onRows(Math.min(rowCount, offset + GROUP_ROWS));
    }
  }
  return parquetFile(world, true, await connection.stream(`${select} ${table} AS r LIMIT 0`), groups());
}
