import type { SqlEngineName } from '@/lib/engine/sql-engine';

/** `type` is the engine's; `tsType` is how the column arrives in TypeScript: `number | null`. */
export type ScopeColumn = { readonly name: string; readonly type: string; readonly tsType: string };
export type ScopeTable = {
  readonly name: string;
  readonly columns: readonly ScopeColumn[];
  readonly rowCount?: number;
};

export type ScopeEntry =
  /** `defines` are the names that SQL below may read as tables, if they hold rows. */
  | {
      readonly id: string;
      readonly kind: 'ts';
      readonly code: string;
      readonly defines?: readonly string[];
      readonly files?: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly tables: readonly ScopeTable[];
      readonly engine?: SqlEngineName;
      /** Names of files that SQL below can read. */
      readonly files?: readonly string[];
    };

/** A table, and the cell that makes it; `data` is the lesson's own. */
export type VisibleTable = ScopeTable & { readonly cell: string };

/** What the cells of one open lesson define, in document order. The lesson's page writes it, its editors read it. */
export type EditorScope = {
  /** A lesson's data comes first, as an entry with the id `data`. */
  update(entries: readonly ScopeEntry[]): void;
  read(): readonly ScopeEntry[];
  /** Tables that SQL in cell `id` can name. A name defined twice is the nearest one above. All, if no entry has the id. */
  tablesAbove(id: string): readonly VisibleTable[];
  /** Names of TypeScript cells above that are no table’s: each may hold rows, which then are a table for SQL. */
  valuesAbove(id: string): readonly { readonly name: string; readonly cell: string }[];
  filesAbove(id: string): readonly string[];
  engineOf(id: string): SqlEngineName;
  subscribe(listener: () => void): () => void;
};

/** What is visible of a name in SQL: the nearest thing above that has it, a table or a value of TypeScript. */
type Named = VisibleTable | { readonly name: string; readonly cell: string };

const isTable = (named: Named): named is VisibleTable => 'columns' in named;

export function createEditorScope(): EditorScope {
  const listeners = new Set<() => void>();
  let entries: readonly ScopeEntry[] = [];
  const above = (id: string) => {
    const place = entries.findIndex((entry) => entry.id === id);
    return place === -1 ? entries : entries.slice(0, place);
  };
  const namedAbove = (id: string): readonly Named[] => {
    const all = above(id).flatMap((entry): readonly Named[] =>
      entry.kind === 'table'
        ? entry.tables.map((table) => ({ ...table, cell: entry.id }))
        : (entry.defines ?? []).map((name) => ({ name, cell: entry.id })),
    );
    return [...new Map(all.map((named) => [named.name.toLowerCase(), named])).values()];
  };
  return {
    read: () => entries,
    update(next) {
      if (JSON.stringify(next) === JSON.stringify(entries)) return;
      entries = next;
      for (const listener of listeners) listener();
    },
    tablesAbove: (id) => namedAbove(id).filter(isTable),
    valuesAbove: (id) => namedAbove(id).filter((named) => !isTable(named)),
    filesAbove: (id) => [...new Set(above(id).flatMap(({ files = [] }) => files))],
    engineOf(id) {
      const entry = entries.find((each) => each.id === id);
      return (entry?.kind === 'table' && entry.engine) || 'duckdb';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
