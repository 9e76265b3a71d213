import { plainFileName } from '../../../core/file-names';
import { nearest } from '../../../core/nearest';
import { quoteText } from '../../../core/sql-tokens';
import { splitStatements } from '../../../core/sql-words';
import type { FileStore } from '../../sql-engine';
import { MAIN } from '../catalog';
import { intoTable } from '../result';
import { change, tableName, type World } from '../world';
import { formatOf, wrongName } from './file-name';
import { inspectFile, loadFile } from './file-tables';
import { readFiles } from './read-files';

type InTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

const NEVER = new AbortController().signal;
/** A place that sees nothing but what came with the lesson. */
const LESSON = { cell: '', above: [] };

/** The files of a database, as the contract has them. */
export function fileStoreOf(world: World, inTurn: InTurn): FileStore {
  return {
    put: (name, bytes, signal) =>
      inTurn(signal, async () => {
        if (wrongName(name)) throw new Error(`“${name}” cannot be the name of a file`);
        world.files.put(plainFileName(name), bytes);
        await sweepFiles(world);
      }),
    inspect: (name, options, signal) => inTurn(signal, () => inspectFile(world, name, options)),
    load: (name, table, signal, options) =>
      inTurn(signal, () => (options ? loadFile(world, name, table, options) : load(world, name, table))),
    remove: (name, table, signal) =>
      inTurn(signal, async () => {
        world.files.takeOut(plainFileName(name));
        const sql = `DROP TABLE IF EXISTS ${tableName(world, MAIN, table)}`;
        await change(world, { sql, path: [MAIN], schema: MAIN });
        world.catalog.changed();
        await sweepFiles(world);
      }),
    list: (signal) =>
      inTurn(signal, async () =>
        world.files.all().map(({ name, bytes, cell }) => ({
          name,
          bytes: bytes.length,
          ...(cell !== undefined && { cell }),
        })),
      ),
    read: (name, signal) =>
      inTurn(signal, async () => {
        const files = world.files.all();
        const found = files.find((file) => file.name === plainFileName(name));
        if (found) return found.bytes.slice();
        const near = nearest(
          name,
          files.map((file) => file.name),
        );
        throw new Error(`There is no file “${name}”.${near ? ` Did you mean “${near}”?` : ''}`);
      }),
  };
}

async function load(world: World, name: string, table: string): Promise<undefined> {
  if (!formatOf(name)) throw new Error(`“${name}” is not CSV, JSON, NDJSON or Parquet by its ending`);
  const [query] = splitStatements(`SELECT * FROM ${quoteText(name)}`);
  if (!query) throw new Error('Bug: a query without words');
  const { statement } = await readFiles(world, LESSON, query, NEVER);
  await change(world, { sql: intoTable(world, MAIN, table) + statement.text, path: [MAIN], schema: MAIN });
  world.catalog.add({ schema: MAIN, name: table, kind: 'table' });
}

/** Lets go of what the engine holds of files that are no more, unless a transaction may still need it. */
export async function sweepFiles(world: World): Promise<void> {
  if (world.journal.inTransaction) return;
  await world.sources.sweep(
    (version) => world.files.isCurrent(version),
    world.journal.entries.map(({ sql }) => sql),
  );
}
