import type { CellError } from '../../core/error';
import type { Table } from '../../core/value';
import { borderError, crossing } from './border-error';
import { type Inferred, inferType, ownValue } from './infer';

export type InferredColumn = Inferred & { readonly name: string };

/** Names of all properties, in the order in which they first appear. */
export function propertiesOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

/** The columns of an array of plain objects; a property that is missing somewhere is NULL there. */
export function inferColumns(rows: readonly Readonly<Record<string, unknown>>[]): InferredColumn[] | CellError {
  const columns: InferredColumn[] = [];
  for (const name of propertiesOf(rows)) {
    const twin = columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
    if (twin)
      return borderError(
        'name-collision',
        `The properties \`${twin.name}\` and \`${name}\` would be one column: SQL does not tell them apart.`,
      );
    const inferred = crossing(name, () => inferType(rows.map((row) => ownValue(row, name))));
    if ('message' in inferred) return inferred;
    columns.push({ name, ...inferred });
  }
  return columns;
}

/** An array of plain objects as a table, or why it is none. */
export function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): Table | CellError {
  if (rows.length === 0)
    return borderError(
      'empty-array',
      'An empty array does not say which columns and types it has. Give it a row, or create the table in SQL: `CREATE TABLE t (id INTEGER, name VARCHAR)`.',
    );
  const columns = inferColumns(rows);
  if ('message' in columns) return columns;
  if (columns.length === 0)
    return borderError(
      'no-columns',
      'The objects of this array have no properties, so the table would have no columns.',
    );
  const written: Table['rows'] = rows.map(() => []);
  for (const { name, write } of columns) {
    const failed = crossing(name, () => {
      for (const [index, row] of rows.entries()) written[index]?.push(write(ownValue(row, name)));
    });
    if (failed) return failed;
  }
  return { columns: columns.map(({ name, type }) => ({ name, type })), rows: written };
}
