import type { Fault } from '../core/fault';
import { createStore, type Store } from '../core/store';
import type { Explained } from '../kernel/explain-cell';
import type { Kernel } from '../kernel/kernel';
import { LoadFailure, loaded } from '../kernel/load-failure';
import type { ExpectedByExercise } from '../kernel/outcome';
import type { Verdict } from '../kernel/verdict';
import type { Lesson } from '../lesson/schema';
import { currentCells, kernelIdOf } from './cells';
import { checkExercise } from './check-exercise';
import { createDerived } from './derived';
import { createTables, type Tables } from './describe';
import { createExplorer, type Explorer } from './explorer';
import { findFollowers } from './followers';
import type { Freshness } from './freshness';
import { initialState } from './initial';
import type { Links } from './links';
import { reduce } from './reduce';
import { reloadEvent } from './reload';
import { openResults, type Results } from './results';
import { createRuns } from './runs';
import type { QuizAnswer } from './saved-work/record';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';
import { type WorkCommands, workCommands } from './work-commands';

/** One open lesson: its cells, runs, verdicts and answers. Everything seen on the page is in `store` or derived from it. */
export interface Notebook extends WorkCommands {
  /** The lesson as it stands: `reload` replaces it. */
  readonly stored: StoredLesson;
  readonly store: Store<NotebookState, NotebookEvent>;
  /** Of each cell. A cell whose freshness does not change keeps the same object. */
  freshness(): ReadonlyMap<string, Freshness>;
  /** Of each cell, the exercises it reads that are not passed yet: it gets our answers. The same arrays while nothing changes. */
  ourAnswers(): ReadonlyMap<string, readonly string[]>;
  /** Of each cell, what it reads and what reads it. The same objects while nothing changes. */
  links(): ReadonlyMap<string, Links>;
  /** Of each cell, itself and what it reads whose changes of tables were made more than once. */
  changedAgain(): ReadonlyMap<string, readonly string[]>;
  run(id: string): void;
  /** All cells in their order, without unfinished exercises and cells that ask to be left out. */
  runAll(): void;
  runStale(): void;
  /** Forgets all that was run, and runs all. */
  runFromClean(): void;
  /** Drops all that a cell made, after what is under way. For a cell that was removed, or is to start from what is above. */
  forget(id: string): void;
  stop(): void;
  keepGoing(): void;
  check(exercise: string): void;
  /** An open answer, compared with its rubric by the one who wrote it: `met` are the points it makes. */
  assess(exercise: string, met: readonly string[]): void;
  openHint(exercise: string, count: number): void;
  openSolution(exercise: string): void;
  /** Runs of the exercise use this data set from now on; `undefined` is the data on the page. Runs it at once. */
  openVariant(exercise: string, variant: string | undefined): void;
  answer(quiz: string, answer: QuizAnswer | undefined): void;
  /** What goes wrong outside from now on, until it is set again. */
  setFaults(faults: readonly Fault[]): void;
  /** Empties buckets and the other services outside. Cells that called them are stale. */
  emptyServices(): void;
  /** How a cell's last query is done: it runs once more for that, after what is under way. Undefined if there is none. */
  explain(id: string, signal: AbortSignal): Promise<Explained | undefined>;
  /** The rows behind results. */
  readonly results: Results;
  /** What SQL cells make, of the code as it stands. */
  readonly tables: Tables;
  /** What cells can name, from the page and from the engines that run. */
  readonly explorer: Explorer;
  /** The lesson's text has changed, its data has not. Cells that stayed the same keep their results. */
  reload(stored: StoredLesson): void;
  /** Starts the engine before it is needed. */
  warm(): void;
  /** Listens to the kernel. The answer lets go of all it holds; the lesson stays as it is shown, and may be connected again. */
  connect(): () => void;
}

export type NotebookParts = {
  readonly stored: StoredLesson;
  readonly kernel: Kernel;
  /** The outcomes of our answers: at least those of this exercise. */
  readonly loadExpected: (signal: AbortSignal, exercise: string) => Promise<ExpectedByExercise>;
  /** Whether a cell that the reader runs is followed by what is stale because of it: asked at each run. */
  readonly autoRun?: (() => boolean) | undefined;
  /** A bug of ours that has no other way out. */
  readonly onBug: (error: unknown) => void;
};

