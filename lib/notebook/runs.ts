import type { Fault } from '../core/fault';
import type { Store } from '../core/store';
import { untilAborted } from '../core/until-aborted';
import type { Explained } from '../kernel/explain-cell';
import type { Kernel } from '../kernel/kernel';
import { engineOf, type KernelCell } from '../kernel/names';
import { insertVariant } from '../kernel/scenario';
import type { World } from '../kernel/world';
import type { Exercise } from '../lesson/schema';
import { cellsAround, kernelIdOf, shownCell } from './cells';
import { createQueue, type Queue, type StopReason } from './queue';
import { createCellRunner, type Job } from './run-cell';
import { createServices } from './services';
import type { NotebookEvent, NotebookState, Result } from './state';
import { createWorlds, OWN } from './worlds';

/** What is started outlives whoever asked for it. */
const NEVER = new AbortController().signal;

export type RunsParts = {
  readonly kernel: Kernel;
  readonly data: readonly string[];
  readonly store: Store<NotebookState, NotebookEvent>;
  /** The cells that can run, as they are now. */
  readonly cells: () => readonly KernelCell[];
  readonly exercise: (id: string) => Exercise | undefined;
  readonly background: (work: Promise<unknown>) => void;
};

/** Everything that runs in one open lesson, one after the other, and the worlds it runs in. */
export interface Runs {
  readonly queue: Queue;
  /** `wanted` is asked when a cell's turn comes: those before it may have changed the answer. */
  enqueue(ids: readonly string[], wanted?: (id: string) => boolean): void;
  /** Runs a cell, and then of what `followers` gives for the cells that ran what is `wanted` when its turn comes. */
  enqueueWith(
    id: string,
    followers: (ran: readonly string[]) => readonly string[],
    wanted: (id: string) => boolean,
  ): void;
  stop(because: StopReason): void;
  keepGoing(): void;
  /** What goes wrong outside from now on. */
  setFaults(faults: readonly Fault[]): void;
  /** Empties the services outside, after what is under way. */
  emptyServices(): void;
  /** Drops all that the cell made, after what is under way: a Stop does not keep it. */
  forget(id: string): void;
  /** Drops all that was run: every cell shows what `results` has for it. */
  forgetAll(results: () => ReadonlyMap<string, Result>): void;
  /** The lesson's own world, if something has opened it. */
  ownWorld(): Promise<World> | undefined;
  /** The world that holds the rows of a cell's result. */
  worldOf(id: string): Promise<World>;
  /** How a cell's last query is done, after what is under way. Undefined if there is none. */
  explain(id: string, signal: AbortSignal): Promise<Explained | undefined>;
  warm(): void;
  close(): void;
}

