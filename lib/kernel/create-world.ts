import type { CloudClient } from '../cloud/cloud-client';
import { watchChanges } from '../core/changes-again';
import { inputsOf } from '../core/dataflow';
import type { Session, SessionHost } from '../engine/session';
import type { SourceTable } from '../engine/sql-engine';
import { createCrossing } from './crossing';
import type { Databases } from './databases';
import type { Insides } from './insides';
import { createLessonData, FILES, type FileSource } from './lesson-data';
import { lookInto } from './look';
import { type KernelCell, type NamedCell, nameCell } from './names';
import { createOutside } from './outside';
import { planRun, type Ran, ranAs } from './plan';
import { refusal, upstreamFailed } from './refusals';
import { failed, runCell } from './run-cell';
import { findServer } from './servers';
import type { Ending, RunEvents, World } from './world';

export type WorldParts = {
  readonly databases: Databases;
  readonly openSession: (host: SessionHost) => Session;
  readonly openCloud: () => Promise<CloudClient>;
  readonly data: readonly string[];
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
  readonly files?: FileSource | undefined;
};

/** Of a run that did not begin. */
const REFUSED: Ending = { repeated: false, times: 0 };

export function createWorld({ databases, openSession, openCloud, ...sources }: WorldParts): World {
  const ran = new Map<string, Ran>();
  let lastNumber = 0;
  /** Of the run or the calls under way in the session. */
  let sessionSignal = new AbortController().signal;
  let sessionChanges = watchChanges();

  const data = createLessonData(databases, sources);
  const outside = createOutside({
    openCloud,
    serverAt: (address, storage) => findServer(databases, data, address, storage, sessionSignal),
    signal: () => sessionSignal,
    onReset() {
      for (const [id, last] of ran) if (last.called) ran.set(id, { ...last, status: 'stopped' });
    },
  });
  databases.mount(outside.storage);
  const session = openSession({
    async query(place, text, parameters) {
      sessionChanges.add(text);
      const signal = sessionSignal;
      return (await databases.duckdb(signal)).query(place, text, parameters, signal);
    },
    outside: outside.host,
  });
  const crossing = createCrossing(databases, session, (id) => ran.get(id)?.number);
  const alive = (cell: KernelCell) => cell.language === 'sql' || session.cells.has(cell.id);
  /** What a cell made that was edited since is out of sight: the page no longer says that it makes it. */
  const isSeen = (cell: KernelCell) => {
    const last = ran.get(cell.id);
    return last !== undefined && ranAs(last, cell);
  };

  const insides: Insides = {
    databases,
    session,
    data,
    crossing,
    outside,
    ran,
    placeOf(cells, id) {
      const position = cells.findIndex((cell) => cell.id === id);
      const above = (position < 0 ? cells : cells.slice(0, position)).filter(isSeen);
      return { cell: id, above: [...above.map((cell) => cell.id).reverse(), FILES] };
    },
    watchSession() {
      sessionChanges = watchChanges();
      return sessionChanges;
    },
    nextNumber: () => ++lastNumber,
    stopWith(signal) {
      sessionSignal = signal;
    },
    forget,
  };

  /** What read a file that is another now is to run again before anything reads it. */
  async function outdateReaders(cells: readonly NamedCell[], signal: AbortSignal) {
    const changed = await data.update(signal);
    if (changed.length === 0) return;
    for (const { id, readsFiles } of cells) {
      const last = ran.get(id);
      const reads = inputsOf(cells, id, changed).some(({ from }) => from === undefined);
      if (last && (reads || readsFiles)) ran.set(id, { ...last, status: 'stopped' });
    }
  }

  async function execute(source: readonly KernelCell[], target: string, signal: AbortSignal, events: RunEvents = {}) {
    const cells = source.map(nameCell);
    await outdateReaders(cells, signal);
    const plan = planRun(cells, data.names, ran, alive, target);
    if (plan.status !== 'ready') {
      const run = failed(refusal(plan));
      events.onFinish?.(target, run, REFUSED);
      return run;
    }
    for (const id of plan.order) {
      signal.throwIfAborted();
      const cell = cells.find((other) => other.id === id);
      if (!cell) throw new Error(`Bug: no cell "${id}"`);
      if (id !== target && ran.has(id)) await forget(id, signal); // an implicit run starts from what is above, not from its own copy
      events.onStart?.(id);
      const { run, ...ending } = await runCell(insides, cells, cell, signal, events);
      events.onFinish?.(id, run, ending);
      if (id === target) return run;
      if (run.status === 'failed') {
        const blocked = failed(upstreamFailed(id));
        events.onFinish?.(target, blocked, REFUSED);
        return blocked;
      }
    }
    throw new Error('Bug: a plan without its target');
  }

  async function forget(id: string, signal: AbortSignal) {
    await databases.forget(id, signal);
    session.forget(id);
    ran.delete(id);
    crossing.forget(id);
  }

  return {
    execute,
    forget,
    async start(engines, signal) {
      await Promise.all(engines.map((engine) => databases.open(engine, signal)));
    },
    isLive: (cell) => isSeen(cell) && ran.get(cell.id)?.status === 'done' && alive(cell),
    ...lookInto(insides, execute, alive),
    outside: outside.outside,
    async close() {
      session.close();
      await outside.closeConnections();
      outside.close();
      await databases.close();
    },
  };
}
