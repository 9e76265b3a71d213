import { quoteText } from '../../core/sql-tokens';
import type { Place } from '../sql-engine';
import type { Connection } from './connection';
import { toTable } from './read-rows';

/** The schema of what a cell's statements create, and of its copies. */
export const ownSchema = (cell: string) => `c_${cell}`;
/** The schema of the result of a cell's last query; the cell itself never sees it. */
export const resultSchema = (cell: string) => `r_${cell}`;
export const MAIN = 'main';

/** A view over a table that is not there: it hides a table that a cell has dropped from the cells above. */
export const GONE = 'dropped by this cell';

export type Item = {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'view' | 'gone' | 'other';
};

/** The schemas that a place can see, nearest first. */
export const schemasOf = ({ cell, above }: Place): readonly string[] => [
  ownSchema(cell),
  ...above.flatMap((id) => [resultSchema(id), ownSchema(id)]),
  MAIN,
];

/** What is in a database: read from the engine when it may have changed. */
export class Catalog {
  readonly #database: string;
  #items = new Map<string, Map<string, Item>>();
  /** Macros, types and sequences, as our own reading of the statements has them. */
  readonly #others: Item[] = [];
  #stale = false;
  readonly schemas = new Set<string>([MAIN]);

  constructor(database: string) {
    this.#database = database;
  }

  changed() {
    this.#stale = true;
  }

  add(item: Item) {
    if (item.kind === 'other') this.#others.push(item);
    const items = this.#items.get(item.schema) ?? new Map<string, Item>();
    this.#items.set(item.schema, items.set(item.name.toLowerCase(), item));
  }

  drop(schema: string) {
    this.schemas.delete(schema);
    this.#items.delete(schema);
    for (const other of this.#others.filter((item) => item.schema === schema))
      this.#others.splice(this.#others.indexOf(other), 1);
  }

  /** Reads the engine's catalog if a statement may have changed it. */
  async refresh(connection: Connection): Promise<void> {
    if (!this.#stale) return;
    const here = `WHERE database_name = ${quoteText(this.#database)}`;
    const arrow = await connection.ask(
      `SELECT schema_name, table_name, 'table' AS kind FROM duckdb_tables() ${here}
       UNION ALL SELECT schema_name, view_name, CASE WHEN contains(sql, ${quoteText(GONE)}) THEN 'gone' ELSE 'view' END
       FROM duckdb_views() ${here} AND NOT internal`,
    );
    this.#items = new Map();
    for (const [schema, name, kind] of toTable(arrow).rows)
      this.add({
        schema: String(schema),
        name: String(name),
        kind: kind === 'table' || kind === 'gone' ? kind : 'view',
      });
    for (const other of this.#others.splice(0)) this.add(other);
    this.#stale = false;
  }

  /** The nearest thing of that name that the schemas hold. A table that was dropped is `gone`. */
  find(schemas: readonly string[], name: string): Item | undefined {
    for (const schema of schemas) {
      const item = this.#items.get(schema)?.get(name.toLowerCase());
      if (item) return item;
    }
    return undefined;
  }

  /** All tables and views that the schemas show, nearest first; a name that a nearer one hides is left out. */
  visible(schemas: readonly string[]): readonly Item[] {
    const seen = new Map<string, Item>();
    for (const schema of schemas)
      for (const [key, item] of this.#items.get(schema) ?? []) if (!seen.has(key)) seen.set(key, item);
    return [...seen.values()].filter(({ kind }) => kind === 'table' || kind === 'view');
  }

  /** The schemas that matter to code that mentions these names: its own, those that hold one of them, and the data. */
  path(place: Place, names: Iterable<string>): readonly string[] {
    const mentioned = [...names];
    const holds = (schema: string) => mentioned.some((name) => this.#items.get(schema)?.has(name.toLowerCase()));
    return schemasOf(place).filter(
      (schema, index) => this.schemas.has(schema) && (index === 0 || schema === MAIN || holds(schema)),
    );
  }
}
