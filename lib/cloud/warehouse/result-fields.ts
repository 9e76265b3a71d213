import type { Column } from '../../core/value';
import type { WireField } from '../../engine/wire/backend';
import { typeOfStored } from './types/column-type';
import { wireField } from './types/wire-type';

/** The columns of an answer as a client sees them: names fold to small letters, as all names do in Redshift. */
export const fieldsOf = (columns: readonly Column[]): WireField[] =>
  columns.map(({ name, type }) => wireField(shownName(name), typeOfStored(type)));

/** An expression without a name is called like its function, or not at all. */
function shownName(name: string): string {
  const called = /^"?(\w+)"?\(.*\)$/s.exec(name)?.[1]?.toLowerCase();
  if (called !== undefined) return CALLED[called] ?? called;
  return /^[("'\d-]|^CAST\(|^CASE\b/s.test(name) ? '?column?' : name.toLowerCase();
}

const CALLED: Readonly<Record<string, string>> = { count_star: 'count', cast: '?column?' };
