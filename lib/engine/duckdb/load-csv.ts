import { quoteName, quoteText } from '../../core/sql-tokens';
import type { SourceTable } from '../sql-engine';
import { MAIN } from './catalog';
import { change, tableName, type World } from './world';

/** Loads a file of the lesson's data, every column with the type that is declared. */
export async function loadCsv(world: World, { name, columns, csv, nulls }: SourceTable): Promise<void> {
  const path = `files/${world.name} ${name}.csv`;
  const types = columns.map((column) => `${quoteText(column.name)}: ${quoteText(column.type)}`).join(', ');
  const options = [
    `columns = {${types}}`,
    `nullstr = ${quoteText(nulls)}`,
    'header = true',
    'auto_detect = false',
    'allow_quoted_nulls = false',
    `delim = ','`,
    `quote = '"'`,
    `escape = '"'`,
  ];
  const list = columns.map((column) => quoteName(column.name)).join(', ');
  await change(world, {
    sql: `CREATE OR REPLACE TABLE ${tableName(world, MAIN, name)} AS
          SELECT ${list} FROM read_csv(${quoteText(path)}, ${options.join(', ')})`,
    path: [MAIN],
    file: { path, bytes: csv },
  });
  world.catalog.add({ schema: MAIN, name, kind: 'table' });
}
