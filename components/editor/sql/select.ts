import type { ScopeColumn } from '../scope';
import type { SqlToken } from './tokens';
import { isName, isQuery, isSign, isWord, type MadeQuery, type SqlItem, type SqlQuery } from './tree';

/** A table as one select names it: `f` in `from film f`. `cell` made it, unless it is a query of the statement. */
export type SqlSource = {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly ScopeColumn[];
  readonly cell?: string;
};

/** A table that a name means at some place of a statement. Of one that a WITH makes, `made` is where. */
export type NamedTable = Pick<SqlSource, 'table' | 'columns' | 'cell'> & { readonly made?: SqlToken };

/** By name in small letters. */
export type Names = ReadonlyMap<string, NamedTable>;

const READS = ['from', 'join', 'into', 'update', 'describe', 'summarize'];
/** Not CREATE: the table that it names is not there yet. */
const CHANGES_TABLES = ['alter', 'truncate', 'drop'];
const ENDS_FROM = 'where group order limit having qualify window offset select set values returning'.split(' ');
const NO_ALIAS = new Set(
  (
    'on using where group order limit having qualify join inner left right full cross natural asof positional semi anti ' +
    'window union intersect except set values select sample tablesample offset returning pivot unpivot as default'
  ).split(' '),
);

export const fold = (name: string) => name.toLowerCase();

/** Tables that one select reads or writes, in the order they stand. */
export function sourcesOf(part: readonly SqlItem[], names: Names): readonly SqlSource[] {
  let reading = false;
  let depth = 0;
  return part.flatMap((item, index): readonly SqlSource[] => {
    if (isSign(item, '(')) depth++;
    if (isSign(item, ')')) depth--;
    if (isWord(item, ...ENDS_FROM)) reading = false;
    const begins =
      isWord(item, ...READS) || (isWord(item, 'table') && (index === 0 || isWord(part[0], ...CHANGES_TABLES)));
    if (begins) {
      reading = true;
      depth = 0;
    }
    return begins || (reading && depth === 0 && isSign(item, ',')) ? sourceAt(part, index + 1, names) : [];
  });
}

function sourceAt(part: readonly SqlItem[], start: number, names: Names): readonly SqlSource[] {
  const index = isWord(part[start], 'lateral', 'only') || isSign(part[start], '(') ? start + 1 : start;
  const item = part[index];
  const alias = aliasAfter(part, index);
  if (isQuery(item)) {
    const columns = outputOf(item, names);
    return alias ? [{ name: alias.text, table: alias.text, columns: listed(part, alias, columns) }] : [];
  }
  if (!isName(item) || isSign(part[index + 1], '(')) return [];
  const found = names.get(fold(item.text));
  return found ? [{ ...found, name: alias?.text ?? item.text }] : [];
}

function aliasAfter(part: readonly SqlItem[], index: number): SqlToken | undefined {
  const next = part[index + 1];
  if (isWord(next, 'as')) {
    const named = part[index + 2];
    return isName(named) ? named : undefined;
  }
  return isName(next) && !(next.kind === 'word' && NO_ALIAS.has(fold(next.text))) ? next : undefined;
}

/** `(select 1, 2) as t (a, b)` */
function listed(part: readonly SqlItem[], alias: SqlToken, columns: readonly ScopeColumn[]): readonly ScopeColumn[] {
  const open = part.indexOf(alias) + 1;
  if (!isSign(part[open], '(')) return columns;
  const names = part
    .slice(
      open,
      part.findIndex((item, index) => index > open && isSign(item, ')')),
    )
    .filter(isName);
  return columns.map((column, index) => ({ ...column, name: names[index]?.text ?? column.name }));
}

/** The names with one that a WITH adds. */
export function withMade(names: Names, { name, columns, query }: MadeQuery): Names {
  const given = outputOf(query, names).map((column, index) => ({ ...column, name: columns[index] ?? column.name }));
  return new Map(names).set(fold(name.text), { table: name.text, columns: given, made: name });
}

