import type { Table as ArrowTable } from 'apache-arrow';
import type { SqlStatement } from '../../core/sql-words';
import { mistake } from '../sql/mistake';
import { withoutTemporary } from '../sql/without-temporary';
import type { Place } from '../sql-engine';
import { ownSchema, schemasOf } from './catalog';
import { copyTable, definitionOf } from './copy-table';
import { dropIndexTable, fixView } from './dependants';
import { hideTable, uncovers, unhideTable } from './drop-table';
import { copyOut } from './files/copy-out';
import { keepRows } from './keep-rows';
import { refusalOf } from './refuse';
import { keepSequences, readSequences } from './sequences';
import { isVolatile, movesState } from './volatile';
import { change, send, type World } from './world';

/** Nothing came back because there was nothing to do: `IF EXISTS` without, `IF NOT EXISTS` with. */
export type Executed = ArrowTable | undefined;

/** Runs one statement that is no query of the cell's result, in the cell's scope. */
export async function execute(
  world: World,
  place: Place,
  statement: SqlStatement,
  signal: AbortSignal,
): Promise<Executed> {
  const refused = refusalOf(statement);
  if (refused) throw refused;
  await world.catalog.refresh(world.connection);
  if (statement.file) return copyOut(world, place, statement, signal);
  if (statement.kind === 'transaction') return transact(world, place, statement);
  if (await isDone(world, place, statement)) return undefined;
  const path = world.catalog.path(place, statement.reads);
  const text = withoutTemporary(statement);
  if (!statement.writes && !movesState(statement)) return send(world, path, text);
  return runChange(world, place, statement, text);
}

async function runChange(world: World, place: Place, statement: SqlStatement, text: string): Promise<Executed> {
  const own = ownSchema(place.cell);
  const uncovered = statement.changes.filter(({ name }) => uncovers(world, place, statement, name));
  const isOwn = ({ name }: { readonly name: string }) => world.catalog.find([own], name) !== undefined;
  let result: Executed;
  if (statement.kind !== 'drop' || statement.changes.some(isOwn) || uncovered.length === 0) {
    const path = world.catalog.path(place, statement.reads);
    const keeps = movesState(statement) || statement.kind === 'copy' || statement.kind === 'setting';
    if (isVolatile(statement, world.volatile) && statement.kind !== 'setting')
      result = await runVolatile(world, place, statement, text);
    else
      result = await change(
        world,
        { sql: text, path, schema: own, keeps },
        await returnsEnums(world, place, statement),
      );
  }
  note(world, own, statement);
  for (const { name } of uncovered) {
    await world.catalog.refresh(world.connection);
    await hideTable(world, place, name);
  }
  if (statement.object === 'view') await fixView(world, place, statement);
  return result;
}

