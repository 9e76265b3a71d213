import { type Input, inputsOf } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { LogLine } from '../core/output';
import type { Table, TablePage } from '../core/value';
import type { CallOutcome, Session, SessionHost, SessionRun } from '../engine/session';
import type { Place, SourceTable, SqlDatabase, SqlEngineName, SqlRows, SqlRun, TableInfo } from '../engine/sql-engine';
import type { Language } from '../lesson/schema';
import { createCrossing } from './crossing';
import { type KernelCell, type NamedCell, nameCell } from './names';
import { type Plan, planRun, type Ran } from './plan';
import { asksFirst, sessionLost, upstreamFailed } from './refusals';

/** What a cell's run gave. A TypeScript cell is one statement. */
export type CellRun = SqlRun;

/** Told while cells run, in the order they run. */
export type RunEvents = {
  onStart?(id: string): void;
  onStatement?(id: string, finished: number, of: number): void;
  onLog?(id: string, line: LogLine): void;
  onFinish?(id: string, run: CellRun): void;
};

/**
 * One open lesson, or one data set of a check: a database and a TypeScript session, with the cells' scope over both.
 * Cells come with every call, in document order: the world keeps what they made, not what they are.
 */
export interface World {
  /** Runs a cell, and before it the cells it needs that are not current. The answer is the target's run. */
  execute(cells: readonly KernelCell[], target: string, signal: AbortSignal, events?: RunEvents): Promise<CellRun>;
  /** Whether the cell's last run is of this code and what it made is still there. */
  isLive(cell: KernelCell): boolean;
  window(id: string, offset: number, limit: number, signal: AbortSignal): Promise<TablePage>;
  /** At most `limit` rows of the cell's result, evenly spread, in order. */
  sample(id: string, limit: number, signal: AbortSignal): Promise<Table>;
  /** One SQL statement, as it would run in a cell of this engine after all `cells`. Runs first what it reads. */
  query(cells: readonly KernelCell[], engine: SqlEngineName, text: string, signal: AbortSignal): Promise<SqlRows>;
  /** Calls a function that `cells` define, once per list of arguments. Runs first what defines it. */
  calls(
    cells: readonly KernelCell[],
    name: string,
    args: readonly unknown[][],
    signal: AbortSignal,
  ): Promise<readonly CallOutcome[] | CellError>;
  /** Tables that a cell after all `cells` would see. */
  tables(cells: readonly KernelCell[], signal: AbortSignal): Promise<readonly TableInfo[]>;
  forget(id: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export type WorldParts = {
  readonly database: SqlDatabase;
  readonly openSession: (host: SessionHost) => Session;
  readonly data: readonly string[];
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
};

export function createWorld({ database, openSession, data, loadData }: WorldParts): World {
  const ran = new Map<string, Ran>();
  const languages = new Map<string, 'sql' | 'ts'>();
  const loaded = new Set<string>();
  let lastNumber = 0;
  /** Of the run or the calls under way in the session: what stops them stops their queries too. */
  let sessionSignal = new AbortController().signal;

  const session = openSession({
    query: (place, text, parameters) => database.query(place, text, parameters, sessionSignal),
  });
  const crossing = createCrossing(database, session, (id) => ran.get(id)?.number);
  const alive = (cell: NamedCell) => cell.language === 'sql' || session.cells.has(cell.id);
  /** What a cell made that was edited since is out of sight: the page no longer says that it makes it. */
  const isSeen = ({ id, code }: KernelCell) => ran.get(id)?.code === code;
  const placeOf = (cells: readonly KernelCell[], id: string) => {
    const position = cells.findIndex((cell) => cell.id === id);
    const above = (position < 0 ? cells : cells.slice(0, position)).filter(isSeen);
    return { cell: id, above: above.map((cell) => cell.id).reverse() };
  };

  async function loadTables(names: readonly string[], signal: AbortSignal) {
    for (const name of names) {
      if (loaded.has(name)) continue;
      await database.load(await loadData(name, signal), signal);
      loaded.add(name);
    }
  }

  async function runCell(
    cells: readonly NamedCell[],
    cell: NamedCell,
    signal: AbortSignal,
    events: RunEvents,
  ): Promise<CellRun> {
    const inputs = inputsOf(cells, cell.id, data);
    await loadTables(cell.surveys ? data : dataAmong(inputs), signal);
    const from = inputs.flatMap((input) => input.from ?? []);
    const numbers = new Map(from.map((id) => [id, ran.get(id)?.number ?? 0]));
    const last = ran.get(cell.id);
    const changed =
      last && (last.code !== cell.code || [...numbers].some(([id, number]) => last.inputs.get(id) !== number));
    // Run again unchanged, a cell changes its own copy again; otherwise, or if it creates tables, it starts from what is above.
    if (last && (changed || last.status !== 'done' || cell.creates)) await forget(cell.id, signal);
    const end = (status: Ran['status']) =>
      ran.set(cell.id, { status, code: cell.code, number: ++lastNumber, inputs: numbers });
    languages.set(cell.id, cell.language);
    end('stopped');
    let run = await runAt(placeOf(cells, cell.id), cells, cell, signal, events);
    if (run.status === 'failed' && run.error.code === 'unknown-table' && loaded.size < data.length) {
      // The nearest name may be that of a table nobody has read yet.
      await loadTables(data, signal);
      await database.forget(cell.id, signal);
      run = await runAt(placeOf(cells, cell.id), cells, cell, signal, events);
    }
    end(run.status);
    return run;
  }

  async function runAt(
    place: Place,
    cells: readonly NamedCell[],
    cell: NamedCell,
    signal: AbortSignal,
    events: RunEvents,
  ): Promise<CellRun> {
    const inputs = inputsOf(cells, cell.id, data);
    const refused = await crossing.toSql(cells, cell, inputs, signal);
    if (refused) return failed(refused);
    if (cell.language === 'sql')
      return database.run(place, cell.code, signal, (finished, of) => events.onStatement?.(cell.id, finished, of));
    const tables = await crossing.toTypescript(place, cells, cell, inputs, signal);
    if ('message' in tables) return failed(tables);
    sessionSignal = signal;
    const onLog = (line: LogLine) => events.onLog?.(cell.id, line);
    const run = await session.run(place, cell.code, tables, signal, { onLog }).catch((error: unknown): SessionRun => {
      if (signal.aborted || session.cells.size > 0) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      return { status: 'failed', outputs: [], error: sessionLost(reason) };
    });
    return run.status === 'done' ? { ...run, statements: 1 } : { ...run, finished: 0, statements: 1 };
  }

  async function execute(source: readonly KernelCell[], target: string, signal: AbortSignal, events: RunEvents = {}) {
    const cells = source.map(nameCell);
    const plan = planRun(cells, data, ran, alive, target);
    if (plan.status !== 'ready') {
      const run = failed(refusal(plan));
      events.onFinish?.(target, run);
      return run;
    }
    for (const id of plan.order) {
      signal.throwIfAborted();
      const cell = cells.find((other) => other.id === id);
      if (!cell) throw new Error(`Bug: no cell "${id}"`);
      if (id !== target && ran.has(id)) await forget(id, signal); // an implicit run starts from what is above, not from its own copy
      events.onStart?.(id);
      const run = await runCell(cells, cell, signal, events);
      events.onFinish?.(id, run);
      if (id === target) return run;
      if (run.status === 'failed') {
        const blocked = failed(upstreamFailed(id));
        events.onFinish?.(target, blocked);
        return blocked;
      }
    }
    throw new Error('Bug: a plan without its target');
  }

  async function forget(id: string, signal: AbortSignal) {
    await database.forget(id, signal);
    session.forget(id);
    ran.delete(id);
    crossing.forget(id);
  }

  const LOOK = 'millrace_look';
  /** Runs what a piece of code after all cells would read, and returns its place; or why it cannot. */
  async function prepare(source: readonly KernelCell[], language: Language, code: string, signal: AbortSignal) {
    const reader: KernelCell = { id: LOOK, ...language, code };
    const cells = [...source, reader].map(nameCell);
    const plan = planRun(cells, data, ran, alive, LOOK);
    if (plan.status !== 'ready') return refusal(plan);
    for (const id of plan.order.slice(0, -1)) {
      const run = await execute(source, id, signal);
      if (run.status === 'failed') return run.error;
    }
    const inputs = inputsOf(cells, LOOK, data);
    await loadTables(dataAmong(inputs), signal);
    if (language.language === 'sql') {
      const refused = await crossing.toSql(cells, nameCell(reader), inputs, signal);
      if (refused) return refused;
    }
    sessionSignal = signal;
    return placeOf(source, LOOK);
  }

  return {
    execute,
    forget,
    isLive: (cell) => isSeen(cell) && ran.get(cell.id)?.status === 'done' && alive(nameCell(cell)),
    window: (id, offset, limit, signal) =>
      (languages.get(id) === 'ts' ? session : database).window(id, offset, limit, signal),
    sample: (id, limit, signal) => (languages.get(id) === 'ts' ? session : database).sample(id, limit, signal),
    async query(cells, engine, text, signal) {
      const place = await prepare(cells, { language: 'sql', engine }, text, signal);
      return 'message' in place ? { status: 'failed', error: place } : database.query(place, text, [], signal);
    },
    async calls(cells, name, args, signal) {
      const place = await prepare(cells, { language: 'ts' }, name, signal);
      return 'message' in place ? place : session.calls(place, name, args, signal);
    },
    async tables(cells, signal) {
      await loadTables(data, signal);
      return database.tables(placeOf(cells, LOOK), signal);
    },
    async close() {
      session.close();
      await database.close();
    },
  };
}

const dataAmong = (inputs: readonly Input[]) => inputs.flatMap((input) => (input.from === undefined ? input.name : []));

const failed = (error: CellError): CellRun => ({ status: 'failed', outputs: [], error, finished: 0, statements: 1 });

const refusal = ({ status, cell }: Exclude<Plan, { status: 'ready' }>) =>
  status === 'asks' ? asksFirst(cell) : upstreamFailed(cell);
