import type { Column } from '../../core/value';
import type { WireField } from '../../engine/wire/backend';
import { STANDING_TIME, USER, VERSION } from './standing-answers';
import { typeOfStored } from './types/column-type';
import { wireField } from './types/wire-type';

/** The columns of an answer as a client sees them: names fold to small letters, as all names do in Redshift. */
export const fieldsOf = (columns: readonly Column[]): WireField[] =>
  columns.map(({ name, type }) => wireField(shownName(name), typeOfStored(type)));

/** An expression without a name is called like its function, or not at all. */
function shownName(name: string): string {
  const standing = STANDING.get(name);
  if (standing !== undefined) return standing;
  const called = /^"?(\w+)"?\(.*\)$/s.exec(name)?.[1]?.toLowerCase();
  if (called !== undefined) return CALLED[called] ?? called;
  return /^[("'\d-]|^CAST\(|^CASE\b/s.test(name) ? '?column?' : name.toLowerCase();
}

/** Functions of the server's own are put in as what they give. */
const STANDING: ReadonlyMap<string, string> = new Map([
  [`CAST('${STANDING_TIME}' AS TIMESTAMP)`, 'getdate'],
  [`CAST('${STANDING_TIME.slice(0, 10)}' AS DATE)`, 'date'],
  [`'${VERSION}'`, 'version'],
  [`'${USER}'`, 'current_user'],
]);

const CALLED: Readonly<Record<string, string>> = { count_star: 'count', cast: '?column?' };