export function openNotebook({
  stored: first,
  kernel,
  loadExpected,
  onBug,
  autoRun = () => false,
}: NotebookParts): Notebook {
  let stored = first;
  let { lesson } = stored;
  const { data } = lesson.front;
  const store = createStore(initialState(stored), reduce);
  const { read, send } = store;
  const patient: Kernel = {
    ...kernel,
    openWorld: (names, signal, files) => loaded(kernel.openWorld(names, signal, files), signal),
  };
  let exercises = exercisesIn(lesson);
  const cells = () => currentCells(lesson, read());
  const derived = createDerived({ read, cells, stored: () => stored });
  /** Leaving the lesson aborts what is under way, and what did not load is tried again; any other rejection is a bug of ours. */
  const background = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => {
      const left = error instanceof DOMException && error.name === 'AbortError';
      if (!left && !(error instanceof LoadFailure)) onBug(error);
    });

  const runs = createRuns({
    kernel: patient,
    data,
    store,
    cells,
    exercise: (id) => exercises.get(id),
    background,
  });
  const { queue, enqueue, stop } = runs;
  const tables = createTables({
    stored: () => stored,
    store,
    cells,
    freshness: () => derived().freshness,
    data,
    world: runs.ownWorld,
    background,
  });
  const explorer = createExplorer({
    stored: () => stored,
    store,
    cells,
    tables,
    world: runs.ownWorld,
    queue,
  });

  /** Cells that Run all runs: not those that ask to be left out, and exercises only when they are finished. */
  const runnable = () =>
    lesson.blocks.flatMap((block) => {
      if ((block.kind !== 'cell' && block.kind !== 'exercise') || !read().cells.has(block.id)) return [];
      if (block.language.language === 'md') return [];
      const wanted = block.kind === 'cell' ? block.runall : read().exercises.get(block.id)?.passedCode !== undefined;
      return wanted ? block.id : [];
    });

  const isStale = (id: string) => derived().freshness.get(id)?.status === 'stale';
  const followersOf = (ran: readonly string[]) =>
    findFollowers(ran, { ...derived(), cells: cells(), state: read(), runnable: new Set(runnable()) });

  return {
    get stored() {
      return stored;
    },
    store,
    freshness: () => derived().freshness,
    ourAnswers: () => derived().ourAnswers,
    links: () => derived().links,
    changedAgain: () => derived().changedAgain,
    ...workCommands(send),
    run(id) {
      if (read().cells.get(id)?.activity.status === 'waiting') return;
      if (autoRun()) runs.enqueueWith(id, followersOf, isStale);
      else enqueue([id]);
    },
    runAll: () => enqueue(runnable()),
    runStale() {
      enqueue(
        cells().map(({ id }) => id),
        isStale,
      );
    },
    runFromClean() {
      runs.forgetAll(() => new Map([...initialState(stored).cells].map(([id, { result }]) => [id, result])));
      enqueue(runnable());
    },
    stop: () => stop('you'),
    forget: runs.forget,
    keepGoing: runs.keepGoing,
    setFaults: runs.setFaults,
    emptyServices: runs.emptyServices,
    check(id) {
      const exercise = exercises.get(id);
      const code = read().cells.get(id)?.code;
      if (!exercise || code === undefined || read().exercises.get(id)?.checking) return;
      background(checkExercise({ lesson, kernel: patient, loadExpected, queue, stop, send }, exercise, code));
    },
    assess(id, met) {
      const points = exercises.get(id)?.checks.flatMap((check) => (check.kind === 'rubric' ? check.points : [])) ?? [];
      const code = read().cells.get(id)?.code ?? '';
      const verdict: Verdict = { status: 'assessed', met: [...met], of: points.length };
      send({ type: 'judged', id, verdict, attempt: { at: Date.now(), code, status: 'assessed' }, code });
    },
    openHint: (id, opened) => send({ type: 'hinted', id, opened }),
    openSolution: (id) => send({ type: 'solution-opened', id }),
    openVariant(id, variant) {
      send({ type: 'variant-opened', id, variant });
      enqueue([id]);
    },
    answer: (id, answer) => send({ type: 'answered', id, answer }),
    tables,
    explorer,
    explain: runs.explain,
    results: openResults(runs.worldOf, (id) => kernelIdOf(read(), id)),
    reload(next) {
      const event = reloadEvent(read(), stored, next);
      stored = next;
      lesson = next.lesson;
      exercises = exercisesIn(lesson);
      send(event);
    },
    warm: runs.warm,
    connect() {
      const offStatus = kernel.onStatus((engine, status) => send({ type: 'engine', engine, status }));
      const stopTables = tables.start();
      return () => {
        offStatus();
        stopTables();
        runs.close();
      };
    },
  };
}

const exercisesIn = ({ blocks }: Lesson) =>
  new Map(blocks.flatMap((block) => (block.kind === 'exercise' ? [[block.id, block] as const] : [])));
