import { quoteText } from '../../core/sql-tokens';
import { type Column, kindOf } from '../../core/value';
import type { Filter, View } from '../../core/view';
import { readNumber } from '../../core/viewing/exact';
import { isNumberName, viewProblem } from '../../core/viewing/filter-kinds';
import { readMoment } from '../../core/viewing/moment';

/** What of a view each engine says in its own way. `value` is the column in SQL. */
export type ViewDialect = {
  /** The column's values as texts, as tables show them. */
  text(value: string, column: Column): string;
  /** Whether the column's numbers are at least, at most or exactly `number`, which is exact and in its only spelling. */
  compareNumber(value: string, type: string, comparison: '>=' | '<=' | '=', number: string): string;
  /** A column whose order is the same in both engines. */
  sorted(value: string, type: string): string;
  /** The same column in texts of small letters. */
  contains(text: string, wanted: string): string;
};

/** The condition that all filters make, for WHERE; empty if there are none. `nameOf` is a column in SQL, by its position. */
export function conditionOf(
  dialect: ViewDialect,
  columns: readonly Column[],
  view: View,
  nameOf: (column: number) => string,
): string {
  const problem = viewProblem(columns, view);
  if (problem !== undefined) throw new Error(`The view does not fit the result. ${problem}`);
  return view.filters
    .map((filter) => {
      const column = columns[filter.column];
      return column ? `(${filterSql(dialect, column, nameOf(filter.column), filter)})` : '';
    })
    .join(' AND ');
}

/** What follows ORDER BY, in front of the rows' own order; empty if there is no sorting. */
export const orderingOf = (
  dialect: ViewDialect,
  columns: readonly Column[],
  { sorting }: View,
  nameOf: (column: number) => string,
): string =>
  sorting
    .map(({ column, direction }) => {
      const value = dialect.sorted(nameOf(column), columns[column]?.type ?? '');
      return `${value} ${direction === 'ascending' ? 'ASC' : 'DESC'} NULLS LAST, `;
    })
    .join('');

function filterSql(dialect: ViewDialect, column: Column, value: string, filter: Filter): string {
  switch (filter.kind) {
    case 'null':
      return `${value} IS NULL`;
    case 'not-null':
      return `${value} IS NOT NULL`;
    case 'contains':
      return dialect.contains(dialect.text(value, column), filter.text);
    case 'equals':
      return equals(dialect, column, value, filter.value);
    case 'differs':
      return `${value} IS NULL OR NOT (${equals(dialect, column, value, filter.value)})`;
    case 'range': {
      const { type } = column;
      const from = filter.from === undefined ? undefined : end(dialect, type, value, '>=', filter.from);
      const to = filter.to === undefined ? undefined : end(dialect, type, value, '<=', filter.to);
      return [`${value} IS NOT NULL`, from, to].filter((part) => part !== undefined).join(' AND ');
    }
  }
}

function end(dialect: ViewDialect, type: string, value: string, comparison: '>=' | '<=', text: string): string {
  const moment = readMoment(text, type, comparison === '>=' ? 'first' : 'last');
  if (moment !== undefined) return `${value} ${comparison} ${momentLiteral(moment, type)}`;
  return dialect.compareNumber(value, type, comparison, readNumber(text) ?? text);
}

function equals(dialect: ViewDialect, column: Column, value: string, wanted: string): string {
  const { type } = column;
  if (kindOf(type) === 'number') {
    const number = isNumberName(wanted) ? wanted : (readNumber(wanted) ?? wanted);
    return dialect.compareNumber(value, type, '=', number);
  }
  const moment = readMoment(wanted, type, 'first');
  if (moment !== undefined) return `${value} = ${momentLiteral(moment, type)}`;
  return wanted.includes('\0') ? 'false' : `${dialect.text(value, column)} = ${quoteText(wanted)}`;
}

const momentLiteral = (moment: string, type: string) => `CAST(${quoteText(moment)} AS ${type})`;