/** The columns that a query gives, as far as its select list tells: of an expression without a name nothing is known. */
export function outputOf({ made, parts }: SqlQuery, outer: Names): readonly ScopeColumn[] {
  const names = made.reduce(withMade, outer);
  const [part = []] = parts;
  const [first] = part;
  if (isQuery(first)) return outputOf(first, names);
  const sources = sourcesOf(part, names);
  const list = selectList(part);
  return list ? list.flatMap((item) => columnsOf(item, sources)) : sources.flatMap(({ columns }) => columns);
}

/** What stands between the commas of SELECT; undefined where there is none: `from film`. */
function selectList(part: readonly SqlItem[]): readonly (readonly SqlItem[])[] | undefined {
  const select = part.findIndex((item) => isWord(item, 'select'));
  if (select < 0) return undefined;
  const items: SqlItem[][] = [[]];
  let depth = 0;
  for (const item of part.slice(select + 1)) {
    if (depth === 0 && isWord(item, 'from', 'where', 'group', 'order', 'limit', 'into')) break;
    if (isSign(item, '(') || isSign(item, '[')) depth++;
    if (isSign(item, ')') || isSign(item, ']')) depth--;
    if (depth === 0 && isSign(item, ',')) items.push([]);
    else items.at(-1)?.push(item);
  }
  return items.map((item) => (isWord(item[0], 'distinct', 'all') ? item.slice(1) : item));
}

function columnsOf(item: readonly SqlItem[], sources: readonly SqlSource[]): readonly ScopeColumn[] {
  const [first, second, third] = item;
  if (isSign(first, '*'))
    return without(
      item.slice(1),
      sources.flatMap(({ columns }) => columns),
    );
  if (isName(first) && isSign(second, '.') && isSign(third, '*'))
    return without(item.slice(3), named(sources, first.text)?.columns ?? []);
  const last = item.at(-1);
  const before = item.at(-2);
  if (!isName(last)) return [];
  const given = isWord(before, 'as') || (before !== undefined && endsValue(before));
  const value = given ? item.slice(0, isWord(before, 'as') ? -2 : -1) : item;
  const known = columnAt(value, sources);
  if (!given) return known ? [known] : [];
  return [known ? { ...known, name: last.text } : { name: last.text, type: typeOf(value), tsType: 'unknown' }];
}

/** Whether a name behind this is the name of the column: `sum(n) total`, `a.b total`. */
const endsValue = (item: SqlItem) =>
  isQuery(item) ||
  isSign(item, ')') ||
  isSign(item, ']') ||
  item.kind === 'text' ||
  item.kind === 'number' ||
  item.kind === 'quoted' ||
  (item.kind === 'word' &&
    !/^(and|or|not|is|in|like|ilike|between|case|when|then|else|distinct|collate|escape)$/i.test(item.text));

function columnAt(value: readonly SqlItem[], sources: readonly SqlSource[]): ScopeColumn | undefined {
  const [first, dot, second] = value;
  const owner = value.length === 3 && isSign(dot, '.') && isName(first) ? first.text : undefined;
  const name = owner === undefined && value.length === 1 ? first : owner === undefined ? undefined : second;
  if (!isName(name)) return undefined;
  const asked = owner === undefined ? sources : [named(sources, owner)];
  return asked.flatMap((source) => source?.columns ?? []).find((column) => fold(column.name) === fold(name.text));
}

/** Only what stands there says it: a cast, or a count. */
function typeOf(value: readonly SqlItem[]): string {
  const type = value.at(-1);
  if (isSign(value.at(-2), '::') && isName(type)) return type.text.toUpperCase();
  return isWord(value[0], 'count') && isSign(value.at(-1), ')') ? 'BIGINT' : '';
}

const named = (sources: readonly SqlSource[], name: string) =>
  sources.find((source) => fold(source.name) === fold(name));

/** `* exclude (a, b)` */
function without(rest: readonly SqlItem[], columns: readonly ScopeColumn[]): readonly ScopeColumn[] {
  if (!isWord(rest[0], 'exclude')) return columns;
  const left = new Set(
    rest
      .slice(1)
      .filter(isName)
      .map(({ text }) => fold(text)),
  );
  return columns.filter(({ name }) => !left.has(fold(name)));
}
