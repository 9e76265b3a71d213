import { splitStatements } from '../../core/sql-words';
import { unbound } from '../sql/bind-parameters';
import { mistake } from '../sql/mistake';
import type { Parameter, Place, SqlRows } from '../sql-engine';
import { bindParameters } from './bind-parameters';
import { execute } from './execute';
import { toTable } from './read-rows';
import { countOf } from './result';
import { keepSequences, readSequences } from './sequences';
import { toCellError } from './statement-error';
import { rollBack } from './transaction';
import { makeSchemas, type World } from './world';

/** One statement with values for `$1`, `$2`, …: all its rows, or how many it changed. */
export async function runQuery(
  world: World,
  place: Place,
  text: string,
  parameters: readonly Parameter[],
): Promise<SqlRows> {
  let unbind = (offset: number) => offset;
  let [bound, offset] = ['', 0];
  const sequences = await readSequences(world);
  try {
    const { sql, back } = bindParameters(text, parameters);
    unbind = back;
    const [statement, second] = splitStatements(sql);
    if (!statement) return { status: 'done', table: { columns: [], rows: [] } };
    [bound, offset] = [statement.text, statement.from];
    if (second) throw mistake('one-statement', {}, { from: second.from - offset, to: second.to - offset });
    await makeSchemas(world, world.catalog.own(place.cell), world.catalog.result(place.cell));
    const answer = await execute(world, place, statement);
    if (world.journal.inTransaction) {
      await rollBack(world);
      throw mistake('open-transaction', {}, { from: 0, to: bound.length });
    }
    if (answer && (answer.fields.length > 0 || statement.kind === 'query'))
      return { status: 'done', table: await toTable(world, answer) };
    const count = countOf(answer?.tag);
    return { status: 'done', table: { columns: [COUNT], rows: count === undefined ? [] : [[count]] } };
  } catch (error) {
    if (!world.postgres.isBroken()) await keepSequences(world, sequences);
    const explained = await toCellError(error, { world, place, text: bound, offset });
    return { status: 'failed', error: unbound(explained, unbind) };
  }
}

const COUNT = { name: 'Count', type: 'bigint' };
