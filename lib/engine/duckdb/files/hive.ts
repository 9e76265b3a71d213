import { quoteName, quoteText } from '../../../core/sql-tokens';

/** A column that is in the paths of files instead of in them, as in `rating=PG/data_0.csv`. */
export type PathColumn = { readonly name: string; readonly type: string; readonly values: readonly (string | null)[] };

/** As the engine writes and reads it. */
const NULL_PARTITION = 'NULL';

/** The partitions that all these paths have; none if the paths differ in them. */
export function pathColumns(paths: readonly string[], typed: boolean): readonly PathColumn[] {
  const parts = paths.map(partitionsOf);
  const names = [...(parts[0]?.keys() ?? [])];
  if (parts.some((part) => [...part.keys()].join('/') !== names.join('/'))) return [];
  return names.map((name) => {
    const values = parts.map((part) => part.get(name) ?? null);
    return { name, values, type: typed ? typeOf(values) : 'VARCHAR' };
  });
}

function partitionsOf(path: string): ReadonlyMap<string, string | null> {
  const folders = path.split('/').slice(0, -1);
  return new Map(
    folders.flatMap((folder) => {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(folder) ?? [];
      return name === undefined || value === undefined ? [] : [[name, decoded(value)] as const];
    }),
  );
}

function decoded(value: string): string | null {
  if (value.toUpperCase() === NULL_PARTITION) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function typeOf(values: readonly (string | null)[]): string {
  const there = values.filter((value) => value !== null);
  const all = (pattern: RegExp) => there.length > 0 && there.every((value) => pattern.test(value));
  if (all(/^-?\d{1,18}$/)) return 'BIGINT';
  if (all(/^\d{4}-\d{2}-\d{2}$/)) return 'DATE';
  return all(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)?$/) ? 'TIMESTAMP' : 'VARCHAR';
}

/** The folder of one partition. */
export const folderOf = (name: string, value: string | null) =>
  `${encoded(name)}=${value === null ? NULL_PARTITION : encoded(value)}`;

const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A path's value as a column in SQL. */
export const pathValue = ({ name, type, values }: PathColumn, file: number) =>
  `CAST(${values[file] === null || values[file] === undefined ? 'NULL' : quoteText(values[file])} AS ${type}) AS ${quoteName(name)}`;
