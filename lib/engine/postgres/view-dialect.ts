import { quoteText } from '../../core/sql-tokens';
import { isFloating } from '../../core/viewing/order';
import type { ViewDialect } from '../sql/view-sql';

const TEXTS = /^(text|character varying.*)$/;

/** How Postgres filters and sorts: texts by their bytes, whatever the collation of the column. */
export const postgresView: ViewDialect = {
  text: (value, { type }) => (type === 'bytea' ? `upper(encode(${value}, 'hex'))` : `${value}::text`),
  contains: (text, wanted) =>
    wanted.includes('\0')
      ? 'false'
      : `strpos(lower(${text} COLLATE "pg_c_utf8"), lower(${quoteText(wanted)} COLLATE "pg_c_utf8")) > 0`,
  sorted: (value, type) => (TEXTS.test(type) ? `${value} COLLATE "C"` : isComparable(type) ? value : `${value}::text`),
  compareNumber(value, type, comparison, number) {
    if (!isFloating(type)) return `${value}::numeric ${comparison} ${quoteText(number)}::numeric`;
    const stored = type === 'real' ? Math.fround(Number(number)) : Number(number);
    return `${value} ${comparison} ${quoteText(String(stored))}::${type}`;
  },
};

/** Types whose values have no order: they are sorted and counted by their texts. */
export const isComparable = (type: string) =>
  !/^(json|xml|point|line|lseg|box|path|polygon|circle|jsonpath|xid|refcursor)(\[\])*$/.test(type);
