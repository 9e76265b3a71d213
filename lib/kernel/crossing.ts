import type { Input } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { Table } from '../core/value';
import type { Session } from '../engine/session';
import type { Place, SqlDatabase } from '../engine/sql-engine';
import type { NamedCell } from './names';

export type NamedTable = { readonly name: string; readonly table: Table };

/** Carries values between the two languages: rows of tables to TypeScript, arrays of rows to SQL. */
export type Crossing = {
  /** Makes tables of the TypeScript values that SQL in `cell` is about to read. Gives the mistake that prevents it, if there is one. */
  toSql(
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
  /** What a cell's values became is gone. */
  forget(id: string): void;
};

/** `runNumber` tells a cell's last run, so that a value crosses once per run. */
export function createCrossing(
  database: SqlDatabase,
  session: Session,
  runNumber: (id: string) => number | undefined,
): Crossing {
  /** The run whose value the engine has, by cell and name. */
  const written = new Map<string, Map<string, number>>();

  return {
    async toSql(cells, { tablesOf }, inputs, signal) {
      for (const { name, from } of inputs) {
        if (!tablesOf.some((read) => read.toLowerCase() === name.toLowerCase())) continue;
        const definer = cells.find((other) => other.id === from);
        const number = definer && runNumber(definer.id);
        if (definer?.language !== 'ts' || number === undefined || written.get(definer.id)?.get(name) === number)
          continue;
        const twin = definer.defines.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
        if (twin !== undefined) return collision(definer.id, name, twin);
        const rows = await session.exportTable(definer.id, name, signal);
        if (rows?.status === 'failed') return rows.error;
        if (rows) await database.writeTable(definer.id, name, rows.table, signal);
        written.set(definer.id, new Map(written.get(definer.id)).set(name, number));
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
        const rows = await database.readTable(place, name, signal);
        if (rows.status === 'done') tables.push({ name, table: rows.table });
        else if (!isValue) return rows.error;
      }
      return tables;
    },

    forget: (id) => void written.delete(id),
  };
}

const collision = (id: string, a: string, b: string): CellError => ({
  code: 'name-collision',
  engine: 'notebook',
  message: `\`${id}\` defines \`${a}\` and \`${b}\`. SQL does not tell them apart: rename one of them.`,
});
