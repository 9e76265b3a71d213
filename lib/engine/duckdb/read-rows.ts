import { type Table as ArrowTable, DataType, Field } from 'apache-arrow';
import { quoteName } from '../../core/sql-tokens';
import type { Column, Table, Value } from '../../core/value';
import { extensionOf, isCertain, isReadable, typeText } from './arrow-type';
import { readColumn } from './arrow-value';
import type { Connection } from './connection';

/**
 * The columns' fields. Arrow joins the fields of one name in a schema to one; the columns themselves know their types, but not
 * what stands for them: of that only what could be a column's own is kept.
 */
export const fieldsOf = (arrow: ArrowTable): Field[] =>
  arrow.schema.fields.map((field, index) => {
    const type = arrow.getChildAt(index)?.type ?? field.type;
    const isOther = extensionOf(field) === 'bool8' ? !DataType.isInt(type) : DataType.isUtf8(type);
    return new Field(field.name, type, field.nullable, isOther ? new Map() : field.metadata);
  });

/** Rows that came back from the engine, with types as Arrow tells them. */
export function toTable(arrow: ArrowTable): Table {
  const fields = fieldsOf(arrow);
  const columns = fields.map((field, index): Value[] => {
    const vector = arrow.getChildAt(index);
    return vector ? readColumn(field, vector) : [];
  });
  const rows = Array.from({ length: arrow.numRows }, (_, row) => columns.map((values) => values[row] ?? null));
  return { columns: fields.map((field) => ({ name: field.name, type: typeText(field) })), rows };
}

/**
 * Rows of a table of ours. `from` is what follows FROM, `table` the table itself, `all` its columns where `from` has others.
 * Types that Arrow does not tell are asked for; values that it cannot carry come as the engine's text.
 */
export async function readTable(connection: Connection, table: string, from: string, all = '*'): Promise<Table> {
  const arrow = await connection.ask(`SELECT ${all} FROM ${from}`);
  const fields = fieldsOf(arrow);
  if (fields.every(isCertain) && fields.every(isReadable)) return toTable(arrow);
  const columns = await columnsOf(connection, table);
  if (fields.every(isReadable)) return { ...toTable(arrow), columns };
  const list = fields.map((field) =>
    isReadable(field) ? quoteName(field.name) : `${quoteName(field.name)}::VARCHAR AS ${quoteName(field.name)}`,
  );
  return { ...toTable(await connection.ask(`SELECT ${list.join(', ')} FROM ${from}`)), columns };
}

/** The columns of a table or, in parentheses, of a query. */
export async function columnsOf(connection: Connection, from: string): Promise<Column[]> {
  const { rows } = toTable(await connection.send(`DESCRIBE ${from}`));
  return rows.map(([name, type]) => ({ name: String(name), type: type === '"NULL"' ? 'INTEGER' : String(type) }));
}
