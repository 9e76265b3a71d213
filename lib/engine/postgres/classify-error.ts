import type { ServerWords } from './protocol';

/** What kind of mistake it is, and what it is about. */
export type Classified = { readonly code: string; readonly name?: string | undefined };

type Rule = { readonly sqlstate: RegExp; readonly says?: RegExp; readonly code: string };

/** The first rule that fits wins. The first group of `says` is the name. */
const RULES: readonly Rule[] = [
  { sqlstate: /^42601/, says: /at end of input/, code: 'syntax-end' },
  { sqlstate: /^42601/, says: /unterminated quoted string|unterminated dollar/, code: 'open-text' },
  { sqlstate: /^42601/, says: /unterminated quoted identifier/, code: 'open-name' },
  {
    sqlstate: /^42601/,
    says: /(?:UNION|INTERSECT|EXCEPT) query must have the same number/,
    code: 'union-columns',
  },
  {
    sqlstate: /^42601/,
    says: /subquery must return only one column|subquery has too many columns/,
    code: 'many-columns',
  },
  {
    sqlstate: /^42601/,
    says: /more (?:expressions|target columns) than|same (?:number|length)|number of columns/,
    code: 'column-count',
  },
  { sqlstate: /^42601/, says: /syntax error at or near "([\s\S]*)"/, code: 'syntax' },
  { sqlstate: /^42P01/, says: /(?:relation|table) "(.+?)" does not exist/, code: 'unknown-table' },
  { sqlstate: /^42P01/, says: /entry for table "(.+?)"/, code: 'unknown-table' },
  { sqlstate: /^42703/, says: /column "(.+?)" specified in USING/, code: 'unknown-column' },
  { sqlstate: /^42703/, says: /column "?(.+?)"? (?:of relation .+ )?does not exist/, code: 'unknown-column' },
  { sqlstate: /^42703/, says: /has no field "(.+?)"/, code: 'unknown-column' },
  { sqlstate: /^42702/, says: /"(.+?)" is ambiguous/, code: 'ambiguous-column' },
  { sqlstate: /^42883/, says: /operator does not exist: (.+)/, code: 'unknown-operator' },
  { sqlstate: /^42883/, says: /(?:function|procedure|aggregate) (.+?)\(.*does not exist/, code: 'unknown-function' },
  { sqlstate: /^42725/, says: /(?:function|operator) (?:is not unique: )?"?([^\s("]+)/, code: 'wrong-arguments' },
  { sqlstate: /^42704/, says: /type "(.+?)" does not exist/, code: 'unknown-type' },
  { sqlstate: /^42704/, says: /"(.+?)"/, code: 'unknown-name' },
  { sqlstate: /^42803/, says: /column "(.+?)" must appear in the GROUP BY/, code: 'missing-group-by' },
  { sqlstate: /^42803/, says: /not allowed in WHERE/, code: 'aggregate-in-where' },
  { sqlstate: /^42803/, says: /not allowed in GROUP BY/, code: 'aggregate-in-group-by' },
  { sqlstate: /^42803/, says: /calls cannot be nested/, code: 'nested-aggregate' },
  { sqlstate: /^42P20/, says: /not allowed in (WHERE|GROUP BY|HAVING)/, code: 'window-in-where' },
  { sqlstate: /^42P10/, says: /position \d+ is not in select list/, code: 'unknown-position' },
  { sqlstate: /^(22P02|22007|22018|42846|42804|22P03)/, code: 'conversion' },
  { sqlstate: /^(22003|22008)/, code: 'out-of-range' },
  { sqlstate: /^22012/, code: 'division-by-zero' },
  { sqlstate: /^22001/, code: 'too-long' },
  { sqlstate: /^23502/, says: /column "(.+?)"/, code: 'not-null' },
  { sqlstate: /^23505/, code: 'duplicate-key' },
  { sqlstate: /^23503/, code: 'foreign-key' },
  { sqlstate: /^23514/, code: 'check' },
  { sqlstate: /^(42P07|42710|42723|42P06|42701)/, says: /"(.+?)"/, code: 'already-exists' },
  { sqlstate: /^21000/, says: /more than one row/, code: 'many-rows' },
  { sqlstate: /^42P10/, says: /ON CONFLICT/, code: 'no-conflict-key' },
  { sqlstate: /^2BP01/, says: /cannot drop \S+ (?:\S+ )?"?(.+?)"? because/, code: 'still-needed' },
  { sqlstate: /^(53200|53400)/, code: 'out-of-memory' },
  { sqlstate: /^(25|2D|3B)/, code: 'transaction' },
  { sqlstate: /^42501/, says: /belongs to a cell above/, code: 'not-here' },
];

export function classify({ sqlstate, message, detail }: ServerWords): Classified {
  for (const rule of RULES) {
    if (!rule.sqlstate.test(sqlstate)) continue;
    const found = rule.says ? rule.says.exec(message) : [];
    if (!found) continue;
    if (rule.code === 'duplicate-key') return { code: rule.code, name: keyOf(detail) };
    if (rule.code === 'not-here') return { code: rule.code, name: 'Changing a table of a cell above from a function' };
    return { code: rule.code, name: found[1] };
  }
  return { code: 'engine' };
}

/** `Key (id, day)=(1, 2020-01-01) already exists.` */
function keyOf(detail: string | undefined): string | undefined {
  const [, columns, values] = /^Key \((.+?)\)=\((.*)\)/.exec(detail ?? '') ?? [];
  return columns === undefined ? undefined : `${columns}: ${values}`;
}
