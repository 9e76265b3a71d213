import type { FileOptions } from '../../../../../core/file-reading';
import { KIND } from './value-kinds';

/** How the texts of a column become values. */
export type TextColumnType = {
  /** As DuckDB spells it. */
  readonly type: string;
  /** Whether thousands are set apart or decimals follow a comma. */
  readonly spelled?: boolean | undefined;
  /** The formats of dates that are not written year first. */
  readonly formats?: readonly string[] | undefined;
  /** Whether day and month cannot be told apart. */
  readonly ambiguous?: boolean | undefined;
};

export type Decimal = '.' | ',';
const has = (kinds: number, kind: number) => (kinds & kind) !== 0;
const POINT = KIND.point | KIND.groupedPoint;
const COMMA = KIND.comma | KIND.groupedComma;

/** What the columns say of the file's decimals: what follows a comma or a point in a number of which nothing else can be made. */
export function decimalOf(columns: readonly number[], delimiter: string): Decimal {
  const numbers = columns.filter((kinds) => !has(kinds, KIND.huge) && has(kinds, POINT | COMMA));
  const points = numbers.some((kinds) => !has(kinds, COMMA));
  const commas = numbers.some((kinds) => !has(kinds, POINT));
  if (points !== commas) return commas ? ',' : '.';
  const plain = numbers.some((kinds) => has(kinds, KIND.point));
  return !points && !plain && delimiter === ';' && numbers.length > 0 ? ',' : '.';
}

/** The type of a column whose values can all be read as `kinds`; 0 is text. */
export function columnType(kinds: number, decimal: Decimal, dates: FileOptions['dates']): TextColumnType {
  if (has(kinds, KIND.whole)) return { type: 'BIGINT' };
  if (has(kinds, KIND.huge)) return { type: 'HUGEINT' };
  if (has(kinds, KIND.boolean)) return { type: 'BOOLEAN' };
  return numberType(kinds, decimal) ?? momentType(kinds, dates) ?? { type: 'VARCHAR' };
}

function numberType(kinds: number, decimal: Decimal): TextColumnType | undefined {
  const [plain, grouped, whole] =
    decimal === '.'
      ? [KIND.point, KIND.groupedPoint, KIND.wholePoint]
      : [KIND.comma, KIND.groupedComma, KIND.wholeComma];
  if (has(kinds, plain)) return { type: 'DOUBLE', spelled: decimal === ',' };
  if (has(kinds, grouped)) return { type: has(kinds, whole) ? 'BIGINT' : 'DOUBLE', spelled: true };
  return undefined;
}

const ORDERS: readonly (readonly [kind: number, format: string])[] = [
  [KIND.dayDot, '%d.%m.%Y'],
  [KIND.daySlash, '%d/%m/%Y'],
  [KIND.monthSlash, '%m/%d/%Y'],
  [KIND.dayDash, '%d-%m-%Y'],
  [KIND.monthDash, '%m-%d-%Y'],
];
const MONTH_FIRST = KIND.monthSlash | KIND.monthDash;
const CLOCKS = ['%H:%M:%S', '%H:%M', '%H:%M:%S.%f', '%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p'];

function momentType(kinds: number, dates: FileOptions['dates']): TextColumnType | undefined {
  const type = has(kinds, KIND.dateOnly) ? 'DATE' : 'TIMESTAMP';
  if (has(kinds, KIND.yearFirst))
    return { type: type === 'DATE' || has(kinds, KIND.withoutOffset) ? type : 'TIMESTAMP WITH TIME ZONE' };
  if (has(kinds, KIND.time)) return { type: 'TIME' };
  const orders = ORDERS.filter(([kind]) => has(kinds, kind));
  const wanted = orders.filter(([kind]) => dates === undefined || has(kind, MONTH_FIRST) === (dates === 'month-first'));
  const [order] = orders.length > 1 ? wanted : orders;
  if (!order) return undefined;
  if (orders.length > 1 && dates === undefined) return { type: 'VARCHAR', ambiguous: true };
  const [, date] = order;
  const formats =
    type === 'DATE' ? [date] : [date, ...CLOCKS.flatMap((clock) => [`${date} ${clock}`, `${date}T${clock}`])];
  return { type, formats };
}
