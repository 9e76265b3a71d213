import { createStore, type Store } from '../core/store';
import { untilAborted } from '../core/until-aborted';
import type { Kernel } from '../kernel/kernel';
import { LoadFailure, loaded } from '../kernel/load-failure';
import type { ExpectedByExercise } from '../kernel/outcome';
import { insertVariant } from '../kernel/scenario';
import type { Verdict } from '../kernel/verdict';
import type { Exercise, Lesson } from '../lesson/schema';
import { cellsAround, currentCells, kernelIdOf, shownCell } from './cells';
import { checkExercise } from './check-exercise';
import { createDerived } from './derived';
import type { Freshness } from './freshness';
import { initialState } from './initial';
import { createQueue, type StopReason } from './queue';
import { reduce } from './reduce';
import { reloadEvent } from './reload';
import { openResults, type Results } from './results';
import { createCellRunner, type Job } from './run-cell';
import type { QuizAnswer } from './saved-work/record';
import type { NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';
import { createWorlds, OWN } from './worlds';

/** One open lesson: its cells, runs, verdicts and answers. Everything seen on the page is in `store` or derived from it. */
export interface Notebook {
  /** The lesson as it stands: `reload` replaces it. */
  readonly stored: StoredLesson;
  readonly store: Store<NotebookState, NotebookEvent>;
  /** Of each cell. A cell whose freshness does not change keeps the same object. */
  freshness(): ReadonlyMap<string, Freshness>;
  /** Of each cell, the exercises it reads that are not passed yet: it gets our answers. The same arrays while nothing changes. */
  ourAnswers(): ReadonlyMap<string, readonly string[]>;
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
  /** An open answer, compared with its rubric by the one who wrote it: `met` are the points it makes. */
  assess(exercise: string, met: readonly string[]): void;
  openHint(exercise: string, count: number): void;
  openSolution(exercise: string): void;
  /** Runs of the exercise use this data set from now on; `undefined` is the data on the page. Runs it at once. */
  openVariant(exercise: string, variant: string | undefined): void;
  answer(quiz: string, answer: QuizAnswer | undefined): void;
  /** The rows behind results. */
  readonly results: Results;
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
  /** A bug of ours that has no other way out. */
  readonly onBug: (error: unknown) => void;
};

export function openNotebook({ stored: first, kernel, loadExpected, onBug }: NotebookParts): Notebook {
  let stored = first;
  let { lesson } = stored;
  const { data } = lesson.front;
  const store = createStore(initialState(stored), reduce);
  const { read, send } = store;
  const queue = createQueue();
  const patient: Kernel = {
    ...kernel,
    openWorld: (names, signal, readFile) => loaded(kernel.openWorld(names, signal, readFile), signal),
  };
  const worlds = createWorlds(patient, data);
  let exercises = exercisesIn(lesson);
  /** The world that holds the rows of a cell's result, if it is not the lesson's own. */
  const resultWorlds = new Map<string, string>();
  const cells = () => currentCells(lesson, read());
  const runner = createCellRunner({ data, read, send, stop });
  const derived = createDerived(read, cells, data);
  const kernelId = (id: string) => kernelIdOf(read(), id);
  async function worldOf(id: string) {
    const world = worlds.find(resultWorlds.get(id) ?? OWN);
    if (!world) throw new Error(`The rows of "${id}" are gone: it has to run again.`);
    return world;
  }
  /** Leaving the lesson aborts what is under way, and what did not load is tried again; any other rejection is a bug of ours. */
  const background = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => {
      const left = error instanceof DOMException && error.name === 'AbortError';
      if (!left && !(error instanceof LoadFailure)) onBug(error);
    });

  function jobFor(id: string): Job {
    const variant = read().exercises.get(id)?.variant;
    const sql = variant === undefined ? undefined : variantSql(exercises.get(id), variant);
    const key = sql === undefined ? OWN : `${id}.${variant}`;
    const cell = kernelId(id);
    const onPage = cellsAround(cells(), read(), id);
    return {
      cell,
      onPage,
      cells: sql === undefined ? onPage : insertVariant(onPage, cell, sql),
      shownAs: (ran) => (sql === undefined ? shownCell(read(), ran) : ran === cell ? id : undefined),
      onShown: () => resultWorlds.set(id, key),
      open: (signal) => untilAborted(worlds.open(key), signal),
    };
  }

  /** `wanted` is asked when a cell's turn comes: those before it may have changed the answer. */
  function enqueue(ids: readonly string[], wanted: (id: string) => boolean = () => true) {
    send({ type: 'queued', ids: ids.filter(wanted) });
    const work = queue.add(async (signal) => {
      for (const id of ids) {
        signal.throwIfAborted();
        if (wanted(id)) await runner.run(jobFor(id), signal);
        else send({ type: 'unqueued', ids: [id] });
      }
      await noteLostNames();
    });
    background(work);
  }

  function stop(because: StopReason) {
    queue.stop(because);
    background(queue.add(noteLostNames));
    send({ type: 'unqueued', ids: [...read().cells.keys()] });
  }

  /** TypeScript cells whose names went with a session that was ended, or that ended by itself. */
  async function noteLostNames() {
    const world = await worlds.find(OWN);
    if (!world) return;
    const lost = cells().flatMap(({ id, language }) => {
      const shown = read().cells.get(id);
      if (language === 'sql' || shown?.result.status !== 'done' || shown.lost) return [];
      if ((resultWorlds.get(id) ?? OWN) !== OWN) return [];
      return world.isLive({ id: kernelId(id), language, code: shown.result.origin.code }) ? [] : id;
    });
    if (lost.length > 0) send({ type: 'session-ended', ids: lost });
  }

  /** Cells that Run all runs: not those that ask to be left out, and exercises only when they are finished. */
  const runnable = () =>
    lesson.blocks.flatMap((block) => {
      if ((block.kind !== 'cell' && block.kind !== 'exercise') || !read().cells.has(block.id)) return [];
      if (block.language.language === 'md') return [];
      const wanted = block.kind === 'cell' ? block.runall : read().exercises.get(block.id)?.passedCode !== undefined;
      return wanted ? block.id : [];
    });

  return {
    get stored() {
      return stored;
    },
    store,
    freshness: () => derived().freshness,
    ourAnswers: () => derived().ourAnswers,
    edit: (id, code) => send({ type: 'edited', id, code }),
    reset: (id) => send({ type: 'edited', id, code: read().cells.get(id)?.source ?? '' }),
    run(id) {
      if (read().cells.get(id)?.activity.status !== 'waiting') enqueue([id]);
    },
    runAll: () => enqueue(runnable()),
    runStale() {
      enqueue([...read().cells.keys()], (id) => derived().freshness.get(id)?.status === 'stale');
    },
    runFromClean() {
      stop('you');
      background(
        queue.add(async () => {
          await worlds.closeAll();
          resultWorlds.clear();
          send({
            type: 'cleaned',
            results: new Map([...initialState(stored).cells].map(([id, { result }]) => [id, result])),
          });
        }),
      );
      enqueue(runnable());
    },
    stop: () => stop('you'),
    keepGoing: runner.keepGoing,
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
    results: openResults(worldOf, kernelId),
    reload(next) {
      const event = reloadEvent(read(), stored, next);
      stored = next;
      lesson = next.lesson;
      exercises = exercisesIn(lesson);
      send(event);
    },
    warm: () => background(worlds.open(OWN)),
    connect() {
      const offStatus = kernel.onStatus((engine, status) => send({ type: 'engine', engine, status }));
      return () => {
        offStatus();
        stop('you');
        background(worlds.closeAll());
      };
    },
  };
}

const exercisesIn = ({ blocks }: Lesson) =>
  new Map(blocks.flatMap((block) => (block.kind === 'exercise' ? [[block.id, block] as const] : [])));

function variantSql(exercise: Exercise | undefined, name: string): string | undefined {
  const variants = exercise?.checks.flatMap((check) => (check.kind === 'rows' ? check.variants : []));
  return variants?.find((variant) => variant.name === name)?.sql;
}
