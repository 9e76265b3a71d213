import type { Input } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { Table } from '../core/value';
import { tableFor } from '../engine/column-values';
import type { Session } from '../engine/session';
import type { Place, SqlEngineName } from '../engine/sql-engine';
import { carryTable } from './carry';
import type { Databases } from './databases';
import { engineOf, homeOf, type NamedCell, serverOf } from './names';

export type NamedTable = { readonly name: string; readonly table: Table };

/** Carries values between the languages and the engines: tables to TypeScript and to the other engine, arrays of rows to SQL. */
export type Crossing = {
  /** Makes tables, in its engine, of all that SQL in `cell` is about to read from elsewhere. Gives the mistake that prevents it, if there is one. */
  toSql(
    place: Place,
    cells: readonly NamedCell[],
    cell: NamedCell,
    inputs: readonly Input[],
    signal: AbortSignal,
  ): Promise<CellError | undefined>;
  /** The tables that a TypeScript cell gets as rows. */
  toTypescript(
    place: Place,
    cells: readonly NamedCell[],
    cell: NamedCell,
    inputs: readonly Input[],
    signal: AbortSignal,
  ): Promise<readonly NamedTable[] | CellError>;
  /** What became of a cell's values and tables is gone. */
  forget(id: string): void;
};

/** `runNumber` tells a cell's last run, so that a table crosses once per run. */
export function createCrossing(
  databases: Databases,
  session: Session,
  runNumber: (id: string) => number | undefined,
): Crossing {
  /** The run whose table an engine has, by cell, then by engine and name. */
  const written = new Map<string, Map<string, number>>();

  async function cross(
    place: Place,
    definer: NamedCell,
    { home, engine }: { readonly home: SqlEngineName; readonly engine: SqlEngineName },
    name: string,
    signal: AbortSignal,
  ): Promise<CellError | undefined> {
    const isSent = definer.sent.defines.some((made) => made.toLowerCase() === name.toLowerCase());
    if (definer.language === 'ts' && !isSent) {
      const twin = definer.defines.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
      if (twin !== undefined) return collision(definer.id, name, twin);
      const rows = await session.exportTable(definer.id, name, signal);
      if (rows?.status === 'failed') return rows.error;
      if (rows) {
        await (await databases.open(engine, signal)).writeTable(definer.id, name, rows.table, signal);
        return undefined;
      }
      if (!definer.writes) return undefined;
    }
    if (home === engine) return undefined;
    const seen = { cell: place.cell, above: [definer.id] };
    const carried = await carryTable(databases, home, engine, seen, definer.id, name, signal);
    if (carried.status === 'done') return undefined;
    if (carried.error.code !== 'unknown-table') return carried.error;
    // No table after all, or one that the cell dropped: then an older one of that name must not be read instead.
    const others = await (await databases.open(engine, signal)).tables(place, signal);
    return others.some((table) => table.name.toLowerCase() === name.toLowerCase()) ? carried.error : undefined;
  }

  return {
    async toSql(place, cells, cell, inputs, signal) {
      for (const { name, from } of inputs) {
        const definer = cells.find((other) => other.id === from);
        const number = definer && runNumber(definer.id);
        if (!definer || number === undefined) continue;
        const home = homeOf(cells, definer, name);
        for (const engine of readersOf(cells, cell, name)) {
          if (definer.language === 'sql' && home === engine) continue;
          const key = `${engine} ${name}`;
          if (written.get(definer.id)?.get(key) === number) continue;
          const refused = await cross(place, definer, { home, engine }, name, signal);
          if (refused) return refused;
          written.set(definer.id, new Map(written.get(definer.id)).set(key, number));
        }
      }
      return undefined;
    },

    async toTypescript(place, cells, cell, inputs, signal) {
      const tables: NamedTable[] = [];
      for (const name of cell.rowsOf) {
        const input = inputs.find((other) => other.name.toLowerCase() === name.toLowerCase());
        if (!input) continue;
        const definer = cells.find((other) => other.id === input.from);
        const isValue = definer?.language === 'ts' && definer.defines.includes(name);
        if (isValue && !definer.writes) continue;
        const database = await databases.open(definer ? homeOf(cells, definer, name) : 'duckdb', signal);
        const rows = await database.readTable(place, name, signal);
        if (rows.status === 'done') tables.push({ name, table: tableFor('duckdb', rows.table) });
        else if (!isValue) return rows.error;
      }
      return tables;
    },

    forget: (id) => void written.delete(id),
  };
}

/** The engines in which SQL of a cell reads a name: that of its own SQL, and that of its clients. */
function readersOf(cells: readonly NamedCell[], cell: NamedCell, name: string): ReadonlySet<SqlEngineName> {
  const among = (names: readonly string[]) => names.some((read) => read.toLowerCase() === name.toLowerCase());
  return new Set([
    ...(among(cell.tablesOf) ? [engineOf(cell)] : []),
    ...(among(cell.sent.reads) ? [serverOf(cells, cell)] : []),
  ]);
}

const collision = (id: string, a: string, b: string): CellError => ({
  code: 'name-collision',
  engine: 'notebook',
  message: `\`${id}\` defines \`${a}\` and \`${b}\`. SQL does not tell them apart: rename one of them.`,
});
