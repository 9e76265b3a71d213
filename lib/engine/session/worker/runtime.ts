import type { Output } from '../../../core/output';
import type { CallOutcome } from '../../session';
import type { Place } from '../../sql-engine';
import { rowsOf } from '../border';
import { isPlainObject } from '../infer';
import { offeredPackage, TEST_NAMES } from '../packages';
import type { GivenTable, RuntimeApi, RuntimeRun } from '../protocol';
import { tableOf } from '../table-of';
import { createCellTime } from './cell-time';
import { rowsInside } from './data-frame';
import { createDisposals } from './disposals';
import { evaluateScript } from './evaluate-script';
import { failureOf, Refused } from './failure';
import { fieldsOf } from './fields';
import type { AskOutside } from './outside/ask-outside';
import { createOutside } from './outside/outside';
import { serviceCalls } from './outside/service-calls';
import { createPackages, takeFrom } from './packages';
import { createPoolTools } from './pool/pool-tools';
import type { StartThread } from './pool/threads';
import { createRecorder } from './recorder';
import { createScopes, type Names, openScope } from './scope';
import { pageOf, type ShownTable, shownTable, showTree } from './shown';
import { createSqlTag, type Query } from './sql-tag';
import { createTestTools } from './test-tools';
import { createConsole, type Transcript } from './transcript';
import { treeOf, WHOLE } from './tree';
import { variablesOf } from './variables';

type RuntimeHost = {
  readonly query: Query;
  readonly ask: AskOutside;
  readonly transcript: Transcript;
  readonly startThread: StartThread;
  readonly settle: () => Promise<void>;
  readonly pendingTimers: () => number;
};

type Program = (scope: object, cell: object) => Promise<unknown>;

