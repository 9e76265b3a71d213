import type { Range } from '../../../core/error';
import { quoteName, quoteText } from '../../../core/sql-tokens';
import { mistake } from '../../sql/mistake';
import type { World } from '../world';
import type { JsonReading } from './codec/codec';
import { pathColumns, pathValue } from './hive';
import type { ReadOptions } from './read-options';
import type { FileVersion } from './stored-files';
import { columnsOf, tableSource } from './table-source';

const numbers = (files: readonly FileVersion[]) => files.map(({ number }) => number).join(',');

/** The query that reads Parquet files as the engine would. */
export async function parquetQuery(
  world: World,
  files: readonly FileVersion[],
  { filename, hive, hiveTypes, unionByName, rowNumber }: ReadOptions,
  range: Range,
): Promise<string> {
  const paths = files.map(({ name }) => name);
  const parts = hive === false ? [] : pathColumns(paths, hiveTypes);
  const inPath = new Set(parts.map(({ name }) => name.toLowerCase()));
  const branches: string[] = [];
  let first: readonly { readonly name: string; readonly type: string }[] | undefined;
  for (const [index, file] of files.entries()) {
    const table = await tableSource(world, `parquet ${file.number}`, [file], range, (codec) =>
      codec.readParquet(file.bytes),
    );
    const own = (await columnsOf(world, table)).filter(({ name }) => !inPath.has(name.toLowerCase()));
    first ??= own;
    const columns = unionByName ? own.map(({ name }) => quoteName(name)) : likeFirst(first, own, file, files[0], range);
    const extra = [
      ...(rowNumber ? ['rowid AS file_row_number'] : []),
      ...(filename === undefined ? [] : [`${quoteText(file.name)} AS ${quoteName(filename)}`]),
      ...parts.map((part) => pathValue(part, index)),
    ];
    branches.push(`SELECT ${[...columns, ...extra].join(', ')} FROM ${table}`);
  }
  return branches.join(unionByName ? ' UNION ALL BY NAME ' : ' UNION ALL ');
}

type Columns = readonly { readonly name: string; readonly type: string }[];

/** Without `union_by_name`, all files have the columns of the first, with its types. */
function likeFirst(wanted: Columns, own: Columns, file: FileVersion, first: FileVersion | undefined, range: Range) {
  return wanted.map(({ name, type }) => {
    const found = own.find((column) => column.name.toLowerCase() === name.toLowerCase());
    if (!found)
      throw mistake('file-column', { name, engineWords: `${first?.name} has it, ${file.name} has not` }, range);
    const column = quoteName(found.name);
    return found.type === type ? column : `CAST(${column} AS ${type}) AS ${quoteName(name)}`;
  });
}

/** The query that reads files of JSON. */
export async function jsonQuery(
  world: World,
  files: readonly FileVersion[],
  options: ReadOptions,
  asText: boolean,
  range: Range,
): Promise<string> {
  const paths = files.map(({ name }) => name);
  const parts = options.hive === false ? [] : pathColumns(paths, options.hiveTypes);
  const { columns, filename } = options;
  const types = Object.entries(columns ?? {});
  const reading: JsonReading = {
    format: options.format,
    records: asText ? false : columns ? true : options.records,
    columns: types.length > 0 ? types.map(([name]) => name) : undefined,
    texts: asText
      ? ['json']
      : types.flatMap(([name, type]) => (/^\s*(?:json|varchar|text)\s*$/i.test(type) ? [name] : [])),
    perFile: [
      ...(filename === undefined ? [] : [{ name: filename, values: paths }]),
      ...parts.map(({ name, values }) => ({ name, values })),
    ],
  };
  const key = `json ${numbers(files)} ${JSON.stringify(reading)}`;
  const table = await tableSource(world, key, files, range, (codec) =>
    codec.readJson(
      files.map(({ bytes }) => bytes),
      reading,
    ),
  );
  const casts = [
    ...types.map(([name, type]) => [name, type.replaceAll(/\bjson\b/gi, 'VARCHAR')] as const),
    ...parts.map(({ name, type }) => [name, type] as const),
  ];
  if (casts.length === 0) return `SELECT * FROM ${table}`;
  const list = casts.map(([name, type]) => `CAST(${quoteName(name)} AS ${type}) AS ${quoteName(name)}`);
  return `SELECT * REPLACE (${list.join(', ')}) FROM ${table}`;
}
