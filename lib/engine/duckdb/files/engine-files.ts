import { quoteName, quoteText } from '../../../core/sql-tokens';
import type { World } from '../world';
import type { FileVersion } from './stored-files';

/** Where the engine has the files of a database. Each version has a folder of its own. */
const folder = ({ name }: World) => `files/${name}/`;

/** What the engine calls a file; it is there once SQL that says so is about to run. */
export function enginePath(world: World, file: FileVersion): string {
  const mark = `${folder(world)}${file.number}/`;
  const path = mark + file.name;
  world.sources.known(mark, () => ({
    mark,
    isTable: false,
    versions: [file],
    provide: () => world.duckdb.registerFile(path, file.bytes),
    drop: () => world.duckdb.dropFile(path),
  }));
  return path;
}

/** A table of files with the names that the learner knows, in a column that has them or in one more. */
export function withFileNames(world: World, source: string, column: string | undefined): string {
  const pattern = quoteText(`files/${world.name}/\\d+/`);
  const names = (name: string) => `regexp_replace(${quoteName(name)}, ${pattern}, '', 'g') AS ${quoteName(name)}`;
  if (column !== undefined) return `(SELECT * REPLACE (${names(column)}) FROM ${source})`;
  return `(SELECT *, ${names('filename')} FROM ${source})`;
}

/** A text without the folders behind the names of files. */
export const withoutFolders = ({ name }: World, text: string) =>
  text
    .replaceAll(new RegExp(`files/${name}/\\d+/`, 'g'), '')
    .replaceAll(new RegExp(`files/${name} \\d+ `, 'g'), '')
    .replaceAll(new RegExp(`(?:"?${name}"?\\.)?"file \\d+"\\.`, 'g'), '');
