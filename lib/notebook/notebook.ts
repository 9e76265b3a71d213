import type { CellError } from '../core/error';
import { createStore, type Store } from '../core/store';
import type { Table, TablePage } from '../core/value';
import type { TableInfo } from '../engine/sql-engine';
import { attempt, dataSetsOf } from '../kernel/attempt';
import type { Kernel } from '../kernel/kernel';
import type { KernelCell } from '../kernel/names';
import type { ExpectedByExercise } from '../kernel/outcome';
import { insertVariant } from '../kernel/scenario';
import { isAttempt, judge, type Verdict } from '../kernel/verdict';
import type { World } from '../kernel/world';
import type { Exercise } from '../lesson/schema';
import { currentCells, ownRun } from './cells';
import { findFreshness, type Freshness } from './freshness';
import { initialState } from './initial';
import { createQueue } from './queue';
import { createCellRunner, type Job } from './run-cell';
import { reduce } from './reduce';
import type { QuizAnswer } from './saved-work/record';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';

/** One open lesson: its cells, runs, verdicts and answers. Everything seen on the page is in `store` or derived from it. */
export interface Notebook {
  readonly stored: StoredLesson;
  readonly store: Store<NotebookState, NotebookEvent>;
  freshness(): ReadonlyMap<string, Freshness>;
  edit(id: string, code: string): void;
  reset(id: string): void;
  run(id: string): void;
  /** All cells in their order, without unfinished exercises and cells that ask to be left out. */
  runAll(): void;
  runStale(): void;
  /** Forgets all that was run, and runs all. */
  runFromClean(): void;
  stop(): void;
  keepGoing(): void;
  check(exercise: string): void;
  openHint(exercise: string, count: number): void;
  /** Runs of the exercise use this data set from now on; `undefined` is the data on the page. Runs it at once. */
  openVariant(exercise: string, variant: string | undefined): void;
  answer(quiz: string, answer: QuizAnswer | undefined): void;
  window(id: string, offset: number, limit: number, signal: AbortSignal): Promise<TablePage>;
  sample(id: string, limit: number, signal: AbortSignal): Promise<Table>;
  /** Tables that the end of the lesson sees now. Starts the engine. */
  tables(signal: AbortSignal): Promise<readonly TableInfo[]>;
  /** Starts the engine before it is needed. */
  warm(): void;
  /** Listens to the kernel. The answer lets go of all it holds; the lesson stays as it is shown, and may be connected again. */
  connect(): () => void;
}

export type NotebookParts = {
  readonly stored: StoredLesson;
  readonly kernel: Kernel;
  readonly loadExpected: (signal: AbortSignal) => Promise<ExpectedByExercise>;
  /** A bug of ours that has no other way out. */
  readonly onBug: (error: unknown) => void;
};

