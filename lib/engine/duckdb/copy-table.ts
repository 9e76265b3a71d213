import { isOperator, quoteName, quoteText, type Token, tokenizeSql } from '../../core/sql-tokens';
import type { Place } from '../sql-engine';
import { type Item, ownSchema, schemasOf } from './catalog';
import { toTable } from './read-rows';
import { changeTogether, tableName, type World } from './world';

/**
 * Copies a table from above into the cell's own schema, with constraints, indexes and rows,
 * and with the tables that foreign keys tie to it.
 */
export async function copyTable(world: World, place: Place, item: Item): Promise<void> {
  const own = ownSchema(place.cell);
  const tied = await tiedTables(world, place, item);
  for (const { table, ddl, indexes } of tied) {
    const target = tableName(world, own, table.name);
    const columns = plainColumns(ddl).map(quoteName).join(', ');
    const sql = [
      ...(world.catalog.find([own], table.name)?.kind === 'gone' ? [`DROP VIEW ${target}`] : []),
      `CREATE TABLE ${target}${ddl.slice(openingOf(ddl))}`,
      ...indexes.map((index) => retarget(index, target)),
      `INSERT INTO ${target} (${columns}) SELECT ${columns} FROM ${tableName(world, table.schema, table.name)}`,
    ];
    const words = tokenizeSql(ddl).map(({ value }) => value);
    const path = world.catalog.path(place, words);
    await changeTogether(world, {
      sql: sql.map((line) => line.replace(/;\s*$/, '')),
      path,
      reads: [table.schema],
      schema: own,
    });
    world.catalog.add({ schema: own, name: table.name, kind: 'table' });
  }
}

type Original = { readonly table: Item; readonly ddl: string; readonly indexes: readonly string[] };

/** The table and all that foreign keys tie to it, referenced tables first; what the cell has itself is left out. */
async function tiedTables(world: World, place: Place, item: Item): Promise<readonly Original[]> {
  const originals = new Map<string, Original>();
  for (const table of world.catalog.visible(schemasOf(place)).filter(({ kind }) => kind === 'table'))
    originals.set(table.name.toLowerCase(), { table, ...(await readDdl(world, table)) });
  const tiedTo = (name: string, ddl: string) => referencesOf(ddl).includes(name);
  const wanted = new Set([item.name.toLowerCase()]);
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size;
    for (const [name, { ddl }] of originals) {
      if (wanted.has(name)) for (const other of referencesOf(ddl)) wanted.add(other);
      else if ([...wanted].some((other) => tiedTo(other, ddl))) wanted.add(name);
    }
  }
  const missing = [...wanted].filter((name) => originals.get(name)?.table.schema !== ownSchema(place.cell));
  const order: string[] = [];
  const visit = (name: string) => {
    if (order.includes(name)) return;
    for (const other of referencesOf(originals.get(name)?.ddl ?? '')) if (other !== name) visit(other);
    order.push(name);
  };
  for (const name of missing) visit(name);
  return order.filter((name) => missing.includes(name)).flatMap((name) => originals.get(name) ?? []);
}

async function readDdl(world: World, { schema, name }: Item) {
  const here = `database_name = ${quoteText(world.name)} AND schema_name = ${quoteText(schema)} AND table_name = ${quoteText(name)}`;
  const arrow = await world.connection.ask(
    `SELECT sql, 0 AS position FROM duckdb_tables() WHERE ${here}
     UNION ALL SELECT sql, 1 FROM duckdb_indexes() WHERE ${here} AND sql IS NOT NULL ORDER BY position`,
  );
  const [ddl = '', ...indexes] = toTable(arrow).rows.map(([sql]) => String(sql));
  return { ddl, indexes };
}

/** A table's definition as the engine writes it, and what it needs besides. */
export const definitionOf = readDdl;

/** Where the list of columns opens in `CREATE TABLE schema.name(…)`. */
export function openingOf(ddl: string): number {
  return tokenizeSql(ddl).find((token) => isOperator(token, '('))?.from ?? ddl.length;
}

function retarget(index: string, target: string): string {
  const tokens = tokenizeSql(index);
  const on = tokens.findIndex(({ value }) => value === 'on');
  const end = tokens.find((token, at) => at > on && (isOperator(token, '(') || token.value === 'using'));
  return `${index.slice(0, tokens[on]?.to)} ${target}${index.slice(end?.from)}`;
}

const referencesOf = (ddl: string): readonly string[] => {
  const tokens = tokenizeSql(ddl);
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.value !== 'references') return [];
    let last = index + 1;
    while (isOperator(tokens[last + 1], '.')) last += 2;
    return tokens[last]?.value.toLowerCase() ?? [];
  });
};

/** The names of a definition's columns that hold rows: generated ones are left out. */
export function plainColumns(ddl: string): readonly string[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokenizeSql(ddl)) {
    if (isOperator(token, ')')) depth--;
    if (depth === 1 && isOperator(token, ',')) parts.push([]);
    else if (depth > 0) parts.at(-1)?.push(token);
    if (isOperator(token, '(')) depth++;
  }
  return parts
    .filter((part) => !part.some(({ kind, value }) => kind === 'word' && value === 'generated'))
    .filter(([first, second]) => !(first?.kind === 'word' && CONSTRAINTS.has(first.value) && isOperator(second, '(')))
    .filter(([first, second]) => !(first?.kind === 'word' && (first.value === 'constraint' || second?.value === 'key')))
    .flatMap(([first]) => first?.value ?? []);
}
const CONSTRAINTS = new Set(['check', 'unique']);
