import { quoteName } from '../core/sql-tokens';
import { type SqlStatement, splitStatements } from '../core/sql-words';
import type { Column } from '../core/value';
import { spelledFor } from '../engine/column-types';
import type { SqlEngineName } from '../engine/sql-engine';
import { createdTable } from './created-table';
import type { Insides } from './insides';
import type { KernelCell } from './names';
import type { Shape } from './shape';

const fold = (name: string) => name.toLowerCase();

/**
 * The tables that a SQL cell would make, found by binding its statements over the shapes of what they read. Nothing runs: a
 * shape stands before a query as one of its WITH, without rows. Of a name without a shape the engine's own table serves.
 */
export async function describeCell(
  { databases, placeOf }: Pick<Insides, 'databases' | 'placeOf'>,
  cells: readonly KernelCell[],
  id: string,
  known: readonly Shape[],
  signal: AbortSignal,
): Promise<readonly Shape[] | undefined> {
  const cell = cells.find((other) => other.id === id);
  if (cell?.language !== 'sql') return undefined;
  const { engine, code } = cell;
  const open = databases.all().find((each) => each.engine === engine);
  if (!open) return undefined;
  const place = placeOf(cells, id);
  const shapes = new Map(known.map((shape) => [fold(shape.name), shape]));
  const made = new Map<string, Shape>();
  const make = (shape: Shape) => {
    shapes.set(fold(shape.name), shape);
    made.set(fold(shape.name), shape);
  };

  async function columnsOf(query: string): Promise<readonly Column[] | undefined> {
    const [statement] = splitStatements(query);
    // Its columns are the values of a column: without rows there are none.
    if (!statement || statement.tokens.some(({ kind, value }) => kind === 'word' && value.startsWith('pivot')))
      return undefined;
    const read = statement.reads.flatMap((name) => shapes.get(name) ?? []);
    const columns = await open?.database.describe(place, overShapes(statement, read, engine), signal);
    return columns && columns.length > 0 ? columns : undefined;
  }

  let result: readonly Column[] | undefined;
  for (const statement of splitStatements(code)) {
    const { kind, changes, creates, text } = statement;
    if (kind === 'query') result = await columnsOf(text);
    const created = createdTable(statement);
    const columns = created && (await columnsOf(created.query));
    const [target] = creates;
    if (created && columns && target) make({ name: target.name, columns: renamed(columns, created.names) });
    else for (const { name } of creates) forget(name);
    for (const { name } of changes) {
      const shape = shapes.get(fold(name));
      if (shape && KEEPS_COLUMNS.has(kind)) make(shape);
      else forget(name);
    }
  }
  if (result && !made.has(fold(id))) make({ name: id, columns: result });
  return [...made.values()];

  function forget(name: string) {
    shapes.delete(fold(name));
    made.delete(fold(name));
  }
}

const KEEPS_COLUMNS: ReadonlySet<SqlStatement['kind']> = new Set([
  'query',
  'insert',
  'update',
  'delete',
  'merge',
  'truncate',
]);

const renamed = (columns: readonly Column[], names: readonly string[]) =>
  columns.map(({ name, type }, index) => ({ name: names[index] ?? name, type }));

/** The query reads from a WITH around it, so that a WITH of its own hides what is around as it hides a table. */
function overShapes({ text }: SqlStatement, shapes: readonly Shape[], engine: SqlEngineName): string {
  const tables = shapes.flatMap(({ name, columns }) => {
    const list = columns.map(
      (column) => `CAST(NULL AS ${spelledFor(engine, column.type)}) AS ${quoteName(column.name)}`,
    );
    return list.length === 0 ? [] : `${quoteName(name)} AS (SELECT ${list.join(', ')} WHERE false)`;
  });
  return tables.length === 0 ? text : `WITH ${tables.join(', ')} SELECT * FROM (\n${text}\n) AS described`;
}
