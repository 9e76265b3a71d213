import type { ScopeColumn, VisibleTable } from '../scope';
import { fold, type Names, outputOf, type SqlSource, sourcesOf, withMade } from './select';
import type { SqlToken } from './tokens';
import { isQuery, readQuery, type SqlQuery } from './tree';

/** What names mean at one place of a statement. */
export type SqlNames = {
  /** Of the select there, then of each around it. */
  readonly levels: readonly (readonly SqlSource[])[];
  readonly tables: Names;
  /** Names that the select itself gives its columns. */
  readonly output: readonly ScopeColumn[];
};

/** What the names of a statement (without comments) mean at `offset`. */
export function namesAt(statement: readonly SqlToken[], offset: number, tables: readonly VisibleTable[]): SqlNames {
  const last = statement.at(-1)?.to ?? 0;
  const query = readQuery(statement, Math.max(offset, last));
  const outer: Names = new Map(
    tables.map((table) => [fold(table.name), { table: table.name, columns: table.columns, cell: table.cell }]),
  );
  return lookIn(query, offset, outer, []);
}

function lookIn(query: SqlQuery, offset: number, outer: Names, around: SqlNames['levels']): SqlNames {
  const holds = (inner: SqlQuery) => inner.from <= offset && offset <= inner.to;
  let names = outer;
  for (const made of query.made) {
    const after = withMade(names, made);
    // A query that names itself is recursive, if what it names is not there without it.
    const isNew = !names.has(fold(made.name.text));
    if (holds(made.query)) return lookIn(made.query, offset, isNew ? after : names, around);
    names = after;
  }
  const part = query.parts.findLast(([first]) => first && first.from <= offset) ?? query.parts[0] ?? [];
  const levels = [sourcesOf(part, names), ...around];
  const inner = part.find((item) => isQuery(item) && holds(item));
  if (isQuery(inner)) return lookIn(inner, offset, names, levels);
  return { levels, tables: names, output: outputOf({ ...query, made: [], parts: [part] }, names) };
}
