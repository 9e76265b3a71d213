import { isName, isOperator, quoteName, type Token } from '../core/sql-tokens';
import type { SqlStatement } from '../core/sql-words';

/** What `CREATE TABLE` or `CREATE VIEW` says of its columns: a query with the same ones, and names that replace the query's. */
export type CreatedTable = { readonly query: string; readonly names: readonly string[] };

/** Words that begin a constraint of a table, or of a column behind its type. */
const TABLE_CONSTRAINTS = new Set('constraint primary unique check foreign exclude like'.split(' '));
const COLUMN_CONSTRAINTS = new Set(
  'constraint primary unique check references not null default collate generated as using on deferrable'.split(' '),
);

/** Undefined for what has no columns of its own, and for what its words do not tell. */
export function createdTable(statement: SqlStatement): CreatedTable | undefined {
  const { kind, object, creates, tokens, text } = statement;
  const [target] = creates;
  if (kind !== 'create' || !target || (object !== 'table' && object !== 'view')) return undefined;
  const after = tokens.findIndex(({ from }) => from >= target.to);
  if (after < 0) return undefined;
  const as = tokens.findIndex(
    (token, index) => index >= after && token.value === 'as' && token.kind === 'word' && depthAt(tokens, index) === 0,
  );
  const listed = isOperator(tokens[after], '(') ? partsIn(tokens, after) : [];
  if (as >= 0) {
    const names = listed.flatMap(([first]) => (isName(first) ? first.value : []));
    return { query: text.slice(tokens[as]?.to), names };
  }
  const columns = listed.flatMap((part) => definedColumn(part, text));
  return columns.length === 0 ? undefined : { query: `SELECT ${columns.join(', ')}`, names: [] };
}

/** A column of `CREATE TABLE (…)` as the item of a select list that has its name and type. */
function definedColumn(part: readonly Token[], text: string): readonly string[] {
  const [name, ...rest] = part;
  if (!isName(name) || (name.kind === 'word' && TABLE_CONSTRAINTS.has(name.value))) return [];
  const end = rest.findIndex(
    (token, index) => token.kind === 'word' && COLUMN_CONSTRAINTS.has(token.value) && depthAt(rest, index) === 0,
  );
  const type = end < 0 ? rest : rest.slice(0, end);
  const [first, last] = [type[0], type.at(-1)];
  if (!first || !last) return [];
  const written = text.slice(first.from, last.to);
  return [`CAST(NULL AS ${SERIAL.get(written.toLowerCase()) ?? written}) AS ${quoteName(name.value)}`];
}

/** Postgres: not types, but ways to say that a column counts by itself. */
const SERIAL = new Map([
  ['serial', 'integer'],
  ['bigserial', 'bigint'],
  ['smallserial', 'smallint'],
]);

function depthAt(tokens: readonly Token[], index: number): number {
  const before = tokens.slice(0, index);
  return before.filter((each) => isOperator(each, '(')).length - before.filter((each) => isOperator(each, ')')).length;
}

/** What stands between the commas of the brackets that open at `open`. */
function partsIn(tokens: readonly Token[], open: number): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if (isOperator(token, ')') && --depth === 0) break;
    if (isOperator(token, ',') && depth === 1) parts.push([]);
    else if (depth > 0) parts.at(-1)?.push(token);
    if (isOperator(token, '(')) depth++;
  }
  return parts.filter((part) => part.length > 0);
}
