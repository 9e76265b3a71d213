import { type Column, isWhole, kindOf, type Value } from '../../lib/core/value';

/** How one column's values are written; every row of a column is written alike. */
export type ColumnFormat = {
  readonly align: 'left' | 'right';
  readonly grouped: boolean;
  /** Decimals of a floating-point column; others show the digits they have. */
  readonly decimals?: number | undefined;
};

/** What a cell shows: `null` is set apart in the sans, `value` is the machine's own word. */
export type CellText = { readonly kind: 'null' | 'value'; readonly text: string };

const MOST_DECIMALS = 4;
const FLOATING = /^(FLOAT|DOUBLE|REAL|real|double precision)$/;
const KEY_OR_YEAR = /(^|_)(id|ID|Id|year|YEAR|Year)$|[a-z](Id|ID|Year)$/;

/** Keys and years are names, not amounts: their digits stand together. */
const isGrouped = (columnName: string) => !KEY_OR_YEAR.test(columnName);

/** The format that `rows` need; a later window may need more decimals (see `widerFormat`). */
export function formatOf(column: Column, rows: readonly (readonly Value[])[], index: number): ColumnFormat {
  const align = kindOf(column.type) === 'number' ? 'right' : 'left';
  const grouped = isGrouped(column.name);
  if (!FLOATING.test(column.type)) return { align, grouped };
  let decimals = 0;
  for (const row of rows) decimals = Math.max(decimals, decimalsNeeded(row[index]));
  return { align, grouped, decimals };
}

export const widerFormat = (a: ColumnFormat, b: ColumnFormat): ColumnFormat =>
  a.decimals === undefined || b.decimals === undefined ? a : { ...a, decimals: Math.max(a.decimals, b.decimals) };

export function formatValue(value: Value | undefined, column: Column, format: ColumnFormat): CellText {
  if (value === null || value === undefined) return { kind: 'null', text: 'NULL' };
  if (format.align === 'right' && (typeof value === 'number' || typeof value === 'string')) {
    return { kind: 'value', text: numberText(value, column, format) };
  }
  return { kind: 'value', text: typeof value === 'string' ? visible(value) : exactText(value) };
}

/** The value as it is, for the clipboard: every digit, every space, nothing grouped. */
export function exactText(value: Value | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'object' ? nestedText(value) : String(value);
}

/** An amount for people: `28,000`. */
export const countText = (count: number) => groupDigits(String(count));

/** `1 row`, `28,000 rows`. */
export const countOf = (count: number, word: string, words = `${word}s`) =>
  `${countText(count)} ${count === 1 ? word : words}`;

function decimalsNeeded(value: Value | undefined): number {
  if (typeof value !== 'number' || isExtreme(value)) return 0;
  return String(Number(value.toFixed(MOST_DECIMALS))).split('.')[1]?.length ?? 0;
}

/** Rounded to a few decimals it would read as nothing, or as digits that it does not have. */
const isExtreme = (value: number) =>
  !Number.isFinite(value) || Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 0.00005);

function numberText(value: number | string, column: Column, format: ColumnFormat): string {
  if (typeof value === 'number' && isExtreme(value)) return String(value);
  const fixed = typeof value === 'number' && !isWhole(column.type) && format.decimals !== undefined;
  const digits = fixed ? value.toFixed(format.decimals) : String(value);
  return format.grouped ? groupDigits(digits) : digits;
}

function groupDigits(digits: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? [];
  return whole === '' ? digits : sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}

/** A line break or a tab in a value is drawn, so that a row stays one line. */
const visible = (text: string) => text.replace(/\r\n|\r|\n/g, '↵').replaceAll('\t', '⇥');

function nestedText(value: Value): string {
  if (value === null) return 'NULL';
  if (isList(value)) return `[${value.map(nestedText).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${nestedText(each)}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
