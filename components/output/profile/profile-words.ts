import type { ColumnProfile } from '@/lib/core/profile';
import type { Column, Value } from '@/lib/core/value';
import { countText, exactText, formatOf, formatValue } from '../format';

/** `12.5%`; what is there is never 0%, and what is missing never 100%. */
export function shareText(part: number, of: number): string {
  if (of === 0 || part === 0) return '0%';
  if (part === of) return '100%';
  const percent = (100 * part) / of;
  if (percent < 0.1) return '<0.1%';
  return percent > 99.9 ? '>99.9%' : `${percent.toFixed(1).replace(/\.0$/, '')}%`;
}

/** A value in a sentence, cut where it is long. */
export function valueText(value: Value, column: Column): string {
  if (value === null) return '';
  const text = formatValue(value, column, formatOf(column, [[value]], 0)).text;
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

export function rangeText({ least, greatest }: ColumnProfile, column: Column): string {
  if (least === null || greatest === null) return '';
  return exactText(least) === exactText(greatest)
    ? valueText(least, column)
    : `${valueText(least, column)} – ${valueText(greatest, column)}`;
}

export const nullsText = ({ nulls, rows }: ColumnProfile) =>
  nulls === 0 ? 'none' : `${countText(nulls)} (${shareText(nulls, rows)})`;
