import type { Column, Value } from '../../lib/core/value';
import { type ColumnFormat, formatOf, formatValue, widerFormat } from './format';

/** How the column at position `at` is written and how wide it is, in characters of the mono. */
export type ColumnShape = {
  readonly at: number;
  readonly column: Column;
  readonly format: ColumnFormat;
  readonly characters: number;
};

/** Longer values are cut with an ellipsis; copy gives the whole. */
export const LONGEST = 44;
const LONGEST_TYPE = 24;

export function shapesOf(columns: readonly Column[], rows: readonly (readonly Value[])[]): ColumnShape[] {
  return columns.map((column, at) => {
    const format = formatOf(column, rows, at);
    let characters = Math.max(column.name.length, Math.min(column.type.length, LONGEST_TYPE));
    for (const row of rows) characters = Math.max(characters, formatValue(row[at], column, format).text.length);
    return { at, column, format, characters: Math.min(characters, LONGEST) };
  });
}

export const widerShapes = (a: readonly ColumnShape[], b: readonly ColumnShape[]): ColumnShape[] =>
  a.map((shape) => {
    const other = b[shape.at];
    if (!other) return shape;
    const format = widerFormat(shape.format, other.format);
    return { ...shape, format, characters: Math.max(shape.characters, other.characters) };
  });