/** What runs cells. `look` is to be called when something that cells wait for has come. */
export function createRuntime({ query, ask, transcript, startThread, settle, pendingTimers }: RuntimeHost): {
  readonly api: RuntimeApi;
  readonly look: () => void;
  /** An error that nobody caught. */
  readonly uncaught: (error: unknown) => void;
  /** What cells reach services with. */
  readonly fetch: typeof fetch;
} {
  const scopes = createScopes();
  const shown = new Map<string, ShownTable>();
  const queries = new Set<Promise<unknown>>();
  const time = createCellTime({ settle, isBusy: () => queries.size > 0 || pendingTimers() > 0 });
  const recorder = createRecorder(time.clock.now);
  const packages = createPackages(createConsole(transcript));
  const answered = async () => {
    while (queries.size > 0) await Promise.all(queries);
  };
  const fixed = { console: createConsole(transcript), display: transcript.display, clock: time.clock };

  /** Where the code that runs stands. */
  let current: Place = { cell: '', above: [] };

  function watch<T>(answer: Promise<T>): Promise<T> {
    const watched: Promise<unknown> = answer
      .catch(() => {})
      .then(() => {
        queries.delete(watched);
        time.look();
      });
    queries.add(watched);
    return answer;
  }
  const pools = createPoolTools({ packages, recorder, start: startThread, watched: watch, log: transcript.log });
  const outside = createOutside({ ask, clock: time.clock, recorder, place: () => current, watched: watch });
  const watchedQuery = outside.program.guard<Parameters<Query>, Awaited<ReturnType<Query>>>((...question) =>
    watch(query(...question)),
  );
  const tests = createTestTools({ packages, recorder, time, outside, answered, settle });

  const offeredAt = (place: Place) =>
    new Map(
      Object.entries({
        ...fixed,
        ...outside.offered,
        ...tests.offered(),
        ...pools.offered(),
        sql: createSqlTag(place, watchedQuery, recorder),
      }),
    );
  const nearby = (place: Place, more: Iterable<string>) => [
    ...scopes.visible(place),
    ...more,
    ...Object.keys({ ...fixed, ...outside.offered }),
    'sql',
    ...TEST_NAMES,
    ...Object.getOwnPropertyNames(globalThis),
  ];
  const exportsOf = (name: string) => {
    const offered = offeredPackage(name);
    return (offered === 'vitest' ? tests.imported() : offered && packages.load(offered)) ?? {};
  };

  async function evaluate(place: Place, script: string, given: ReadonlyMap<string, unknown>) {
    const program = evaluateScript(script) as Program;
    const disposals = createDisposals();
    const cell = {
      define: (names: Names) => scopes.define(place.cell, names),
      take: (name: string, needed: readonly string[]) => takeFrom(name, exportsOf(name), needed),
      load: async (name: string) => exportsOf(name),
      use: disposals.use,
    };
    const scope = openScope(scopes, place, given, offeredAt(place));
    const value = await time.run(() => disposals.around(() => program(scope, cell)));
    await answered(); // the cell ends when what it began has ended
    await settle(); // and has heard of it
    outside.program.throwIfGone();
    for (const left of outside.leftOpen(place.cell)) transcript.log('warn', [left]);
    return [...showValue(place.cell, value), ...serviceCalls(recorder)];
  }

  function showValue(cell: string, value: unknown): Output[] {
    if (value === undefined) return [];
    const table = shownTable(value);
    if (!table) return [showTree(value)];
    shown.set(cell, table);
    return [pageOf(table)];
  }

  async function callOnce(called: (...args: unknown[]) => unknown, args: readonly unknown[]): Promise<CallOutcome> {
    try {
      const { node, isCut } = treeOf(await time.run(async () => called(...args)), WHOLE);
      if (isCut)
        return {
          status: 'threw',
          message: `The answer is too large to compare: more than ${WHOLE.nodes.toLocaleString('en-US')} values.`,
        };
      return { status: 'returned', value: node };
    } catch (thrown) {
      const { name, message } = failureOf(thrown, []);
      return { status: 'threw', message: name === 'Thrown' ? message : `${name}: ${message}` };
    }
  }

  const api: RuntimeApi = {
    async provide(name, text) {
      packages.provide(name, text);
      return null;
    },
    async run(place, script, tables): Promise<RuntimeRun> {
      const names = tables.map(({ name }) => name);
      const columns = tables.flatMap(({ table }) => table.columns.map(({ name }) => name));
      current = place;
      scopes.forget(place.cell);
      shown.delete(place.cell);
      transcript.start();
      outside.program.begin();
      tests.open(() => nearby(place, names));
      try {
        const given = new Map(tables.map(({ name, table }) => [name, givenRows(name, table)]));
        const value = await evaluate(place, script, given);
        const reports = await tests.run();
        pools.close();
        return { status: 'done', outputs: [...transcript.end(), ...value], tests: reports };
      } catch (thrown) {
        pools.close();
        const failure = failureOf(thrown, nearby(place, names), () => [...columns, ...fieldsAt(place)]);
        return { status: 'failed', failure, outputs: [...transcript.end(), ...serviceCalls(recorder)] };
      } finally {
        tests.close();
      }
    },
    async calls(place, name, args) {
      current = place;
      outside.program.begin();
      const called = findCalled({ ...place, above: [place.cell, ...place.above] }, name);
      if (typeof called !== 'function') {
        const thrown =
          called === undefined
            ? new ReferenceError(`${name} is not defined`)
            : new TypeError(`${name} is not a function`);
        return { status: 'failed', failure: failureOf(thrown, scopes.visible(place)) };
      }
      const outcomes: CallOutcome[] = [];
      for (const list of args)
        outcomes.push(await callOnce((...given) => Reflect.apply(called, undefined, given), list));
      pools.close();
      return { status: 'done', outcomes };
    },
    window: async (cell, offset, limit) => shown.get(cell)?.window(offset, limit) ?? null,
    async exportTable(cell, name) {
      const value = rowsInside(read(scopes.namesOf(cell)?.get(name)));
      if (!Array.isArray(value) || !value.every(isPlainObject)) return null;
      const table = tableOf(value);
      return 'message' in table ? { status: 'failed', error: table } : { status: 'done', table };
    },
    variables: async (cells) => cells.flatMap((cell) => variablesOf(cell, scopes.namesOf(cell) ?? new Map())),
    async forget(cell) {
      scopes.forget(cell);
      shown.delete(cell);
      return null;
    },
  };

  const fieldsAt = (place: Place) => {
    const here = { ...place, above: [place.cell, ...place.above] };
    return fieldsOf(scopes.visible(place).map((name) => read(scopes.find(here, name)?.read)));
  };

  const findCalled = (place: Place, name: string) => read(scopes.find(place, name)?.read);

  return {
    api,
    look: time.look,
    fetch: outside.fetch,
    uncaught: (error) => tests.takes(error) || transcript.log('error', ['Uncaught', error]),
  };
}

/** A name's value; none if its cell stopped before the line that gives it one. */
function read(get: (() => unknown) | undefined): unknown {
  try {
    return get?.();
  } catch {
    return undefined;
  }
}

function givenRows(name: string, table: GivenTable['table']): unknown {
  const rows = rowsOf(table);
  if ('message' in rows) throw new Refused(rows, name);
  return rows;
}
