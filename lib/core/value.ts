import { z } from 'zod';

/**
 * One value of a table, as it travels and is stored: plain JSON, and exact.
 * DECIMAL, HUGEINT, and integers beyond 2^53 − 1 are their digits as a string; so are `NaN`, `Infinity`, `-Infinity`.
 * DATE, TIME, TIMESTAMP, INTERVAL, UUID, ENUM are the engine's own text. BLOB is hexadecimal text.
 * LIST and ARRAY are arrays, STRUCT is an object, MAP is an array of [key, value].
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(Value), z.record(z.string(), Value)]),
);

/** `type` is spelled as the engine spells it: `DECIMAL(4,2)`, `VARCHAR`, `INTEGER[]`, `STRUCT(a INTEGER)`. */
export const Column = z.strictObject({ name: z.string(), type: z.string() });
export type Column = z.infer<typeof Column>;

/** A whole table. Rows are arrays by position, because two columns may share a name. */
export const Table = z.strictObject({ columns: z.array(Column), rows: z.array(z.array(Value)) });
export type Table = z.infer<typeof Table>;

/** A window of rows of a larger table: `rows[0]` is row number `offset`, counted from 0, of `rowCount`. */
export const TablePage = Table.extend({ offset: z.int(), rowCount: z.int() });
export type TablePage = z.infer<typeof TablePage>;

export type ColumnKind = 'number' | 'text' | 'boolean' | 'temporal' | 'nested' | 'other';

const NUMBER =
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE|BIGNUM|smallint|integer|bigint|real|double precision|numeric.*)$/;
const TEMPORAL = /^(DATE|TIME|TIMESTAMP|date|time|timestamp)\b/;

/** What a column's type means for alignment, comparison and charts. Knows DuckDB's and Postgres's spellings. */
export function kindOf(type: string): ColumnKind {
  if (type.endsWith(']') || /^(STRUCT|MAP|UNION)\(/.test(type)) return 'nested';
  if (NUMBER.test(type)) return 'number';
  if (TEMPORAL.test(type)) return 'temporal';
  if (type === 'BOOLEAN' || type === 'boolean') return 'boolean';
  if (/^(VARCHAR|ENUM|text|character|varchar|char)/.test(type)) return 'text';
  return 'other';
}

/** Whether a type holds whole numbers only. */
export const isWhole = (type: string) => /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|smallint|integer|bigint)$/.test(type);
