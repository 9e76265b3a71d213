import { quoteName, quoteText } from '../../../core/sql-tokens';
import { isWhole, kindOf } from '../../../core/value';
import type { ArrivingColumn } from './codec/file-rows';

/** A column in SQL: what it becomes, and when a value of it cannot become that. */
export type CastColumn = {
  readonly name: string;
  readonly value: string;
  /** Undefined if nothing can go wrong. */
  readonly isBad: string | undefined;
  readonly type: string;
};

export type CastOf = {
  readonly name: string;
  /** The type it has as it arrives. */
  readonly arrives: string;
  readonly text: ArrivingColumn['text'] | undefined;
  /** The type given by hand, as the engine spells it. */
  readonly wanted: string | undefined;
  readonly decimal: '.' | ',';
  readonly nulls: string;
};

/** How a column gets its type. */
export function castColumn({ name, arrives, text, wanted, decimal, nulls }: CastOf): CastColumn {
  const column = quoteName(name);
  const type = wanted ?? text?.type ?? arrives;
  const cast = (from: string, value: string): CastColumn => ({
    name,
    value,
    isBad: `${from} IS NOT NULL AND ${value} IS NULL`,
    type,
  });
  if (type === arrives) return { name, value: column, isBad: undefined, type };
  if (!text?.missing) {
    const value = `TRY_CAST(${column} AS ${type})`;
    const isCut = isWhole(type) && kindOf(arrives) === 'number' && !isWhole(arrives);
    return cast(column, isCut ? `CASE WHEN trunc(${column}) = ${column} THEN ${value} END` : value);
  }
  const trimmed = `trim(${column}, ' ' || chr(9))`;
  const missing = ['', nulls, ...text.missing].map(quoteText).join(', ');
  const given = `(CASE WHEN ${trimmed} NOT IN (${missing}) THEN ${trimmed} END)`;
  if (text.formats && kindOf(type) === 'temporal')
    return cast(given, `CAST(try_strptime(${given}, [${text.formats.map(quoteText).join(', ')}]) AS ${type})`);
  const isSpelled = kindOf(type) === 'number' && (wanted !== undefined || text.spelled === true);
  return cast(given, isSpelled ? numberOf(given, type, decimal) : `TRY_CAST(${given} AS ${type})`);
}

/** A number as people write it. A fraction does not become a whole number: it would be rounded. */
function numberOf(given: string, type: string, decimal: '.' | ','): string {
  const apart = quoteText(`[${decimal === '.' ? ',' : '.'} \u00a0\u202f]`);
  const decimals = isWhole(type) ? `(?:[${decimal}]0+)?` : `(?:[${decimal}]\\d+)?`;
  const grouped = quoteText(`-?\\d{1,3}(?:${apart.slice(1, -1)}\\d{3})+${decimals}`);
  const together = `replace(regexp_replace(${given}, ${apart}, '', 'g'), ${quoteText(decimal)}, '.')`;
  const fraction = isWhole(type) ? quoteText(`[${decimal}]\\d*[1-9]`) : undefined;
  const refused = [
    ...(decimal === '.' ? [] : [`WHEN contains(${given}, '.') THEN NULL`]),
    ...(fraction === undefined ? [] : [`WHEN regexp_matches(${given}, ${fraction}) THEN NULL`]),
  ];
  const alone = decimal === '.' ? given : `replace(${given}, ',', '.')`;
  const digits = `CASE WHEN regexp_full_match(${given}, ${grouped}) THEN ${together} ${refused.join(' ')} ELSE ${alone} END`;
  return `TRY_CAST(${digits} AS ${type})`;
}
