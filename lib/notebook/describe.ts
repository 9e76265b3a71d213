import { inputsOf } from '../core/dataflow';
import { isDataFile } from '../core/file-names';
import type { Store } from '../core/store';
import { type KernelCell, type NamedCell, nameCell } from '../kernel/names';
import type { Shape } from '../kernel/shape';
import type { World } from '../kernel/world';
import type { Freshness } from './freshness';
import { type KnownTable, tablesOfData, tablesOnPage } from './known-tables';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';

/** How long the code rests before its columns are asked for. */
const REST_MS = 350;

/** What the SQL cells of a lesson make, by cell, as their code is now: nothing has to run for it. */
export interface Tables {
  /** The same object while nothing changes. */
  read(): ReadonlyMap<string, readonly KnownTable[]>;
  subscribe(listener: () => void): () => void;
  /** Describes edited cells, and those below that read them, until the answer is called. */
  start(): () => void;
}

export type TablesParts = {
  readonly stored: () => StoredLesson;
  readonly store: Store<NotebookState, NotebookEvent>;
  readonly cells: () => readonly KernelCell[];
  readonly freshness: () => ReadonlyMap<string, Freshness>;
  readonly data: readonly string[];
  /** The lesson's own world, if something has opened it. */
  readonly world: () => Promise<World> | undefined;
  readonly background: (work: Promise<unknown>) => void;
};

/** What binding said of a cell: of its code and of the tables it reads, which `key` stands for. */
type Description = { readonly key: string; readonly tables: readonly Shape[] };

const fold = (name: string) => name.toLowerCase();

export function createTables({ stored, store, cells, freshness, data, world, background }: TablesParts): Tables {
  const listeners = new Set<() => void>();
  const described = new Map<string, Description>();
  let known: { of: NotebookState; from: StoredLesson; tables: ReadonlyMap<string, readonly KnownTable[]> } | undefined;

  /** Whether what the page tells of a cell is of other code, or of other tables, than it has now. */
  function isBehind({ id, defines }: NamedCell): boolean {
    // Freshness is that of the reader's own run, not of what the cells below read.
    if (store.read().exercises.has(id)) return true;
    if (freshness().get(id)?.status !== 'fresh') return true;
    const shown = store.read().cells.get(id);
    return shown?.code !== shown?.source && defines.some((name) => name !== id && !isDataFile(name));
  }

  function tablesOf(cell: NamedCell): readonly KnownTable[] {
    const onPage = tablesOnPage(stored(), store.read(), cell);
    const description = described.get(cell.id);
    if (!description || !isBehind(cell)) return onPage;
    const { tables } = description;
    const told = new Set(tables.map(({ name }) => fold(name)));
    const isWhole = cell.defines.every((name) => told.has(fold(name)) || isDataFile(name));
    return isWhole ? tables : [...onPage.filter(({ name }) => !told.has(fold(name))), ...tables];
  }

  function read() {
    const state = store.read();
    const from = stored();
    if (known?.of.cells === state.cells && known.from === from) return known.tables;
    const sql = cells().map(nameCell).filter(isSql);
    const tables = new Map(sql.map((cell) => [cell.id, tablesOf(cell)]));
    known = { of: state, from, tables };
    return tables;
  }

  function shapesRead(named: readonly NamedCell[], id: string): readonly Shape[] {
    const ofData = tablesOfData(stored());
    return inputsOf(named, id, data).flatMap(({ name, from }) => {
      const tables = from === undefined ? ofData : read().get(from);
      const table = tables?.find((each) => fold(each.name) === fold(name));
      return table ? { name: table.name, columns: table.columns } : [];
    });
  }

  async function describeAll(signal: AbortSignal) {
    const opened = await world();
    const all = cells();
    const named = all.map(nameCell);
    for (const cell of named.filter((each) => isSql(each) && isBehind(each))) {
      signal.throwIfAborted();
      const shapes = shapesRead(named, cell.id);
      const key = JSON.stringify([cell.code, shapes]);
      const before = described.get(cell.id);
      if (before?.key === key) continue;
      const tables = await opened?.describe(all, cell.id, shapes, signal);
      if (!tables) continue;
      // While code is being written it often does not bind: then what it made before stays.
      const told = new Set(tables.map(({ name }) => fold(name)));
      const kept = before?.tables.filter(({ name }) => !told.has(fold(name)) && isMade(cell, name)) ?? [];
      described.set(cell.id, { key, tables: [...kept, ...tables] });
      known = undefined;
    }
  }

  return {
    read,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let asking = new AbortController();
      let seen: ReadonlyMap<string, unknown> | undefined;
      let engines: unknown;
      async function ask(signal: AbortSignal) {
        const before = read();
        await describeAll(signal);
        if (JSON.stringify([...read()]) !== JSON.stringify([...before])) for (const listener of listeners) listener();
      }
      function later() {
        const state = store.read();
        if (state.cells === seen && state.engines === engines) return;
        seen = state.cells;
        engines = state.engines;
        asking.abort();
        clearTimeout(timer);
        // A statement of ours between those of a run would stand in its transaction.
        const idle = [...state.cells.values()].every(({ activity }) => activity.status === 'idle');
        if (!idle || world() === undefined) return;
        timer = setTimeout(() => {
          asking = new AbortController();
          background(ask(asking.signal));
        }, REST_MS);
      }
      later();
      const off = store.subscribe(later);
      return () => {
        off();
        clearTimeout(timer);
        asking.abort();
      };
    },
  };
}

const isSql = ({ language }: NamedCell) => language === 'sql';
const isMade = ({ defines }: NamedCell, name: string) => defines.some((each) => fold(each) === fold(name));
