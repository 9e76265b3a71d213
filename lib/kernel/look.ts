import { inputsOf } from '../core/dataflow';
import type { CellError } from '../core/error';
import type { Place, TableInfo } from '../engine/sql-engine';
import type { Language } from '../lesson/schema';
import { describeCell } from './describe-cell';
import { explanationOf } from './explain-cell';
import { explore, firstRows, tablesByEngine } from './explore';
import type { Insides } from './insides';
import { lookAtRows } from './look-at-rows';
import { type KernelCell, nameCell } from './names';
import { planRun } from './plan';
import { refusal } from './refusals';
import { bringToSql } from './run-cell';
import type { World } from './world';

/** No cell can have this id. */
const LOOK = '_look';

type Look = Pick<
  World,
  | 'window'
  | 'profile'
  | 'parquet'
  | 'chartRows'
  | 'query'
  | 'explain'
  | 'calls'
  | 'tables'
  | 'explore'
  | 'firstRows'
  | 'readFile'
  | 'describe'
>;

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

  return {
    ...lookAtRows(insides),
    describe: (...question) => describeCell(insides, ...question),
    async query(cells, engine, text, signal) {
      const place = await prepare(cells, { language: 'sql', engine }, text, signal);
      if ('message' in place) return { status: 'failed', error: place };
      return (await databases.open(engine, signal)).query(place, text, [], signal);
    },
    async explain(cells, id, signal) {
      const cell = cells.find((each) => each.id === id);
      const text = cell?.language === 'sql' ? explanationOf(cell.code) : undefined;
      if (cell?.language !== 'sql' || text === undefined) return undefined;
      const seen = cells.slice(0, cells.indexOf(cell) + 1);
      const place = await prepare(seen, { language: 'sql', engine: cell.engine }, text, signal);
      if ('message' in place) return { status: 'failed', error: place };
      const run = await (await databases.open(cell.engine, signal)).run(place, text, signal);
      if (run.status === 'failed') return run;
      const plan = run.outputs.find((output) => output.kind === 'plan')?.plan;
      return plan && { status: 'done', plan };
    },
    async calls(cells, name, args, signal) {
      const place = await prepare(cells, { language: 'ts' }, name, signal);
      if ('message' in place) return place;
      insides.stopWith(signal);
      try {
        return await session.calls(place, name, args, signal);
      } finally {
        await insides.outside.settle();
      }
    },
    async tables(cells, signal) {
      await data.update(signal);
      await data.load('duckdb', data.own, signal);
      const place = placeOf(cells, LOOK);
      const found = await tablesByEngine(insides, cells, place, signal);
      return nearestFirst(
        found.flatMap(({ tables }) => tables),
        place,
      );
    },
    explore: (cells, signal) => explore(insides, cells, placeOf(cells, LOOK), signal),
    firstRows: (cells, of, limit, signal) => firstRows(insides, placeOf(cells, LOOK), of, limit, signal),
    readFile: async (name, signal) => (await databases.duckdb(signal)).files.read(name, signal),
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
