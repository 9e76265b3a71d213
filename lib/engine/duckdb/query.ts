import { splitStatements } from '../../core/sql-words';
import type { Table } from '../../core/value';
import { unbound } from '../sql/bind-parameters';
import { mistake } from '../sql/mistake';
import type { Rewritten } from '../sql/rewrite';
import type { Parameter, Place, SqlRows } from '../sql-engine';
import { bindParameters } from './bind-parameters';
import { endDoomed, execute, rollBack } from './execute';
import { sweepFiles } from './files/file-store';
import { readFiles } from './files/read-files';
import { toTable } from './read-rows';
import { readQuery } from './result';
import { asksForTables, showTables } from './show-tables';
import { toCellError } from './statement-error';
import { makeSchemas, type World } from './world';

/** One statement with values for `$1`, `$2`, …: all its rows, or how many it changed. */
export async function runQuery(
  world: World,
  place: Place,
  text: string,
  parameters: readonly Parameter[],
  signal: AbortSignal,
): Promise<SqlRows> {
  let unbind = (offset: number) => offset;
  let [bound, offset] = ['', 0];
  let sent: Rewritten | undefined;
  let sweeps = false;
  try {
    const { sql, back } = bindParameters(text, parameters);
    unbind = back;
    const statements = splitStatements(sql);
    const [written, second] = statements;
    if (!written) return { status: 'done', table: { columns: [], rows: [] } };
    [bound, offset] = [written.text, written.from];
    if (second) throw mistake('one-statement', {}, { from: second.from - offset, to: second.to - offset });
    if (world.doomed) {
      endDoomed(world, written);
      return { status: 'done', table: EMPTY };
    }
    await makeSchemas(world, place.cell);
    await world.catalog.refresh(world.connection);
    const read = await readFiles(world, place, written, signal);
    const { statement } = read;
    sweeps = read.readsObjects;
    sent = { sql: statement.text, back: read.back };
    const asked = asksForTables(statement);
    if (asked) return { status: 'done', table: await showTables(world, place, asked) };
    if (statement.kind === 'query') return { status: 'done', table: await readQuery(world, place, statement) };
    const arrow = await execute(world, place, statement, signal);
    return { status: 'done', table: arrow ? toTable(arrow) : EMPTY };
  } catch (error) {
    if (world.journal.inTransaction) {
      await rollBack(world);
      world.doomed = true;
    }
    const explained = toCellError(error, { world, place, text: bound, offset, sent });
    return {
      status: 'failed',
      error: unbound(explained, unbind),
    };
  } finally {
    if (sweeps) await sweepFiles(world);
  }
}

const EMPTY: Table = { columns: [{ name: 'Count', type: 'BIGINT' }], rows: [] };
