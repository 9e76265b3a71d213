import { hashText } from '../../core/hash';
import { quoteText } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';
import type { Place } from '../sql-engine';
import type { Postgres } from './boot';
import { SAMPLES } from './samples';
import { GONE } from './server-functions';

export type Item = {
  /** The schema's name in the database. */
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'view' | 'gone' | 'function' | 'other';
};

/** Names in Postgres end at 63 bytes. */
const LONGEST_CELL = 40;
const short = (cell: string) =>
  cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 15)}_${hashText(cell).slice(0, 14)}` : cell;

/** What one world has in the database: read from the server when it may have changed. */
export class Catalog {
  readonly world: string;
  /** The lesson's data; a sample table of the snapshot has a schema of its own. */
  readonly main: string;
  #items = new Map<string, Map<string, Item>>();
  #samples = new Map<string, Item>();
  readonly #cells = new Map<string, string>();
  #stale = false;
  #asides = 0;
  /** The schemas that there are. */
  readonly schemas = new Set<string>();

  constructor(world: string) {
    this.world = world;
    this.main = `${world}_main`;
  }

  /** The schema of what a cell's statements create, and of its copies. */
  own(cell: string): string {
    return this.#schemaOf('c', cell);
  }
  /** The schema of the result of a cell's last query; the cell itself never sees it. */
  result(cell: string): string {
    return this.#schemaOf('r', cell);
  }
  #schemaOf(letter: string, cell: string): string {
    const schema = `${this.world}_${letter}_${short(cell)}`;
    this.#cells.set(schema, cell);
    return schema;
  }
  /** The cell that a schema belongs to; none for the lesson's data. */
  cellOf(schema: string): string | undefined {
    return this.#cells.get(schema);
  }
  /** A name for what has to be kept although its cell is forgotten. */
  nextAside(): string {
    return `${this.world}_a_${++this.#asides}`;
  }

  /** The schemas that a place can see, nearest first. */
  schemasOf({ cell, above }: Place): readonly string[] {
    return [
      this.own(cell),
      ...above.flatMap((id) => [this.result(id), this.own(id)]),
      this.main,
      ...[...this.#samples.values()].map(({ schema }) => schema),
    ];
  }

  changed() {
    this.#stale = true;
  }
  add(item: Item) {
    const items = this.#items.get(item.schema) ?? new Map<string, Item>();
    this.#items.set(item.schema, items.set(item.name, item));
  }
  addSample(name: string) {
    this.#samples.set(name, { schema: SAMPLES + name, name, kind: 'table' });
  }
  dropSample(name: string) {
    this.#samples.delete(name);
  }
  drop(schema: string) {
    this.schemas.delete(schema);
    this.#items.delete(schema);
  }

  /** Reads the server's catalog if a statement may have changed it. */
  async refresh(postgres: Postgres): Promise<void> {
    if (!this.#stale) return;
    const here = `n.nspname LIKE ${quoteText(`${this.world}\\_%`)}`;
    const [answer] = await postgres.run(
      `SELECT n.nspname, c.relname, CASE
         WHEN c.relkind IN ('r', 'p', 'f') THEN 'table' WHEN c.relkind IN ('v', 'm') THEN 'view'
         WHEN c.relkind = 'c' AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = ${quoteText(GONE)}) THEN 'gone'
         ELSE 'other' END
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${here} AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')
       UNION ALL SELECT n.nspname, t.typname, 'other'
       FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE ${here} AND t.typtype IN ('e', 'd', 'r')
       UNION ALL SELECT n.nspname, p.proname, 'function'
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${here}`,
    );
    this.#items = new Map();
    for (const [schema, name, kind] of answer?.rows ?? [])
      this.add({ schema: String(schema), name: String(name), kind: kindOf(kind) });
    this.#stale = false;
  }

  /** The nearest thing of that name that the schemas hold. A table that was dropped is `gone`. */
  find(schemas: readonly string[], name: string): Item | undefined {
    for (const schema of schemas) {
      const item = this.#itemsOf(schema).get(name);
      if (item) return item;
    }
    return undefined;
  }
  #itemsOf(schema: string): ReadonlyMap<string, Item> {
    const sample = schema.startsWith(SAMPLES) ? this.#samples.get(schema.slice(SAMPLES.length)) : undefined;
    return sample ? new Map([[sample.name, sample]]) : (this.#items.get(schema) ?? new Map());
  }

  /** All tables and views that the schemas show, nearest first, then by name; a name that a nearer one hides is left out. */
  visible(schemas: readonly string[]): readonly Item[] {
    const seen = new Map<string, Item>();
    for (const schema of schemas)
      for (const [key, item] of [...this.#itemsOf(schema)].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (!seen.has(key)) seen.set(key, item);
    return [...seen.values()].filter(({ kind }) => kind === 'table' || kind === 'view');
  }

  /** Names of the functions that cells have made. */
  get functions(): readonly string[] {
    return [...this.#items.values()].flatMap((items) =>
      [...items.values()].filter(({ kind }) => kind === 'function').map(({ name }) => name),
    );
  }

  /** The schemas that matter to a statement. A text may be a name too: `'film'::regclass`. */
  pathFor(place: Place, { reads, tokens }: Pick<SqlStatement, 'reads' | 'tokens'>): readonly string[] {
    return this.path(place, [...reads, ...tokens.filter(({ kind }) => kind === 'text').map(({ value }) => value)]);
  }

  /**
   * The schemas that matter to code that mentions these names: its own, those that hold one of them, and the data.
   * What a function reads is not known, so for those that make one, and once there is one, all schemas matter.
   */
  path(place: Place, names: Iterable<string>): readonly string[] {
    const mentioned = new Set([...names].map((name) => name.toLowerCase()));
    const all = this.functions.length > 0 || BODIES.some((word) => mentioned.has(word));
    const holds = (schema: string) =>
      [...this.#itemsOf(schema).keys()].some((name) => mentioned.has(name.toLowerCase()));
    return this.schemasOf(place).filter(
      (schema, index) =>
        (this.schemas.has(schema) || schema.startsWith(SAMPLES)) &&
        (all || index === 0 || schema === this.main || holds(schema)),
    );
  }
}

const BODIES = ['function', 'procedure', 'do'];

const KINDS: ReadonlySet<string> = new Set(['table', 'view', 'gone', 'function']);
const isKind = (kind: string | null | undefined): kind is Item['kind'] => kind != null && KINDS.has(kind);
const kindOf = (kind: string | null | undefined): Item['kind'] => (isKind(kind) ? kind : 'other');
