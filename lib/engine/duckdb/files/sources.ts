import type { FileVersion } from './stored-files';

/**
 * Something of our own that SQL reads where it says the name of a file: a file of the engine, or a schema with a table.
 * The SQL that reads it contains `mark`, which nothing else does.
 */
export type Source = {
  readonly mark: string;
  readonly isTable: boolean;
  /** Whether it is dropped again as soon as the statement that reads it has run: that one keeps all of it. */
  readonly isPassing?: boolean;
  /** The files it was made of. */
  readonly versions: readonly FileVersion[];
  /** What else of this kind it reads. */
  readonly sql?: string;
  /** Makes it, in a worker that may have had it before. */
  provide(): Promise<void>;
  drop(): Promise<void>;
};

/** What the statements of one database read of files, made when it is first needed, and again in another worker. */
export class Sources {
  readonly #known = new Map<string, Source>();
  readonly #keys = new Map<string, string>();
  readonly #provided = new Set<string>();
  #last = 0;

  /** A number that no other source of this database has. */
  next(): number {
    return ++this.#last;
  }

  /** The source that this key means, made known the first time. */
  known(key: string, make: () => Source): Source {
    const mark = this.#keys.get(key);
    const before = mark === undefined ? undefined : this.#known.get(mark);
    if (before) return before;
    const source = make();
    this.#known.set(source.mark, source);
    this.#keys.set(key, source.mark);
    return source;
  }

  /** Makes whatever the SQL reads that is not there. */
  async provideFor(sql: string): Promise<void> {
    for (const source of this.#mentioned(sql)) {
      if (this.#provided.has(source.mark)) continue;
      if (source.sql !== undefined) await this.provideFor(source.sql);
      await source.provide();
      this.#provided.add(source.mark);
    }
  }

  /** Drops what nothing reads any more once this SQL has run. */
  async releaseFor(sql: string): Promise<void> {
    for (const source of this.#mentioned(sql))
      if (source.isPassing && this.#provided.delete(source.mark)) await source.drop();
  }

  #mentioned(sql: string): readonly Source[] {
    return [...this.#known.values()].filter(({ mark }) => sql.includes(mark));
  }

  /** Nothing is there any more: the worker is another. */
  lost(): void {
    this.#provided.clear();
  }

  /** A transaction was undone: tables made in it are gone, files are not. */
  undone(): void {
    for (const mark of this.#provided) if (this.#known.get(mark)?.isTable) this.#provided.delete(mark);
  }

  /** Drops what neither a file that is still there nor any of these statements needs. */
  async sweep(isCurrent: (version: FileVersion) => boolean, statements: readonly string[]): Promise<void> {
    if (this.#known.size === 0) return;
    const needed = new Set<Source>();
    const need = (sql: string) => {
      for (const source of this.#mentioned(sql)) {
        if (needed.has(source)) continue;
        needed.add(source);
        need(source.sql ?? '');
      }
    };
    for (const source of this.#known.values()) if (source.versions.every(isCurrent)) need(source.mark);
    for (const sql of statements) need(sql);
    for (const source of [...this.#known.values()].reverse()) {
      if (needed.has(source)) continue;
      this.#known.delete(source.mark);
      if (this.#provided.delete(source.mark)) await source.drop();
    }
    for (const [key, mark] of this.#keys) if (!this.#known.has(mark)) this.#keys.delete(key);
  }

  /** Drops what the engine would keep after the database is gone. */
  async close(): Promise<void> {
    await this.sweep(() => false, []);
  }
}
