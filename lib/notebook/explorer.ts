import type { Store } from '../core/store';
import type { SqlRows } from '../engine/sql-engine';
import type { Exploration, RowsOf } from '../kernel/explore';
import type { KernelCell } from '../kernel/names';
import type { World } from '../kernel/world';
import type { Tables } from './describe';
import { type ExplorerModel, explorerModel } from './explorer-model';
import { keepSame } from './explorer-same';
import type { Queue } from './queue';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';

/** How long the page rests before the engines are asked. */
const REST_MS = 200;
const FIRST_ROWS = 5;

/** What the cells of a lesson can name, followed while somebody looks. */
export interface Explorer {
  /** The same object while nothing changes. */
  read(): ExplorerModel;
  /** Whether the last look into the engines failed: what is read is older. */
  hasFailed(): boolean;
  subscribe(listener: () => void): () => void;
  /** Looks into the engines that run after every run and edit, until the answer is called. */
  watch(): () => void;
  /** Looks once more, after a failure. */
  again(): void;
  /** The first rows of what is there, after what is under way. Undefined if it was stopped, or nothing is open. */
  firstRows(of: RowsOf, signal: AbortSignal): Promise<SqlRows | undefined>;
  /** The bytes of a file that is there. */
  readFile(name: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /** The bytes of an object in a bucket. */
  readObject(bucket: string, key: string): Promise<Uint8Array | undefined>;
}

export type ExplorerParts = {
  readonly stored: () => StoredLesson;
  readonly store: Store<NotebookState, NotebookEvent>;
  readonly cells: () => readonly KernelCell[];
  readonly tables: Pick<Tables, 'read' | 'subscribe'>;
  /** The lesson's own world, if something has opened it. */
  readonly world: () => Promise<World> | undefined;
  readonly queue: Queue;
};

export function createExplorer({ stored, store, cells, tables, world, queue }: ExplorerParts): Explorer {
  const listeners = new Set<() => void>();
  let exploration: Exploration | undefined;
  let failed = false;
  let model: ExplorerModel | undefined;
  let watchers = 0;
  let leave = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const compute = () =>
    explorerModel({ stored: stored(), state: store.read(), cells: cells(), tables: tables.read(), exploration });

  function update() {
    const next = keepSame(compute(), model);
    if (next === model) return;
    model = next;
    tell();
  }
  function tell() {
    for (const listener of listeners) listener();
  }

  async function ask(signal: AbortSignal) {
    const opened = world();
    try {
      const found = await (await opened)?.explore(cells(), signal);
      // A session that is busy keeps the names it had.
      exploration = found && { ...found, variables: found.variables ?? exploration?.variables };
      if (failed) tell();
      failed = false;
    } catch {
      // A world that was closed meanwhile has nothing to tell; of any other failure the page says that it happened.
      if (signal.aborted || world() !== opened) return;
      failed = true;
      tell();
      return;
    }
    update();
  }

  /** The engines are asked when nothing runs: a statement of ours between those of a run would stand in its transaction. */
  function settled() {
    update();
    const isIdle = [...store.read().cells.values()].every(({ activity }) => activity.status === 'idle');
    if (!isIdle) return;
    asking = new AbortController();
    void ask(asking.signal);
  }

  function later() {
    asking.abort();
    clearTimeout(timer);
    timer = setTimeout(settled, REST_MS);
  }

  function start() {
    let seen: readonly unknown[] = [];
    const follow = () => {
      const { cells: shown, quizzes, exercises, engines } = store.read();
      const now = [shown, quizzes, exercises, engines, stored()];
      if (now.every((each, at) => each === seen[at])) return;
      seen = now;
      later();
    };
    follow();
    const offStore = store.subscribe(follow);
    // What binding says of edited code comes later than the edit.
    const offTables = tables.subscribe(update);
    return () => {
      offStore();
      offTables();
    };
  }

  /** After what is under way; a Stop ends it. */
  async function inQueue<T>(signal: AbortSignal, look: (world: World, signal: AbortSignal) => Promise<T>) {
    let answer: T | undefined;
    await queue.add(async (stopped) => {
      const opened = await world();
      if (opened) answer = await look(opened, AbortSignal.any([signal, stopped]));
    });
    return answer;
  }

  return {
    read() {
      model ??= compute();
      return model;
    },
    hasFailed: () => failed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch() {
      watchers++;
      if (watchers === 1) leave = start();
      return () => {
        watchers--;
        if (watchers > 0) return;
        leave();
        clearTimeout(timer);
        asking.abort();
      };
    },
    again: later,
    firstRows: (of, signal) => inQueue(signal, (open, either) => open.firstRows(cells(), of, FIRST_ROWS, either)),
    readObject: async (bucket, key) => (await world())?.outside.object(bucket, key),
    readFile: (name, signal) => inQueue(signal, (open, either) => open.readFile(name, either)),
  };
}
