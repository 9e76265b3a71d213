import type { CellError } from '../core/error';
import { LIMITS } from '../core/limits';
import type { Output } from '../core/output';
import { LoadFailure } from '../kernel/load-failure';
import { type KernelCell, nameCell } from '../kernel/names';
import { repeats } from '../kernel/repeats';
import type { CellRun, Ending, RunEvents, World } from '../kernel/world';
import { flowOf, inputCells } from './flow';
import type { Origin } from './origin';
import type { StopReason } from './queue';
import { readNow, serialsOf } from './reading';
import type { CellState, NotebookEvent, NotebookState, Result } from './state';

export type CellRunnerParts = {
  readonly read: () => NotebookState;
  readonly send: (event: NotebookEvent) => void;
  readonly stop: (because: StopReason) => void;
};

/** A kernel cell to run, and the world and cells it runs among. */
export type Job = {
  readonly cell: string;
  readonly cells: readonly KernelCell[];
  /** The cells as the page has them: without what a variant puts among them. */
  readonly onPage: readonly KernelCell[];
  /** Where on the page a kernel cell's run is shown, if it is. */
  readonly shownAs: (kernelId: string) => string | undefined;
  /** Told when the cell that was asked for shows a result. */
  readonly onShown: () => void;
  readonly open: (signal: AbortSignal) => Promise<World>;
};

export type CellRunner = {
  /**
   * Runs a cell and what it needs, and tells the store of every step. Gives the cells of the page that ended well. Rejects when
   * stopped, after telling the store that too.
   */
  run(job: Job, signal: AbortSignal): Promise<readonly string[]>;
  /** Takes the time limit from the cell that is running. */
  keepGoing(): void;
};

export function createCellRunner({ read, send, stop }: CellRunnerParts): CellRunner {
  let serial = 0;
  let limit: { end(): void } | undefined;

  function originOf({ cells, onPage }: Job, kernelId: string, id: string, run: CellRun, ending: Ending): Origin {
    const cell = cells.find((other) => other.id === kernelId);
    const inputs = inputCells(flowOf(onPage, read(), []), read(), kernelId);
    const origin = {
      code: cell?.code ?? '',
      inputs: new Map([...inputs].map(([from, input]) => [from, readNow(input)])),
      times: ending.times,
    };
    const before = read().cells.get(id)?.result;
    // The world says whether a run made what the run before had made; it does not know what the page came with.
    if (before?.status === 'done' && ending.repeated) return { ...origin, serial: before.origin.serial };
    if (before?.status === 'stored' && run.status === 'done' && cell) {
      const made = ({ code, inputs }: Omit<Origin, 'serial'>, outputs: readonly Output[]) => ({
        code,
        inputs: serialsOf(inputs),
        outputs,
      });
      if (repeats(nameCell(cell), made(before.origin, before.outputs), made(origin, run.outputs)))
        return { ...origin, serial: before.origin.serial };
    }
    return { ...origin, serial: ++serial };
  }

  function startLimit(id: string) {
    limit?.end();
    const ask = setTimeout(() => send({ type: 'asked', id, asks: true }), LIMITS.askMs);
    const end = setTimeout(() => stop('limit'), LIMITS.runMs);
    limit = {
      end() {
        clearTimeout(ask);
        clearTimeout(end);
        send({ type: 'asked', id, asks: false });
        limit = undefined;
      },
    };
  }

  async function run(job: Job, signal: AbortSignal) {
    const target = job.shownAs(job.cell);
    const done: string[] = [];
    let running = target;
    let begun = job.cell;
    let since = Date.now();
    let progress = { finished: 0, statements: 0 };
    const shown = (kernelId: string, tell: (id: string) => void) => {
      const id = job.shownAs(kernelId);
      if (id !== undefined) tell(id);
    };
    const events: RunEvents = {
      onStart(kernelId) {
        since = Date.now();
        progress = { finished: 0, statements: 0 };
        begun = kernelId;
        running = job.shownAs(kernelId);
        startLimit(running ?? target ?? kernelId);
        shown(kernelId, (id) => send({ type: 'started', id, at: since }));
      },
      onStatement(kernelId, finished, statements) {
        progress = { finished, statements };
        shown(kernelId, (id) => send({ type: 'progressed', id, ...progress }));
      },
      onLog: (kernelId, line) => shown(kernelId, (id) => send({ type: 'logged', id, line })),
      onFinish(kernelId, run, ending) {
        if (kernelId === job.cell) job.onShown();
        shown(kernelId, (id) => {
          send({ type: 'ended', id, result: resultOf(run, originOf(job, kernelId, id, run, ending), since) });
          if (run.status === 'done') done.push(id);
        });
      },
    };
    if (target !== undefined) send({ type: 'started', id: target, at: since });
    try {
      const world = await job.open(signal);
      await world.execute(job.cells, job.cell, signal, events);
      return done;
    } catch (error) {
      if (error instanceof LoadFailure && !signal.aborted) {
        const run = { status: 'failed' as const, outputs: [], error: notLoaded(error), finished: 0, statements: 1 };
        for (const kernelId of new Set([begun, job.cell]))
          events.onFinish?.(kernelId, run, { repeated: false, times: 0 });
        return done;
      }
      if (!signal.aborted) throw error;
      for (const id of new Set([running, target]))
        if (id !== undefined)
          send({ type: 'ended', id, result: stoppedResult(read().cells.get(id), signal.reason, progress) });
      throw error;
    } finally {
      limit?.end();
    }
  }

  return { run, keepGoing: () => limit?.end() };
}

function resultOf(run: CellRun, origin: Origin, since: number): Result {
  const at = Date.now();
  if (run.status === 'done') return { status: 'done', outputs: run.outputs, origin, at, ms: at - since };
  const { error, outputs, finished, statements } = run;
  return { status: 'failed', error, outputs, finished, statements, origin, at };
}

type Progress = { readonly finished: number; readonly statements: number };

function stoppedResult(cell: CellState | undefined, reason: unknown, progress: Progress): Result {
  const previous = cell?.result;
  return {
    status: 'stopped',
    because: reason === 'limit' ? 'limit' : 'you',
    ...progress,
    outputs: previous && 'outputs' in previous ? previous.outputs : [],
    origin: previous && 'origin' in previous ? previous.origin : undefined,
    at: Date.now(),
  };
}

/** What did not arrive, said beside what needs it. */
export const notLoaded = ({ message }: LoadFailure): CellError => ({
  code: 'not-loaded',
  engine: 'notebook',
  message: 'What this needs could not be loaded. Look after the connection, then try again.',
  engineWords: message,
});