export function createRuns({ kernel, data, store, cells, exercise, background }: RunsParts): Runs {
  const { read, send } = store;
  const queue = createQueue();
  const worlds = createWorlds(kernel, data, ({ outside }) => void outside.setFaults(read().faults));
  /** The world that holds the rows of a cell's result, if it is not the lesson's own. */
  const resultWorlds = new Map<string, string>();
  /** Cells whose results are to be dropped before anything else runs. */
  const leaving = new Set<string>();
  const services = createServices({ store, cells, worlds });
  const runner = createCellRunner({ read, send, stop });
  const kernelId = (id: string) => kernelIdOf(read(), id);
  const isThere = (id: string) => cells().some((cell) => cell.id === id);

  function jobFor(id: string): Job {
    const variant = read().exercises.get(id)?.variant;
    const sql = variant === undefined ? undefined : variantSql(exercise(id), variant);
    const key = sql === undefined ? OWN : `${id}.${variant}`;
    const cell = kernelId(id);
    const onPage = cellsAround(cells(), read(), id);
    return {
      cell,
      onPage,
      cells: sql === undefined ? onPage : insertVariant(onPage, cell, sql),
      shownAs: (ran) => (sql === undefined ? shownCell(read(), ran) : ran === cell ? id : undefined),
      onShown: () => resultWorlds.set(id, key),
      open: (signal) => openFor(id, key, signal),
    };
  }

  /** The world with the engine of a cell started: a download does not count as time that the cell ran. */
  async function openFor(id: string, key: string, signal: AbortSignal): Promise<World> {
    const world = await untilAborted(worlds.open(key), signal);
    const cell = cells().find((each) => each.id === id);
    if (cell?.language === 'sql') await world.start([cell.engine], signal);
    return world;
  }

  /** The engine that is needed first, if any is. */
  async function warm() {
    const world = await worlds.open(OWN);
    const first = cells().find(({ language }) => language === 'sql');
    if (first || data.length > 0) await world.start([first ? engineOf(first) : 'duckdb'], NEVER);
  }

  function enqueue(ids: readonly string[], wanted: (id: string) => boolean = () => true) {
    send({ type: 'queued', ids: ids.filter(wanted) });
    addTask((signal) => runEach(ids, wanted, signal));
  }

  function enqueueWith(
    id: string,
    followers: (ran: readonly string[]) => readonly string[],
    wanted: (id: string) => boolean,
  ) {
    send({ type: 'queued', ids: [id] });
    addTask(async (signal) => {
      const ran = await runEach([id], () => true, signal);
      const next = followers(ran);
      send({ type: 'queued', ids: next });
      await runEach(next, wanted, signal);
    });
  }

  function addTask(task: (signal: AbortSignal) => Promise<unknown>) {
    const work = queue.add(async (signal) => {
      await forgetLeaving(signal);
      await task(signal);
      await noteLostNames();
      await services.noteFaults();
    });
    background(work);
  }

  /** Gives the cells that show a new result. */
  async function runEach(ids: readonly string[], wanted: (id: string) => boolean, signal: AbortSignal) {
    const ran: string[] = [];
    for (const id of ids) {
      signal.throwIfAborted();
      if (wanted(id) && isThere(id)) ran.push(...(await runner.run(jobFor(id), signal)));
      else send({ type: 'unqueued', ids: [id] });
    }
    return ran;
  }

  const settle = () => addTask(async () => {});

  function stop(because: StopReason) {
    queue.stop(because);
    settle();
    send({ type: 'unqueued', ids: [...read().cells.keys()] });
  }

  async function forgetLeaving(signal: AbortSignal) {
    for (const id of [...leaving]) {
      for (const opened of worlds.opened()) {
        const world = await opened.catch(() => undefined);
        for (const name of new Set([id, kernelId(id)])) await world?.forget(name, signal);
      }
      leaving.delete(id);
      resultWorlds.delete(id);
      send({ type: 'forgotten', id });
    }
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
    if (lost.length > 0) send({ type: 'lost', ids: lost, what: 'session' });
  }

  return {
    queue,
    enqueue,
    enqueueWith,
    stop,
    keepGoing: runner.keepGoing,
    setFaults: (faults) => background(services.setFaults(faults)),
    emptyServices: () => addTask(services.empty),
    forget(id) {
      if (read().cells.get(id)?.activity.status === 'running') stop('you');
      leaving.add(id);
      settle();
    },
    forgetAll(results) {
      stop('you');
      background(
        queue.add(async () => {
          await worlds.closeAll();
          leaving.clear();
          resultWorlds.clear();
          send({ type: 'cleaned', results: results() });
        }),
      );
    },
    ownWorld: () => worlds.find(OWN),
    async worldOf(id) {
      const world = worlds.find(resultWorlds.get(id) ?? OWN);
      if (!world) throw new Error(`The rows of "${id}" are gone: it has to run again.`);
      return world;
    },
    async explain(id, signal) {
      let explained: Explained | undefined;
      await queue.add(async (stopped) => {
        const { cells, cell, open } = jobFor(id);
        const either = AbortSignal.any([signal, stopped]);
        explained = await (await open(either)).explain(cells, cell, either);
      });
      return explained;
    },
    warm: () => background(warm()),
    close() {
      stop('you');
      background(worlds.closeAll());
    },
  };
}

function variantSql(exercise: Exercise | undefined, name: string): string | undefined {
  const variants = exercise?.checks.flatMap((check) => (check.kind === 'rows' ? check.variants : []));
  return variants?.find((variant) => variant.name === name)?.sql;
}
