import type { Place, SqlEngineName, SqlRows } from '../engine/sql-engine';
import type { Databases } from './databases';
import { tooLargeToCarry } from './refusals';

/** Makes the table `name`, as it stands at a place of one engine, a table of `cell` in the other, with its types. */
export async function carryTable(
  databases: Databases,
  from: SqlEngineName,
  to: SqlEngineName,
  place: Place,
  cell: string,
  name: string,
  signal: AbortSignal,
): Promise<SqlRows> {
  const rows = await (await databases.open(from, signal)).readTable(place, name, signal);
  if (rows.status === 'done') await (await databases.open(to, signal)).writeTable(cell, name, rows.table, signal);
  else if (rows.error.code === 'too-many-values') return { status: 'failed', error: tooLargeToCarry(name, from, to) };
  return rows;
}