export function openNotebook({ stored, kernel, loadExpected, onBug }: NotebookParts): Notebook {
  const { lesson } = stored;
  const { data } = lesson.front;
  const store = createStore(initialState(stored), reduce);
  const { read, send } = store;
  const queue = createQueue();
  let connection = new AbortController();
  const exercises = new Map(lesson.blocks.flatMap((block) => (block.kind === 'exercise' ? [[block.id, block] as const] : [])));
  /** The world of each data set that runs use: the lesson's own under ''. */
  const worlds = new Map<string, Promise<World>>();
  /** The world that holds the rows of a cell's result, if it is not the lesson's own. */
  const resultWorlds = new Map<string, string>();
  const cells = () => currentCells(lesson, read());
  const runner = createCellRunner({ data, read, send, cells, stop: (because) => stop(because) });

  const kernelId = (id: string) => (exercises.has(id) ? ownRun(id) : id);

  function openWorld(key: string): Promise<World> {
    const opening =
      worlds.get(key) ??
      kernel.openWorld(data, key === '' ? 'all' : 'as-read', connection.signal).catch((error: unknown) => {
        worlds.delete(key);
        throw error;
      });
    worlds.set(key, opening);
    return opening;
  }

  function jobFor(id: string): Job {
    const exercise = exercises.get(id);
    const variant = read().exercises.get(id)?.variant;
    const sql = variant === undefined ? undefined : variantSql(exercise, variant);
    const key = sql === undefined ? '' : `${id}.${variant}`;
    resultWorlds.set(id, key);
    const among = sql === undefined ? cells() : insertVariant(cells(), ownRun(id), sql);
    return { cell: kernelId(id), cells: among, open: (signal) => untilAborted(openWorld(key), signal) };
  }

  function enqueue(ids: readonly string[], wanted: (id: string) => boolean = () => true) {
    send({ type: 'queued', ids });
    const work = queue.add(async (signal) => {
      for (const id of ids) {
        if (!wanted(id)) continue;
        await runner.run(jobFor(id), signal);
      }
    });
    work.catch(onBug);
  }

  function stop(because: 'you' | 'limit') {
    queue.stop(because);
    void queue.add(async () => noteLostNames());
    send({ type: 'unqueued' });
  }

  /** After a stop: TypeScript cells whose names went with the session that was ended. */
  async function noteLostNames() {
    const world = await worlds.get('');
    if (!world) return;
    const lost = cells().filter(({ id, language }) => {
      const result = read().cells.get(id)?.result;
      return language === 'ts' && result?.status === 'done' && !world.isLive(cellOf(id));
    });
    if (lost.length > 0) send({ type: 'session-ended', ids: lost.map(({ id }) => id) });
  }

  const cellOf = (id: string): KernelCell => {
    const cell = cells().find((other) => other.id === id);
    if (!cell) throw new Error(`Bug: no cell "${id}"`);
    return cell;
  };

  const runnable = () =>
    lesson.blocks.flatMap((block) => {
      if (block.kind !== 'cell' && block.kind !== 'exercise') return [];
      if (!read().cells.has(block.id)) return [];
      if (block.kind === 'cell') return block.runall ? block.id : [];
      return read().exercises.get(block.id)?.passedCode === undefined ? [] : block.id;
    });

  let derived: { from: NotebookState; freshness: ReadonlyMap<string, Freshness> } | undefined;
  function freshness() {
    const state = read();
    if (derived?.from.cells !== state.cells || derived.from.exercises !== state.exercises)
      derived = { from: state, freshness: findFreshness(cells(), state, data) };
    return derived.freshness;
  }

  async function checkExercise(exercise: Exercise, code: string, signal: AbortSignal) {
    const { id } = exercise;
    const finish = (verdict: Verdict) => {
      const attempted = verdict.status !== 'not-attempted';
      const saved = attempted ? { at: Date.now(), code, status: verdict.status } : undefined;
      send({ type: 'judged', id, verdict, attempt: saved, code });
    };
    try {
      const expected = (await loadExpected(signal))[id];
      if (!expected) throw new Error(`Bug: no stored outcomes for "${id}"`);
      const outcomes = await attempt(kernel, lesson, exercise, code, signal, (dataSet, position, of) =>
        send({ type: 'checking', id, checking: { dataSet, position, of } }),
      );
      finish(judge(exercise, expected, outcomes));
    } catch (error) {
      if (signal.aborted && signal.reason === 'limit') finish({ status: 'unreadable', error: tooLong });
      else send({ type: 'checking', id, checking: undefined });
      throw error;
    }
  }

  return {
    stored,
    store,
    freshness,
    edit: (id, code) => send({ type: 'edited', id, code }),
    reset: (id) => send({ type: 'edited', id, code: read().cells.get(id)?.source ?? '' }),
    run: (id) => enqueue([id]),
    runAll: () => enqueue(runnable()),
    runStale() {
      const isStale = (id: string) => freshness().get(id)?.status === 'stale';
      enqueue([...read().cells.keys()].filter(isStale), isStale);
    },
    runFromClean() {
      stop('you');
      void queue.add(async () => {
        const open = [...worlds.values()];
        worlds.clear();
        for (const world of open) await (await world).close();
        send({ type: 'cleaned' });
      });
      enqueue(runnable());
    },
    stop: () => stop('you'),
    keepGoing: () => runner.keepGoing(),
    check(id) {
      const exercise = exercises.get(id);
      const code = read().cells.get(id)?.code;
      if (!exercise || code === undefined) return;
      if (!isAttempt(exercise, code)) {
        send({ type: 'judged', id, verdict: { status: 'not-attempted' }, attempt: undefined, code });
        return;
      }
      send({ type: 'checking', id, checking: { dataSet: '', position: 0, of: dataSetsOf(exercise).length } });
      queue.add((signal) => checkExercise(exercise, code, signal)).catch(onBug);
    },
    openHint: (id, opened) => send({ type: 'hinted', id, opened }),
    openVariant(id, variant) {
      send({ type: 'variant-opened', id, variant });
      enqueue([id]);
    },
    answer: (id, answer) => send({ type: 'answered', id, answer }),
    window: async (id, offset, limit, signal) =>
      (await openWorld(resultWorlds.get(id) ?? '')).window(kernelId(id), offset, limit, signal),
    sample: async (id, limit, signal) => (await openWorld(resultWorlds.get(id) ?? '')).sample(kernelId(id), limit, signal),
    tables: async (signal) => (await openWorld('')).tables(cells(), signal),
    warm: () => void openWorld('').catch(onBug),
    connect() {
      const offStatus = kernel.onStatus((engine) => send({ type: 'engine', engine }));
      return () => {
        offStatus();
        queue.stop('you');
        connection.abort();
        connection = new AbortController();
        for (const world of worlds.values())
          world.then(
            (open) => open.close(),
            () => undefined,
          );
        worlds.clear();
      };
    },
  };
}

const tooLong: CellError = {
  code: 'time-limit',
  engine: 'notebook',
  message: 'The check was stopped after 30 seconds. Run the cell by itself to see what takes so long.',
};

function variantSql(exercise: Exercise | undefined, name: string): string | undefined {
  for (const check of exercise?.checks ?? [])
    if (check.kind === 'rows') {
      const variant = check.variants.find((other) => other.name === name);
      if (variant) return variant.sql;
    }
  return undefined;
}

/** The promise, or a rejection with the signal's reason if that comes first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
