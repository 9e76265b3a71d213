import { isOperator, quoteName, quoteText } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';
import { mistake } from '../sql/mistake';
import { withoutTemporary } from '../sql/without-temporary';
import type { Place } from '../sql-engine';
import type { Item } from './catalog';
import { copyIndexTable, copyTable } from './copy-table';
import { keepRows, keepTable } from './keep-rows';
import { refusalOf } from './refuse';
import { keepSequences, readSequences } from './sequences';
import { GONE, OURS } from './server-functions';
import { transact } from './transaction';
import { isVolatile, movesState } from './volatile';
import { asText, changeIn, type Executed, type Way } from './way';
import { ask, change, tableName, type World } from './world';

/** Runs one statement in the cell's scope. */
export async function execute(world: World, place: Place, statement: SqlStatement): Promise<Executed> {
  const refused = refusalOf(statement);
  if (refused) throw refused;
  return perform(world, place, statement, asText(world, withoutTemporary(statement)));
}

/** Runs one statement that is not refused, in the way that it was asked for. */
export async function perform(world: World, place: Place, statement: SqlStatement, way: Way): Promise<Executed> {
  const { catalog } = world;
  await catalog.refresh(world.postgres);
  if (statement.kind === 'transaction') return transact(world, place, statement, way);
  if (await isDone(world, place, statement)) return undefined;
  if (!changesState(world, statement)) return way.run(catalog.pathFor(place, statement));
  return runChange(world, place, statement, way);
}

const CHANGING = new Set(['do', 'call', 'refresh', 'savepoint', 'release']);
export const changesState = ({ catalog, journal }: World, statement: SqlStatement) =>
  (statement.writes && statement.kind !== 'setting') ||
  CHANGING.has(statement.tokens[0]?.value ?? '') ||
  (journal.inTransaction && statement.kind === 'setting') ||
  movesState(statement, catalog.functions);

async function runChange(world: World, place: Place, statement: SqlStatement, way: Way): Promise<Executed> {
  const { catalog } = world;
  const own = catalog.own(place.cell);
  const uncovered = statement.changes.filter(({ name }) => uncovers(world, place, statement, name));
  const isOwn = ({ name }: { readonly name: string }) => catalog.find([own], name) !== undefined;
  let result: Executed;
  if (statement.kind !== 'drop' || statement.changes.some(isOwn) || uncovered.length === 0) {
    const path = catalog.pathFor(place, statement);
    const keeps = movesState(statement, catalog.functions) || statement.kind === 'other' || statement.kind === 'query';
    if (isVolatile(statement, world.volatile) && !SAME_EVERY_TIME.has(statement.kind))
      result = await runVolatile(world, place, statement, way);
    else result = await changeIn(world, way, { path, schema: own, keeps });
  }
  if (!ROWS_ONLY.has(statement.kind) || catalog.functions.length > 0) catalog.changed();
  for (const { name } of uncovered) {
    await catalog.refresh(world.postgres);
    if (catalog.find([own], name) === undefined) await hideTable(world, own, name);
  }
  return result;
}

/** What they do does not depend on what is in a table. */
const SAME_EVERY_TIME: ReadonlySet<string> = new Set(['drop', 'truncate']);
const ROWS_ONLY: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'truncate', 'merge', 'query']);

/** They run again, and their rows are put right afterwards. */
const ONLY_ROWS_DIFFER: ReadonlySet<string> = new Set(['alter', 'other']);

/** What it changed is kept as rows, because running it again would give others. */
async function runVolatile(world: World, place: Place, statement: SqlStatement, way: Way): Promise<Executed> {
  const { catalog } = world;
  const own = catalog.own(place.cell);
  const path = catalog.pathFor(place, statement);
  const effect = { path, schema: own };
  const byQuery = statement.kind === 'create' && statement.object === 'table' && isMadeByQuery(statement);
  if (statement.kind === 'create' && !byQuery) {
    for (const { name } of [...statement.creates, ...statement.changes]) world.volatile.add(name.toLowerCase());
    return changeIn(world, way, effect);
  }
  const sequences = await readSequences(world);
  const result = await (ONLY_ROWS_DIFFER.has(statement.kind) ? changeIn(world, way, effect) : way.run(path));
  await keepSequences(world, sequences);
  if (byQuery) for (const { name } of statement.creates) await keepTable(world, own, name, false);
  else await keepRows(world, own);
  return result;
}

