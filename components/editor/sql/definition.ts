import type { CodeSelection } from '../selection';
import type { SqlScope } from './completion';
import { findName } from './find-name';
import { fold } from './select';
import { tokenizeSql } from './tokens';

/** Where a name comes from: a place in the same code, or a cell above and what to look for there. */
export type SqlDefinition =
  | { readonly kind: 'here'; readonly range: CodeSelection }
  | { readonly kind: 'cell'; readonly cell: string; readonly names: readonly string[] };

/** Undefined for the lesson's data, which no cell makes. */
export function defineSql(code: string, offset: number, scope: SqlScope): SqlDefinition | undefined {
  const found = findName(code, offset, scope);
  if (!found) return valueAt(code, offset, scope);
  if (found.kind === 'function') return undefined;
  const table = found.kind === 'table' ? found.table : found.owners[0]?.source;
  if (!table) return undefined;
  const { made, cell } = { made: undefined, ...table };
  if (made) return { kind: 'here', range: { from: made.from, to: made.to } };
  if (cell === undefined || cell === 'data') return undefined;
  const names = found.kind === 'table' ? [table.table] : [found.name, table.table];
  return { kind: 'cell', cell, names };
}

/** A value of TypeScript that is read as a table. */
function valueAt(code: string, offset: number, { values }: SqlScope): SqlDefinition | undefined {
  const token = tokenizeSql(code).find(({ from, to }) => from <= offset && offset < to);
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
  const value = values.find(({ name }) => fold(name) === fold(token.text));
  return value && { kind: 'cell', cell: value.cell, names: [value.name] };
}

/** Where SQL makes the first of these names that stands in it: behind CREATE or AS if it does, else where it stands last. */
export function placeOfName(code: string, names: readonly string[]): CodeSelection {
  const tokens = tokenizeSql(code).filter(({ kind }) => kind !== 'comment');
  for (const name of names) {
    const places = tokens.flatMap((token, index) => {
      if ((token.kind !== 'word' && token.kind !== 'quoted') || fold(token.text) !== fold(name)) return [];
      const before = tokens[index - 1];
      return { token, makes: before?.kind === 'word' && /^(as|table|view|exists)$/i.test(before.text) };
    });
    const { token } = places.find(({ makes }) => makes) ?? places.at(-1) ?? {};
    if (token) return { from: token.from, to: token.to };
  }
  return { from: 0, to: 0 };
}
