import { decimalsOf } from '../core/exact-number';
import { isList } from '../core/is-list';
import type { Value } from '../core/value';
import type { SqlEngineName } from './sql-engine';

/** The most digits that DuckDB's DECIMAL holds. */
const DECIMAL_DIGITS = 38;

/** Types that mean the same in both engines, DuckDB's spelling first. */
const PAIRS: readonly (readonly [duckdb: string, postgres: string])[] = [
  ['BOOLEAN', 'boolean'],
  ['SMALLINT', 'smallint'],
  ['INTEGER', 'integer'],
  ['BIGINT', 'bigint'],
  ['FLOAT', 'real'],
  ['DOUBLE', 'double precision'],
  ['VARCHAR', 'text'],
  ['BLOB', 'bytea'],
  ['DATE', 'date'],
  ['TIME', 'time without time zone'],
  ['TIME WITH TIME ZONE', 'time with time zone'],
  ['TIMESTAMP', 'timestamp without time zone'],
  ['TIMESTAMP WITH TIME ZONE', 'timestamp with time zone'],
  ['INTERVAL', 'interval'],
  ['UUID', 'uuid'],
];

/** Types that only DuckDB has. Postgres's temporal types end at microseconds, so nanoseconds travel as text. */
const ONLY_DUCKDB: Readonly<Record<string, string>> = {
  TINYINT: 'smallint',
  UTINYINT: 'smallint',
  USMALLINT: 'integer',
  UINTEGER: 'bigint',
  UBIGINT: 'numeric(20,0)',
  HUGEINT: 'numeric(38,0)',
  UHUGEINT: 'numeric(38,0)',
  BIGNUM: 'numeric',
  TIMESTAMP_S: 'timestamp without time zone',
  TIMESTAMP_MS: 'timestamp without time zone',
  TIMESTAMPTZ: 'timestamp with time zone',
  TIMETZ: 'time with time zone',
  BIT: 'bit varying',
};
const TO_POSTGRES = new Map([...PAIRS, ...Object.entries(ONLY_DUCKDB)]);
const TO_DUCKDB = new Map([...PAIRS.map(([duckdb, postgres]) => [postgres, duckdb] as const), ['oid', 'UINTEGER']]);

/** Who spells a type so: DuckDB's names are written in capitals, Postgres's in small letters or quotes. */
export const spelledBy = (type: string): SqlEngineName => (/^[A-Z]/.test(type) ? 'duckdb' : 'postgres');

/**
 * A column's type as `engine` spells it; one that the engine lacks becomes one that holds the same values exactly, at last its text type.
 * The column's values decide where the type alone cannot: Postgres's `numeric` has any number of digits, its arrays any number
 * of levels. Without values such a type becomes text.
 */
export function spelledFor(engine: SqlEngineName, type: string, values?: readonly Value[]): string {
  if (spelledBy(type) === engine) return type;
  return engine === 'postgres' ? forPostgres(type, values) : forDuckdb(type, values);
}

function forPostgres(type: string, values: readonly Value[] = []): string {
  const item = itemType(type);
  if (item !== undefined) {
    // An array of Postgres has no gaps: lists of lists may differ in length, so they are kept as JSON.
    const inner = itemType(item) === undefined ? forPostgres(item, values.flatMap(itemsOf)) : 'jsonb';
    return inner === 'jsonb' ? 'jsonb' : `${inner}[]`;
  }
  if (/^(STRUCT|MAP)\(/.test(type)) return 'jsonb';
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal) return `numeric(${decimal[1]},${decimal[2]})`;
  if (/HUGEINT$/.test(type) && values.some((value) => digitsOf(String(value)) > DECIMAL_DIGITS)) return 'numeric';
  return TO_POSTGRES.get(type) ?? 'text';
}

function forDuckdb(type: string, values: readonly Value[] | undefined): string {
  const item = itemType(type);
  if (item !== undefined) {
    const levels = most((values ?? []).map(levelsOf), 1);
    return forDuckdb(item, values?.flatMap(scalarsOf)) + '[]'.repeat(levels);
  }
  if (/^numeric\b/.test(type)) return decimalFor(type, values);
  return TO_DUCKDB.get(type.replace(/\(\d+(,\d+)?\)/, '')) ?? 'VARCHAR';
}

/** Postgres allows more digits than DuckDB, a scale below zero or above the precision, and NaN. */
function decimalFor(type: string, values: readonly Value[] | undefined): string {
  const exact = values?.flatMap((value) => (value === null ? [] : String(value)));
  if (exact?.some((text) => !DIGITS.test(text))) return 'VARCHAR';
  const [, digits, decimals = '0'] = /^numeric\((\d+)(?:,(-?\d+))?\)$/.exec(type) ?? [];
  if (digits !== undefined) {
    const scale = Math.max(0, Number(decimals));
    const precision = Math.max(Number(digits) - Math.min(0, Number(decimals)), scale);
    if (precision <= DECIMAL_DIGITS) return `DECIMAL(${precision},${scale})`;
  }
  if (exact === undefined) return 'VARCHAR';
  const scale = most(exact.map(decimalsOf), 0);
  const whole = most(
    exact.map((text) => digitsOf(text.split('.')[0] ?? '')),
    1,
  );
  return whole + scale <= DECIMAL_DIGITS ? `DECIMAL(${DECIMAL_DIGITS},${scale})` : 'VARCHAR';
}

const most = (numbers: readonly number[], least: number) => numbers.reduce((a, b) => Math.max(a, b), least);
const DIGITS = /^-?\d+(\.\d+)?$/;
const digitsOf = (text: string) => text.replace(/^-/, '').length;

/** The type of the items of `X[]`, `X[3]`. */
const itemType = (type: string) => /^(.+)\[\d*\]$/s.exec(type)?.[1];

const itemsOf = (value: Value): readonly Value[] => (isList(value) ? value : []);
const scalarsOf = (value: Value): readonly Value[] => (isList(value) ? value.flatMap(scalarsOf) : [value]);
const levelsOf = (value: Value): number => (isList(value) ? 1 + most(value.map(levelsOf), 0) : 0);
