import { createStore, type Store } from '../core/store';
import type { Table, TablePage } from '../core/value';
import type { TableInfo } from '../engine/sql-engine';
import type { Kernel } from '../kernel/kernel';
import type { ExpectedByExercise } from '../kernel/outcome';
import { insertVariant } from '../kernel/scenario';
import type { Exercise } from '../lesson/schema';
import { currentCells, ownRun } from './cells';
import { checkExercise } from './check-exercise';
import { type Freshness, findFreshness } from './freshness';
import { initialState } from './initial';
import { createQueue, type StopReason } from './queue';
import { reduce } from './reduce';
import { createCellRunner, type Job } from './run-cell';
import type { QuizAnswer } from './saved-work/record';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';
import { untilAborted } from './until-aborted';
import { createWorlds, OWN } from './worlds';

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
  const worlds = createWorlds(kernel, data);
  const exercises = new Map(
    lesson.blocks.flatMap((block) => (block.kind === 'exercise' ? [[block.id, block] as const] : [])),
  );
  /** The world that holds the rows of a cell's result, if it is not the lesson's own. */
  const resultWorlds = new Map<string, string>();
  const cells = () => currentCells(lesson, read());
  const runner = createCellRunner({ data, read, send, cells, stop });
  const kernelId = (id: string) => (exercises.has(id) ? ownRun(id) : id);
  const worldOf = (id: string) => worlds.open(resultWorlds.get(id) ?? OWN);
  /** Leaving the lesson aborts what is under way; anything else that rejects is a bug of ours. */
  const background = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) onBug(error);
    });

  function jobFor(id: string): Job {
    const variant = read().exercises.get(id)?.variant;
    const sql = variant === undefined ? undefined : variantSql(exercises.get(id), variant);
    const key = sql === undefined ? OWN : `${id}.${variant}`;
    resultWorlds.set(id, key);
    const among = sql === undefined ? cells() : insertVariant(cells(), ownRun(id), sql);
    return { cell: kernelId(id), cells: among, open: (signal) => untilAborted(worlds.open(key), signal) };
  }

  /** `wanted` is asked when a cell's turn comes. */
  function enqueue(ids: readonly string[], wanted: (id: string) => boolean = () => true) {
    send({ type: 'queued', ids });
    const work = queue.add(async (signal) => {
      for (const id of ids)
        if (wanted(id)) await runner.run(jobFor(id), signal);
        else send({ type: 'unqueued', ids: [id] });
    });
    background(work);
  }

  function stop(because: StopReason) {
    queue.stop(because);
    background(queue.add(noteLostNames));
    send({ type: 'unqueued', ids: [...read().cells.keys()] });
  }

  /** After a stop: TypeScript cells whose names went with the session that was ended. */
  async function noteLostNames() {
    const world = await worlds.own;
    if (!world) return;
    const lost = cells().filter((cell) => {
      const result = read().cells.get(cell.id)?.result;
      return (
        cell.language === 'ts' && result?.status === 'done' && !world.isLive({ ...cell, code: result.origin.code })
      );
    });
    if (lost.length > 0) send({ type: 'session-ended', ids: lost.map(({ id }) => id) });
  }

  /** Cells that Run all runs: not those that ask to be left out, and exercises only when they are finished. */
  const runnable = () =>
    lesson.blocks.flatMap((block) => {
      if ((block.kind !== 'cell' && block.kind !== 'exercise') || !read().cells.has(block.id)) return [];
      const wanted = block.kind === 'cell' ? block.runall : read().exercises.get(block.id)?.passedCode !== undefined;
      return wanted ? block.id : [];
    });

  let derived: { from: NotebookState; freshness: ReadonlyMap<string, Freshness> } | undefined;
  function freshness() {
    const state = read();
    if (derived?.from.cells !== state.cells || derived.from.exercises !== state.exercises)
      derived = { from: state, freshness: findFreshness(cells(), state, data) };
    return derived.freshness;
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
      background(queue.add(() => worlds.closeAll()));
      send({ type: 'cleaned' });
      enqueue(runnable());
    },
    stop: () => stop('you'),
    keepGoing: runner.keepGoing,
    check(id) {
      const exercise = exercises.get(id);
      const code = read().cells.get(id)?.code;
      if (exercise && code !== undefined)
        background(checkExercise({ lesson, kernel, loadExpected, queue, send }, exercise, code));
    },
    openHint: (id, opened) => send({ type: 'hinted', id, opened }),
    openVariant(id, variant) {
      send({ type: 'variant-opened', id, variant });
      enqueue([id]);
    },
    answer: (id, answer) => send({ type: 'answered', id, answer }),
    window: async (id, offset, limit, signal) => (await worldOf(id)).window(kernelId(id), offset, limit, signal),
    sample: async (id, limit, signal) => (await worldOf(id)).sample(kernelId(id), limit, signal),
    tables: async (signal) => (await worlds.open(OWN)).tables(cells(), signal),
    warm: () => background(worlds.open(OWN)),
    connect() {
      const offStatus = kernel.onStatus((engine) => send({ type: 'engine', engine }));
      return () => {
        offStatus();
        queue.stop('you');
        background(worlds.closeAll());
      };
    },
  };
}

function variantSql(exercise: Exercise | undefined, name: string): string | undefined {
  const variants = exercise?.checks.flatMap((check) => (check.kind === 'rows' ? check.variants : []));
  return variants?.find((variant) => variant.name === name)?.sql;
}
