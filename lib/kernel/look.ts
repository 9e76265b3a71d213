import { inputsOf } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { Place, TableInfo } from '../engine/sql-engine';
import type { Language } from '../lesson/schema';
import type { Insides } from './insides';
import { engineOf, type KernelCell, nameCell } from './names';
import { planRun } from './plan';
import { refusal } from './refusals';
import { bringToSql } from './run-cell';
import type { World } from './world';

/** No cell can have this id. */
const LOOK = '_look';

type Look = Pick<World, 'window' | 'sample' | 'query' | 'calls' | 'tables'>;

/** Everything that is read from a world without being a cell of it. */
export function lookInto(insides: Insides, execute: World['execute'], alive: (cell: KernelCell) => boolean): Look {
  const { databases, session, data, ran, placeOf } = insides;

  /** Runs what a piece of code after all cells would read, and returns its place; or why it cannot. */
  async function prepare(
    source: readonly KernelCell[],
    language: Language,
    code: string,
    signal: AbortSignal,
  ): Promise<Place | CellError> {
    const reader = nameCell({ id: LOOK, ...language, code });
    const cells = [...source.map(nameCell), reader];
    const plan = planRun(cells, data.names, ran, alive, LOOK);
    if (plan.status !== 'ready') return refusal(plan);
    for (const id of plan.order.slice(0, -1)) {
      const run = await execute(source, id, signal);
      if (run.status === 'failed') return run.error;
    }
    const place = placeOf(source, LOOK);
    if (reader.language === 'ts') return place;
    return (await bringToSql(insides, place, cells, reader, inputsOf(cells, LOOK, data.names), signal)) ?? place;
  }

  const holderOf = async (id: string, signal: AbortSignal) => {
    const runner = ran.get(id)?.runner ?? 'duckdb';
    return runner === 'ts' ? session : databases.open(runner, signal);
  };

  return {
    window: async (id, offset, limit, signal) => (await holderOf(id, signal)).window(id, offset, limit, signal),
    sample: async (id, limit, signal) => (await holderOf(id, signal)).sample(id, limit, signal),
    async query(cells, engine, text, signal) {
      const place = await prepare(cells, { language: 'sql', engine }, text, signal);
      if ('message' in place) return { status: 'failed', error: place };
      return (await databases.open(engine, signal)).query(place, text, [], signal);
    },
    async calls(cells, name, args, signal) {
      const place = await prepare(cells, { language: 'ts' }, name, signal);
      if ('message' in place) return place;
      insides.stopWith(signal);
      return session.calls(place, name, args, signal);
    },
    async tables(cells, signal) {
      await data.load('duckdb', data.names, signal);
      const place = placeOf(cells, LOOK);
      const seen: TableInfo[] = [];
      for (const { engine, database } of await databases.all())
        for (const { cell, ...table } of await database.tables(place, signal)) {
          // What was carried from the other engine is listed where it was made.
          const definer = cells.find(({ id }) => id === cell);
          const home = definer ? engineOf(definer) : 'duckdb';
          if (home === engine) seen.push({ ...table, ...(definer && { cell }) });
        }
      return nearestFirst(seen, place);
    },
  };
}

/** Both engines' tables as one list: a name that a nearer cell has too is left out. */
function nearestFirst(tables: readonly TableInfo[], { above }: Place): readonly TableInfo[] {
  const distance = ({ cell }: TableInfo) => (cell === undefined ? above.length : above.indexOf(cell));
  const names = new Set<string>();
  return [...tables]
    .sort((a, b) => distance(a) - distance(b))
    .filter(({ name }) => {
      const isNew = !names.has(name.toLowerCase());
      names.add(name.toLowerCase());
      return isNew;
    });
}
