/** A change of a database's state, as it can be made again. Schemas are named without their database. */
export type Entry = {
  readonly sql: string;
  /** The search path it runs with: all that it can read. */
  readonly path: readonly string[];
  /** Schemas that it reads by name beside the path. */
  readonly reads?: readonly string[];
  /** The schema that it changes. */
  readonly schema?: string | undefined;
  /** Whether nothing that the schema held before is left. */
  readonly replaces?: boolean;
  /** Whether it moves something outside the schema: a sequence, a variable, a file. */
  readonly keeps?: boolean;
  /** Rows in the form that the engine takes, there while `sql` runs. */
  readonly rows?: Uint8Array | undefined;
  /** What a client of the server sent; `sql` is what has to be set before. */
  readonly messages?: Uint8Array | undefined;
  /** A file that is there while `sql` runs. */
  readonly file?: { readonly path: string; readonly bytes: Uint8Array } | undefined;
};

/** The entries without those whose effect is gone: what they wrote was replaced before anything read it. */
export function withoutLost(entries: readonly Entry[]): Entry[] {
  const lost = new Set<string>();
  const kept: Entry[] = [];
  for (const entry of [...entries].reverse()) {
    if (entry.schema !== undefined && lost.has(entry.schema) && !entry.keeps) continue;
    kept.push(entry);
    if (entry.schema !== undefined && entry.replaces) lost.add(entry.schema);
    for (const schema of [...entry.path, ...(entry.reads ?? [])]) lost.delete(schema);
  }
  return kept.reverse();
}

/** The changes of one database in their order; those of an open transaction count once it is committed. */
export class Journal {
  #entries: Entry[] = [];
  #open: Entry[] | undefined;
  #crowded = 100;

  get inTransaction() {
    return this.#open !== undefined;
  }
  get entries(): readonly Entry[] {
    return withoutLost(this.#entries);
  }
  add(entry: Entry) {
    (this.#open ?? this.#entries).push(entry);
    if (this.#entries.length < this.#crowded) return;
    this.#entries = withoutLost(this.#entries);
    this.#crowded = 2 * this.#entries.length + 100;
  }
  begin() {
    this.#open = [];
  }
  commit() {
    const open = this.#open ?? [];
    this.#open = undefined;
    for (const entry of open) this.add(entry);
  }
  rollBack() {
    this.#open = undefined;
  }
}