/** `CREATE TABLE … AS SELECT`, `SELECT … INTO`: the columns stand nowhere but in the query. */
function isMadeByQuery({ tokens }: SqlStatement): boolean {
  let depth = 0;
  return tokens.some((token, index) => {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    return (index === 0 && token.value !== 'create') || (depth === 0 && token.kind === 'word' && token.value === 'as');
  });
}

/** Copies what it changes from above; true if there is nothing left to do. */
async function isDone(world: World, place: Place, statement: SqlStatement): Promise<boolean> {
  const { kind, object, changes, creates, ifExists, ifNotExists } = statement;
  const { catalog } = world;
  const [schemas, own] = [catalog.schemasOf(place), catalog.own(place.cell)];
  const tables = object === undefined || TABLE_OBJECTS.has(object) || kind === 'create';
  if (ifNotExists)
    for (const { name } of creates)
      if (['table', 'view'].includes(catalog.find(schemas, name)?.kind ?? '')) return true;
  if (object === 'index' && kind !== 'create') for (const { name } of changes) await copyIndexTable(world, place, name);
  for (const { name, from, to } of tables ? changes : []) {
    const item = catalog.find(schemas, name);
    if (item?.kind === 'gone' && ifExists) return true;
    if (item?.kind === 'gone') throw mistake('unknown-table', { name }, { from, to });
    if (kind === 'drop' && object !== 'trigger') continue;
    if (item?.kind === 'table' && item.schema !== own) await copyTable(world, place, item);
    if (item?.kind === 'view' && ROWS_ONLY.has(kind) && (await showsOthers(world, own, item)))
      throw mistake('not-here', { name: `${statement.label} through a view of what a cell above made` }, { from, to });
  }
  if (!tables && object !== 'index')
    for (const { name, from, to } of changes) {
      const item = catalog.find(schemas, name);
      if (item && item.schema !== own)
        throw mistake('not-here', { name: `${statement.label} for what a cell above made` }, { from, to });
    }
  for (const { name } of creates)
    if (catalog.find([own], name)?.kind === 'gone') {
      await change(world, {
        sql: `SELECT ${OURS}.unhide(${quoteText(own)}, ${quoteText(name)})`,
        path: [],
        schema: own,
      });
      catalog.changed();
    }
  return false;
}
const TABLE_OBJECTS: ReadonlySet<string> = new Set([
  'table',
  'view',
  'trigger',
  'rule',
  'policy',
  'column',
  'constraint',
]);

/** Whether a view reads something that is not the cell's own, so that a change through it would reach a table from above. */
async function showsOthers(world: World, own: string, { schema, name }: Item): Promise<boolean> {
  if (schema !== own) return true;
  const { rows } = await ask(
    world,
    `SELECT FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
     JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid
     WHERE r.ev_class = ${quoteText(tableName(schema, name))}::regclass AND c.relnamespace <> ${quoteText(quoteName(own))}::regnamespace`,
  );
  return rows.length > 0;
}

/** Hides a table of the cells above from this cell's later statements and from the cells below. */
async function hideTable(world: World, own: string, name: string): Promise<void> {
  const sql = `CREATE TYPE ${tableName(own, name)} AS (${quoteName(GONE)} integer)`;
  await change(world, { sql, path: [], schema: own });
  world.catalog.add({ schema: own, name, kind: 'gone' });
}

/** Whether what the statement drops or renames would show again a table of that name from above. */
function uncovers({ catalog }: World, place: Place, { kind, renames, object }: SqlStatement, name: string): boolean {
  if (!(kind === 'drop' || renames) || !(object === 'table' || object === 'view')) return false;
  const above = catalog.find(catalog.schemasOf(place).slice(1), name);
  if (above?.kind !== 'table' && above?.kind !== 'view') return false;
  return above.kind === object || catalog.find([catalog.own(place.cell)], name) !== undefined;
}
