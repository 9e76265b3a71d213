import type { ScopeColumn } from '../scope';
import type { SqlScope } from './completion';
import { findName } from './find-name';
import { signatureOf } from './functions';

export type SqlHover = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

const SHOWN_COLUMNS = 40;

function describeTable(heading: string, columns: readonly ScopeColumn[]): readonly string[] {
  const shown = columns.slice(0, SHOWN_COLUMNS);
  const width = Math.max(0, ...shown.map((column) => column.name.length));
  const left = columns.length - shown.length;
  return [
    heading,
    ...shown.map((column) => `  ${column.name.padEnd(width)}  ${column.type}`.trimEnd()),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}

/** What the name at `offset` is: a column with its type, a table with its columns, or a function. */
export function hoverSql(code: string, offset: number, scope: SqlScope): SqlHover | undefined {
  const found = findName(code, offset, scope);
  if (!found) return undefined;
  const place = { from: found.from, to: found.to };
  if (found.kind === 'function') {
    const signature = signatureOf(scope.engine, found.name);
    return signature === undefined ? undefined : { ...place, lines: [signature] };
  }
  if (found.kind === 'column')
    return {
      ...place,
      lines: found.owners.map(({ table, column }) => `${table}.${column.name}  ${column.type}`.trimEnd()),
    };
  const { table, columns, cell, made } = found.table;
  const info = scope.tables.find((each) => each.cell === cell && each.name === table);
  const facts = [
    made ? 'named by with' : cell === undefined || cell === 'data' ? '' : `from ${cell}`,
    info?.rowCount === undefined
      ? ''
      : `${info.rowCount.toLocaleString('en-US')} ${info.rowCount === 1 ? 'row' : 'rows'}`,
  ].filter(Boolean);
  if (columns.length === 0 && facts.length === 0) return undefined;
  return { ...place, lines: describeTable([table, facts.join(', ')].filter(Boolean).join('  '), columns) };
}
