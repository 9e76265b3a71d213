/** `type` is DuckDB's; `tsType` is how the column arrives in TypeScript: `number | null`. */
export type ScopeColumn = { readonly name: string; readonly type: string; readonly tsType: string };
export type ScopeTable = { readonly name: string; readonly columns: readonly ScopeColumn[] };

export type ScopeEntry =
  | { readonly id: string; readonly kind: 'ts'; readonly code: string }
  | { readonly id: string; readonly kind: 'table'; readonly tables: readonly ScopeTable[] };

/** What the cells of one open lesson define, in document order. The lesson's page writes it, its editors read it. */
export type EditorScope = {
  /** A lesson's data comes first, as an entry with the id `data`. */
  update(entries: readonly ScopeEntry[]): void;
  read(): readonly ScopeEntry[];
  /** Tables that SQL in cell `id` can name. A name defined twice is the nearest one above. All, if no entry has the id. */
  tablesAbove(id: string): readonly ScopeTable[];
  subscribe(listener: () => void): () => void;
};

export function createEditorScope(): EditorScope {
  const listeners = new Set<() => void>();
  let entries: readonly ScopeEntry[] = [];
  return {
    read: () => entries,
    update(next) {
      if (JSON.stringify(next) === JSON.stringify(entries)) return;
      entries = next;
      for (const listener of listeners) listener();
    },
    tablesAbove(id) {
      const place = entries.findIndex((entry) => entry.id === id);
      const above = place === -1 ? entries : entries.slice(0, place);
      const tables = above.flatMap((entry) => (entry.kind === 'table' ? entry.tables : []));
      return [...new Map(tables.map((table) => [table.name.toLowerCase(), table])).values()];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
