import { nearest } from '../../core/nearest';
import { isReserved, spelledName } from '../../core/sql-reserved';
import { quoteText, type Token } from '../../core/sql-tokens';
import { nearCalled, nearTable, qualified, textInQuotes } from '../sql/near-names';
import { tablesNamed } from '../sql/tables-named';
import type { Place } from '../sql-engine';
import { ask, tableName, type World } from './world';

/** A name that stands in the way: what it was taken for, and where. */
export type Misnamed = {
  readonly code: string;
  readonly name: string;
  readonly marked: Token | undefined;
  readonly tokens: readonly Token[];
};

/** The nearest name that exists, spelled as it has to be; undefined if there is none, or none other than this. */
export async function nearName(world: World, place: Place, misnamed: Misnamed): Promise<string | undefined> {
  const near = await findNear(world, place, misnamed);
  return near === misnamed.name ? undefined : near;
}

async function findNear(world: World, place: Place, { code, name, marked, tokens }: Misnamed) {
  const tables = world.catalog.visible(world.catalog.schemasOf(place)).map((table) => table.name);
  switch (code) {
    case 'unknown-table':
      return other(name, nearTable(name, tokens, marked, tables));
    case 'unknown-function':
      return nearCalled(name, 'postgres', await texts(world, 'SELECT DISTINCT proname FROM pg_proc ORDER BY 1'));
    case 'unknown-type': {
      const types = await texts(world, `SELECT typname FROM pg_type WHERE typname !~ '^_|^pg_'`);
      return nearCalled(name, 'postgres', [...TYPES, ...types]);
    }
    case 'unknown-column': {
      const columns = (await columnsNamed(world, place, tokens)).map(({ column }) => column);
      return other(name, nearest(name, columns)) ?? textInQuotes(marked);
    }
    case 'ambiguous-column': {
      const owner = (await columnsNamed(world, place, tokens)).find(({ column }) => column === name);
      return owner && qualified(owner.called, name, 'postgres');
    }
    case 'syntax':
      return (
        marked &&
        other(
          name,
          tables.find((table) => table.toLowerCase() === marked.value && isReserved(table)),
        )
      );
    default:
      return undefined;
  }
}

/** A nearest name that is the same one is none, unless it has to be written otherwise: `Order` is `"Order"`. */
function other(name: string, near: string | undefined): string | undefined {
  return near === undefined || near === name ? undefined : spelledName(near, 'postgres');
}

const TYPES = [
  'integer',
  'bigint',
  'smallint',
  'boolean',
  'timestamp',
  'varchar',
  'real',
  'double precision',
  'decimal',
];

const texts = async (world: World, sql: string) => (await ask(world, sql)).rows.map(([text]) => String(text));

/** The columns of the tables that the statement names, in its order, each with what the statement calls its table. */
async function columnsNamed(world: World, place: Place, tokens: readonly Token[]) {
  const { catalog } = world;
  const found: { called: string; column: string }[] = [];
  for (const { table, called } of tablesNamed(tokens)) {
    const item = catalog.find(catalog.schemasOf(place), table);
    if (item?.kind !== 'table' && item?.kind !== 'view') continue;
    const columns = await texts(
      world,
      `SELECT attname FROM pg_attribute WHERE attrelid = ${quoteText(tableName(item.schema, item.name))}::regclass
       AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    );
    found.push(...columns.map((column) => ({ called, column })));
  }
  return found;
}
