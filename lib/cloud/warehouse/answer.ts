import type { BackendMessage } from '../../engine/wire/backend';
import type { Done } from './done';
import { typeOfStored } from './types/column-type';
import { wireText } from './types/wire-type';

/** Some of the rows that a statement gave, as messages. */
export function rowsOf({ table }: Done, from: number, most: number): BackendMessage[] {
  if (!table) return [];
  const types = table.columns.map(({ type }) => typeOfStored(type));
  return table.rows.slice(from, from + most).map((row) => ({
    kind: 'data-row',
    values: row.map((value, index) => wireText(value, types[index] ?? { kind: 'super' })),
  }));
}

/** What ends the answer to a statement. */
export const complete = ({ tag, table }: Done): BackendMessage => ({
  kind: 'command-complete',
  tag: table && tag === 'SELECT' ? `SELECT ${table.rows.length}` : tag,
});