/** Enums of returned rows are lost in a stream. */
async function returnsEnums(world: World, place: Place, { reads, changes }: SqlStatement): Promise<boolean> {
  if (!reads.includes('returning')) return false;
  const items = changes.flatMap(({ name }) => world.catalog.find(schemasOf(place), name) ?? []);
  const definitions = await Promise.all(items.map((item) => definitionOf(world, item)));
  return definitions.some(({ ddl }) => /\bENUM\(/.test(ddl));
}

/** What it changed is kept as bytes, because running it again would give other rows. */
async function runVolatile(world: World, place: Place, statement: SqlStatement, text: string): Promise<Executed> {
  const own = ownSchema(place.cell);
  const path = world.catalog.path(place, statement.reads);
  const defines = statement.object === 'view' || statement.object === 'macro' || statement.object === 'function';
  const byDefault =
    statement.kind === 'create' && statement.tokens.some(({ kind, value }) => kind === 'word' && value === 'default');
  if (defines || byDefault) {
    for (const { name } of statement.creates) world.volatile.add(name.toLowerCase());
    return change(world, { sql: text, path, schema: own });
  }
  const sequences = await readSequences(world);
  const result = await send(world, path, text);
  await keepSequences(world, sequences);
  world.catalog.changed();
  await world.catalog.refresh(world.connection);
  for (const { name } of [...statement.creates, ...statement.changes]) {
    const item = world.catalog.find([own], name);
    if (item?.kind === 'table') await keepRows(world, place, item);
  }
  return result;
}

/** Copies what it changes from above; true if there is nothing left to do. */
async function isDone(world: World, place: Place, statement: SqlStatement): Promise<boolean> {
  const { kind, object, changes, creates, ifExists, ifNotExists } = statement;
  const tables = object === undefined || object === 'table' || object === 'view' || kind === 'create';
  if (ifNotExists)
    for (const { name } of creates)
      if (['table', 'view'].includes(world.catalog.find(schemasOf(place), name)?.kind ?? '')) return true;
  if (object === 'index' && kind === 'drop') await dropIndexTable(world, place, changes);
  for (const { name, from, to } of tables ? changes : []) {
    const item = world.catalog.find(schemasOf(place), name);
    if (item?.kind === 'gone' && ifExists) return true;
    if (item?.kind === 'gone') throw mistake('unknown-table', { name }, { from, to });
    if (item?.kind === 'table' && item.schema !== ownSchema(place.cell) && kind !== 'drop')
      await copyTable(world, place, item);
  }
  if (!tables && object !== 'index') refuseForeign(world, place, statement);
  for (const { name } of creates) await unhideTable(world, place, name);
  return false;
}

/** A macro, type or sequence of a cell above stays as it is. */
function refuseForeign(world: World, place: Place, { changes, label }: SqlStatement): void {
  for (const { name, from, to } of changes) {
    const item = world.catalog.find(schemasOf(place), name);
    if (item && item.schema !== ownSchema(place.cell))
      throw mistake('not-here', { name: `${label} for what a cell above made` }, { from, to });
  }
}

function note({ catalog }: World, own: string, { kind, object, creates }: SqlStatement): void {
  if (kind === 'create' && object !== 'table' && object !== 'view')
    for (const { name } of creates) catalog.add({ schema: own, name, kind: 'other' });
  if (kind === 'create' || kind === 'drop' || kind === 'alter' || kind === 'explain') catalog.changed();
}

const BEGINS = new Set(['begin', 'start']);
const COMMITS = new Set(['commit', 'end']);

async function transact(world: World, place: Place, { tokens, text }: SqlStatement): Promise<Executed> {
  const word = tokens[0]?.value ?? '';
  const path = world.catalog.path(place, []);
  try {
    const result = await send(world, path, text);
    if (BEGINS.has(word)) world.journal.begin();
    else if (COMMITS.has(word)) world.journal.commit();
    else rolledBack(world);
    return result;
  } catch (error) {
    if (COMMITS.has(word)) rolledBack(world);
    throw error;
  }
}

function rolledBack(world: World): void {
  world.journal.rollBack();
  world.sources.undone();
  world.rowCounts.clear();
  world.catalog.changed();
}

/** Undoes a transaction that is still open, whoever began it. */
export async function rollBack(world: World): Promise<void> {
  await world.connection.ask('ROLLBACK').catch(() => {});
  world.path = undefined;
  rolledBack(world);
}

/** Rolls back a transaction that single statements have begun and nothing has ended. */
export async function settle(world: World): Promise<'settled' | 'rolled-back'> {
  world.doomed = false;
  if (!world.journal.inTransaction) return 'settled';
  await rollBack(world);
  return 'rolled-back';
}

/** The rest of a transaction that failed: nothing but its end, as in Postgres. */
export function endDoomed(world: World, { tokens, text }: SqlStatement): void {
  const word = tokens[0]?.value ?? '';
  const ends = word === 'rollback' || word === 'abort' || COMMITS.has(word);
  if (!ends) throw mistake('doomed-transaction', {}, { from: 0, to: text.length });
  world.doomed = false;
  if (COMMITS.has(word)) throw mistake('doomed-commit', {}, { from: 0, to: text.length });
}
