import { untilAborted } from '../../core/until-aborted';
import type { CallOutcome, Session, SessionEvents, SessionHost, SessionRun } from '../session';
import type { Place } from '../sql-engine';
import { CallsAnswer, ExportAnswer, ProvideAnswer, RunAnswer, VariablesAnswer, WindowAnswer } from './answers';
import { refuseSize } from './border';
import { type Compiled, compileCell } from './compile';
import { type LiveWorker, type StartWorker, startLiveWorker } from './live-worker';
import { locateFailure } from './located';
import { notLoaded, type PackageName, type PackageText, suppliedFrom } from './packages';
import type { GivenTable } from './protocol';
import { outcomeOf } from './test-words';
import { createTurns } from './turns';

const UNSTOPPED = new AbortController().signal;

/** A session over workers that are started when needed, and ended to stop what runs in them. */
export function openHostedSession(startWorker: StartWorker, host: SessionHost, packageText: PackageText): Session {
  const cells = new Set<string>();
  const inTurn = createTurns();
  let live: LiveWorker | undefined;
  let events: SessionEvents = {};
  /** Runs and calls under way, and those that wait. */
  let busy = 0;

  function worker(): LiveWorker {
    if (live) return live;
    const started = startLiveWorker(
      startWorker,
      host,
      (line) => live === started && events.onLog?.(line),
      () => {
        if (live !== started) return;
        live = undefined;
        cells.clear();
      },
    );
    live = started;
    return started;
  }

  function forget(cell: string) {
    if (!cells.delete(cell)) return;
    live?.forget(cell);
  }

  /** Brings what a cell needs into the worker. The name of what cannot be had, if something cannot. */
  async function provide(packages: readonly PackageName[], signal: AbortSignal): Promise<PackageName | undefined> {
    for (const name of packages) {
      if (live?.provided.has(name)) continue;
      const fetched = packageText(name).catch(() => undefined);
      const text = await untilAborted(fetched, signal);
      if (text === undefined) return name;
      const { ask, provided } = worker();
      await ask(ProvideAnswer, signal, 'ends', (client) => client.call('provide', name, text));
      provided.add(name);
    }
    return undefined;
  }

  /** A name of a package that a cell above declares is that cell's: `const pool = new Pool()`. */
  function neededBy({ packages, supplied }: Compiled, { above }: Place): readonly PackageName[] {
    const owned = new Set(above.flatMap((cell) => live?.texts.get(cell)?.compiled.declares ?? []));
    return [...packages, ...supplied.flatMap((name) => (owned.has(name) ? [] : (suppliedFrom(name) ?? [])))];
  }

  async function run(
    place: Place,
    source: string,
    tables: readonly GivenTable[],
    signal: AbortSignal,
  ): Promise<SessionRun> {
    const compiled = compileCell(place.cell, source);
    if ('message' in compiled) {
      forget(place.cell);
      return { status: 'failed', error: compiled, outputs: [] };
    }
    const refused = tables.map(({ table }) => refuseSize(table)).find((error) => error !== undefined);
    if (refused) return { status: 'failed', error: refused, outputs: [] };
    const missing = await provide(neededBy(compiled, place), signal);
    if (missing) return { status: 'failed', error: notLoaded(missing), outputs: [] };
    const { ask, texts } = worker();
    texts.set(place.cell, { source, compiled });
    cells.add(place.cell);
    const answer = await ask(RunAnswer, signal, 'ends', (client) => client.call('run', place, compiled.script, tables));
    if (answer.status === 'done') {
      const tests = answer.tests.map((test) => outcomeOf(test, place.cell, texts));
      return {
        status: 'done',
        outputs: tests.length > 0 ? [...answer.outputs, { kind: 'tests', tests }] : answer.outputs,
      };
    }
    return { status: 'failed', error: locateFailure(answer.failure, place.cell, texts), outputs: answer.outputs };
  }

  async function calls(place: Place, name: string, args: readonly unknown[][], signal: AbortSignal) {
    const { ask, texts } = worker();
    const answer = await ask(CallsAnswer, signal, 'ends', (client) => client.call('calls', place, name, args));
    return answer.status === 'done' ? answer.outcomes : locateFailure(answer.failure, place.cell, texts);
  }

  async function whileBusy<T>(work: Promise<T>): Promise<T> {
    busy++;
    return work.finally(() => busy--);
  }

  return {
    cells,
    forget,
    run: (place, source, tables, signal, told = {}) =>
      whileBusy(
        inTurn(signal, () => {
          events = told;
          return run(place, source, tables, signal);
        }),
      ),
    calls: (place, name, args, signal): Promise<readonly CallOutcome[] | ReturnType<typeof locateFailure>> =>
      whileBusy(inTurn(signal, () => calls(place, name, args, signal))),
    async window(cell, offset, limit, signal) {
      const page = await worker().ask(WindowAnswer, signal, 'leaves', (client) =>
        client.call('window', cell, offset, limit),
      );
      if (page) return page;
      throw new Error(`the value of cell "${cell}" is not shown as a table`);
    },
    async exportTable(cell, name, signal) {
      const rows = await worker().ask(ExportAnswer, signal, 'leaves', (client) =>
        client.call('exportTable', cell, name),
      );
      return rows ?? undefined;
    },
    async variables(among, signal) {
      const asked = live;
      if (busy > 0) return undefined;
      if (!asked) return [];
      // Whoever gives the question up ends nothing: the names are worth more than the answer.
      const answer = asked.ask(VariablesAnswer, UNSTOPPED, 'leaves', (client) => client.call('variables', among));
      return untilAborted(answer, signal).catch((error: unknown) => {
        if (signal.aborted || live === asked) throw error;
        return undefined;
      });
    },
    close: () => live?.end(new Error('the session was closed')),
  };
}
