import { type ChangeWatch, watchChanges } from '../core/changes-again';
import { type Input, inputsOf } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { LogLine } from '../core/output';
import type { SessionRun } from '../engine/session';
import type { Place } from '../engine/sql-engine';
import type { Insides } from './insides';
import { engineOf, type NamedCell, runnerOf, serverOf } from './names';
import { nearAbove } from './near-above';
import { type Ran, ranAs } from './plan';
import { openTransaction, sessionLost } from './refusals';
import { repeats } from './repeats';
import type { CellRun, Ending, RunEvents } from './world';

/** What has to be put in order is, also after a stop. */
const NEVER = new AbortController().signal;

/** Runs one cell on what the cells above it made, and remembers the run. */
export async function runCell(
  insides: Insides,
  cells: readonly NamedCell[],
  cell: NamedCell,
  signal: AbortSignal,
  events: RunEvents,
): Promise<Ending & { readonly run: CellRun }> {
  const { databases, data, outside, ran, placeOf, nextNumber, forget } = insides;
  const inputs = inputsOf(cells, cell.id, data.names);
  const from = inputs.flatMap((input) => input.from ?? []);
  const numbers = new Map(from.map((id) => [id, ran.get(id)?.number ?? 0]));
  const last = ran.get(cell.id);
  const changed = last && (!ranAs(last, cell) || [...numbers].some(([id, number]) => last.inputs.get(id) !== number));
  // Run again unchanged, a cell changes its own copy again; otherwise, or if it creates tables, it starts from what is above.
  const startsAnew = !last || changed || last.status !== 'done' || cell.creates;
  if (last && startsAnew) await forget(cell.id, signal);
  const before = startsAnew ? 0 : last.times;
  const asked = await outside.counts();
  const end = (status: Ran['status'], number: number, outputs: Ran['outputs'], times: number, now: Counts) =>
    ran.set(cell.id, {
      status,
      runner: runnerOf(cell),
      code: cell.code,
      number,
      inputs: numbers,
      outputs,
      times,
      ...askedOutside(now, asked),
    });
  const stopped = nextNumber();
  end('stopped', stopped, [], before, asked);
  const changes = watchRun(insides, cell);

  async function runOnce(): Promise<CellRun> {
    const first = await runAt(insides, placeOf(cells, cell.id), cells, cell, inputs, signal, events);
    const engine = engineOf(cell);
    if (first.status !== 'failed' || first.error.code !== 'unknown-table' || data.isLoaded(engine)) return first;
    // The nearest name may be that of a table nobody has read yet.
    const failure = await data.load(engine, data.own, signal);
    await databases.forget(cell.id, signal);
    return failure ? failed(failure) : runAt(insides, placeOf(cells, cell.id), cells, cell, inputs, signal, events);
  }
  let run = await runOnce().catch(async (error: unknown) => {
    end('stopped', stopped, [], before, await outside.counts());
    throw error;
  });
  if (run.status === 'failed') run = { ...run, error: nearAbove(run.error, cell, cells) };
  const { outputs } = run;
  const repeated =
    last?.status === 'done' &&
    !changed &&
    run.status === 'done' &&
    repeats(cell, last, { code: cell.code, inputs: numbers, outputs });
  const times = before + (changes.changesAgain ? 1 : 0);
  end(run.status, repeated ? last.number : nextNumber(), outputs, times, await outside.counts());
  return { run, repeated, times };
}

type Counts = Awaited<ReturnType<Insides['outside']['counts']>>;

const askedOutside = (now: Counts, before: Counts): Pick<Ran, 'called' | 'wrote'> => ({
  called: now.calls > before.calls,
  wrote: now.changes > before.changes,
});

/** Of TypeScript only what it does when it runs can tell. */
function watchRun({ watchSession }: Insides, cell: NamedCell): ChangeWatch {
  if (cell.language === 'ts') return watchSession();
  const watch = watchChanges();
  watch.add(cell.code);
  return watch;
}

async function runAt(
  insides: Insides,
  place: Place,
  cells: readonly NamedCell[],
  cell: NamedCell,
  inputs: readonly Input[],
  signal: AbortSignal,
  events: RunEvents,
): Promise<CellRun> {
  const { databases, session, crossing, outside } = insides;
  const settle = async () => {
    const ended = [await outside.settle(), (await databases.findDuckdb()?.settle(NEVER)) ?? 'settled'];
    return ended.includes('rolled-back') ? 'rolled-back' : 'settled';
  };
  const refused = await bringToSql(insides, place, cells, cell, inputs, signal);
  if (refused) return failed(refused);
  if (cell.language === 'sql') {
    const database = await databases.open(cell.engine, signal);
    return database.run(place, cell.code, signal, (finished, of) => events.onStatement?.(cell.id, finished, of));
  }
  const tables = await crossing.toTypescript(place, cells, cell, inputs, signal);
  if ('message' in tables) return failed(tables);
  insides.stopWith(signal);
  const onLog = (line: LogLine) => events.onLog?.(cell.id, line);
  const run = await session
    .run(place, cell.code, tables, signal, { onLog })
    .catch(async (error: unknown): Promise<SessionRun> => {
      if (session.cells.size === 0) await outside.closeConnections();
      if (signal.aborted || session.cells.size > 0) {
        await settle();
        throw error;
      }
      const reason = error instanceof Error ? error.message : String(error);
      return { status: 'failed', outputs: [], error: sessionLost(reason) };
    });
  if (run.status === 'failed') {
    await settle();
    return { ...run, finished: 0, statements: 1 };
  }
  if ((await settle()) === 'settled') return { ...run, statements: 1 };
  return { status: 'failed', error: openTransaction(), outputs: run.outputs, finished: 0, statements: 1 };
}

/** Loads the data and carries the tables that a cell's SQL is about to read in its engine. */
export async function bringToSql(
  { data, crossing }: Insides,
  place: Place,
  cells: readonly NamedCell[],
  cell: NamedCell,
  inputs: readonly Input[],
  signal: AbortSignal,
): Promise<CellError | undefined> {
  const given = inputs.flatMap((input) => (input.from === undefined ? input.name : []));
  const among = (names: readonly string[], name: string) =>
    names.some((read) => read.toLowerCase() === name.toLowerCase());
  // Postgres has all of the data as soon as a client connects to it.
  const sent = serverOf(cells, cell) === engineOf(cell) ? cell.sent.reads : [];
  const read = given.filter((name) => among([...cell.rowsOf, ...cell.tablesOf, ...sent], name));
  if (cell.readsFiles) await data.putFiles(signal);
  const missing = await data.load(engineOf(cell), cell.surveys ? data.own : read, signal);
  return missing ?? crossing.toSql(place, cells, cell, inputs, signal);
}

/** A run that gave nothing but a mistake. */
export const failed = (error: CellError): CellRun => ({
  status: 'failed',
  outputs: [],
  error,
  finished: 0,
  statements: 1,
});
