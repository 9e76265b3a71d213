import type { Table } from '../core/value';
import type { View } from '../core/view';
import { momentKind, nanosOf } from '../core/viewing/moment';
import type { Insides } from './insides';

/** No cell can have this id, and none is below it: its tables are seen by nobody. */
const HIDDEN = '_rows';
const ALL = 2 ** 31 - 1;

/** Results that are not in DuckDB, carried there for what it alone can do with them; one at a time is kept. */
export function createRowsInDuckdb({ databases, session, ran }: Pick<Insides, 'databases' | 'session' | 'ran'>) {
  let held: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two looks at a result carry it once. */
  function carry(key: string, read: () => Promise<Table>, signal: AbortSignal): Promise<string> {
    const carried = last.then(async () => {
      if (held === key) return HIDDEN;
      held = undefined;
      const table = await read();
      const duckdb = await databases.duckdb(signal);
      await duckdb.forget(HIDDEN, signal);
      await duckdb.writeTable(HIDDEN, HIDDEN, table, signal);
      held = key;
      return HIDDEN;
    });
    last = carried.catch(() => {});
    return carried;
  }
  const keyOf = (id: string, ...rest: readonly unknown[]) => JSON.stringify([id, ran.get(id)?.number, ...rest]);

  return {
    /** The value of a TypeScript cell that is shown as a table. */
    ofSession: (id: string, signal: AbortSignal) =>
      carry(keyOf(id), async () => castable(await session.window(id, 0, ALL, signal)), signal),
    ofPostgres: (id: string, view: View, signal: AbortSignal) =>
      carry(
        keyOf(id, view),
        async () => (await databases.open('postgres', signal)).window(id, 0, ALL, signal, view),
        signal,
      ),
  };
}

/** An Invalid Date is shown as such, and is no moment. */
function castable({ columns, rows }: Table): Table {
  const moments = columns.map(({ type }) => momentKind(type) !== undefined);
  if (!moments.includes(true)) return { columns, rows };
  const isMoment = (text: unknown) => nanosOf(String(text)) !== undefined;
  return { columns, rows: rows.map((row) => row.map((value, at) => (moments[at] && !isMoment(value) ? null : value))) };
}
