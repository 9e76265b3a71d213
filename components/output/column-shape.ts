import type { Column, Value } from '../../lib/core/value';
import { type ColumnFormat, formatOf, formatValue, widerFormat } from './format';

/** How a column is written and how wide it is, in characters of the mono. */
export type ColumnShape = { readonly format: ColumnFormat; readonly characters: number };

/** Longer values are cut with an ellipsis; copy gives the whole. */
export const LONGEST = 60;
const LONGEST_TYPE = 24;

export function shapesOf(columns: readonly Column[], rows: readonly (readonly Value[])[]): ColumnShape[] {
  return columns.map((column, index) => {
    const format = formatOf(column, rows, index);
    let characters = Math.max(column.name.length, Math.min(column.type.length, LONGEST_TYPE));
    for (const row of rows) characters = Math.max(characters, formatValue(row[index], column, format).text.length);
    return { format, characters: Math.min(characters, LONGEST) };
  });
}

export const widerShapes = (a: readonly ColumnShape[], b: readonly ColumnShape[]): ColumnShape[] =>
  a.map((shape, index) => {
    const other = b[index];
    if (!other) return shape;
    return { format: widerFormat(shape.format, other.format), characters: Math.max(shape.characters, other.characters) };
  });
