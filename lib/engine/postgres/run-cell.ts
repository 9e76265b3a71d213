import { LIMITS } from '../../core/limits';
import type { Output } from '../../core/output';
import type { SqlStatement } from '../../core/sql-words';
import { statementsToRun, type ToRun } from '../sql/explain';
import { mistake } from '../sql/mistake';
import { shown, shownPlan } from '../sql/shown';
import type { Place, SqlRun } from '../sql-engine';
import { execute } from './execute';
import { readPlan } from './plan';
import { toTable } from './read-rows';
import { countOf, materialise, readQuery } from './result';
import { keepSequences, readSequences } from './sequences';
import { clean, toCellError } from './statement-error';
import { rollBack } from './transaction';
import { makeSchemas, resetSettings, type World } from './world';

/** Runs all statements of a cell. What the finished ones did stays, whatever happens to a later one. */
export async function runCell(
  world: World,
  place: Place,
  code: string,
  signal: AbortSignal,
  onStatement?: (finished: number, of: number) => void,
): Promise<SqlRun> {
  const statements = statementsToRun(code, 'postgres');
  const last = statements.findLastIndex(({ statement }) => statement.kind === 'query');
  const outputs: Output[] = [];
  let begun: SqlStatement | undefined;
  const failed = async (error: unknown, { text, from }: SqlStatement, finished: number): Promise<SqlRun> => {
    const context = { world, place, text, offset: from };
    const explained = await toCellError(error, context);
    return { status: 'failed', error: explained, outputs, finished, statements: statements.length };
  };
  if (statements.length > 0) await makeSchemas(world, world.catalog.own(place.cell), world.catalog.result(place.cell));
  const sequences = await readSequences(world);
  try {
    for (const [index, toRun] of statements.entries()) {
      const { statement } = toRun;
      try {
        signal.throwIfAborted();
        world.postgres.takeNotices();
        const output = await runStatement(world, place, toRun, index === last);
        outputs.push(...remarks(world), output);
      } catch (error) {
        if (world.journal.inTransaction) await rollBack(world);
        signal.throwIfAborted();
        if (!world.postgres.isBroken()) await keepSequences(world, sequences);
        return await failed(error, statement, index);
      }
      begun = world.journal.inTransaction ? (begun ?? statement) : undefined;
      onStatement?.(index + 1, statements.length);
    }
    if (!begun) return { status: 'done', outputs, statements: statements.length };
    await rollBack(world);
    await keepSequences(world, sequences);
    return await failed(mistake('open-transaction', {}, { from: 0, to: begun.text.length }), begun, statements.length);
  } finally {
    await forgetSettings(
      world,
      statements.map(({ statement }) => statement),
    );
  }
}

/** Settings end with the cell that made them. */
async function forgetSettings(world: World, statements: readonly SqlStatement[]): Promise<void> {
  const sets = statements.some(({ kind, reads }) => kind === 'setting' || reads.includes('set_config'));
  if (sets && !world.postgres.isBroken()) await resetSettings(world);
}

/** What the server remarked while a statement ran, as psql prints it. */
function remarks(world: World): Output[] {
  const notices = world.postgres.takeNotices();
  if (notices.length === 0) return [];
  const lines = notices.slice(0, LIMITS.logLines).map(({ severity, message }) => ({
    level: severity === 'WARNING' ? ('warn' as const) : ('info' as const),
    text: `${severity}:  ${clean(message, world)}`.slice(0, LIMITS.logLineCharacters),
  }));
  return [{ kind: 'log', lines, dropped: notices.length - lines.length }];
}

async function runStatement(world: World, place: Place, { statement, drawn }: ToRun, isLast: boolean): Promise<Output> {
  if (statement.kind === 'query') {
    await world.catalog.refresh(world.postgres);
    return isLast ? materialise(world, place, statement) : shown(await readQuery(world, place, statement));
  }
  const answer = await execute(world, place, statement);
  if (answer && statement.kind === 'explain') {
    const text = answer.rows.map(([line]) => String(line)).join('\n');
    const plan = drawn ? readPlan(text, (words) => clean(words, world)) : undefined;
    return plan ? { kind: 'plan', plan } : shownPlan(text.split('\n'));
  }
  if (answer && answer.fields.length > 0) return shown(await toTable(world, answer));
  const rows = countOf(answer?.tag);
  return { kind: 'done', statement: statement.label, ...(rows !== undefined && { rows }) };
}
