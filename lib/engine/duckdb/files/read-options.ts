import { nearest } from '../../../core/nearest';
import { mistake } from '../../sql/mistake';
import type { Literal } from './literal';
import type { CallOption } from './references';

/** What a call asks for, of what our own readers understand. */
export type ReadOptions = {
  /** The name of the column with the file's name. */
  readonly filename: string | undefined;
  readonly unionByName: boolean;
  /** Undefined: if the paths have partitions. */
  readonly hive: boolean | undefined;
  readonly hiveTypes: boolean;
  readonly rowNumber: boolean;
  readonly format: 'auto' | 'array' | 'newline_delimited' | 'unstructured';
  readonly records: 'auto' | boolean;
  readonly columns: Readonly<Record<string, string>> | undefined;
};

const FORMATS: Readonly<Record<string, ReadOptions['format']>> = {
  auto: 'auto',
  array: 'array',
  newline_delimited: 'newline_delimited',
  nd: 'newline_delimited',
  unstructured: 'unstructured',
};
const NAMES = /^(?:filename|union_by_name|hive_partitioning|hive_types_autocast)$/;
const OF_PARQUET = /^(?:file_row_number|binary_as_string)$/;
const OF_JSON = /^(?:format|records|columns|auto_detect|sample_size|maximum_object_size|maximum_sample_files)$/;
const KNOWN =
  'filename union_by_name hive_partitioning hive_types_autocast file_row_number binary_as_string format records columns auto_detect sample_size'.split(
    ' ',
  );

/** Whether a text could be a type's name; it goes into SQL of ours. */
const TYPE = /^[\w\s(),"[\]]+$/;

/** The options of a call of `read_json` or `read_parquet`; one that we do not know is a mistake at its place. */
export function readOptions(kind: 'json' | 'parquet', call: string, options: readonly CallOption[]): ReadOptions {
  const fits = (name: string) => NAMES.test(name) || (kind === 'json' ? OF_JSON : OF_PARQUET).test(name);
  for (const { name, from, to } of options)
    if (!fits(name)) throw mistake('file-option', { name, near: nearest(name, KNOWN.filter(fits)) }, { from, to });
  const wrong = ({ name, from, to }: CallOption) => mistake('file-option-value', { name }, { from, to });
  const read = <T>(name: string, otherwise: T, take: (value: Literal) => T | undefined): T => {
    const found = options.find((one) => one.name === name);
    if (!found) return otherwise;
    const value = found.value === undefined ? undefined : take(found.value);
    if (value === undefined) throw wrong(found);
    return value;
  };
  const flag = (name: string, otherwise: boolean) => read(name, otherwise, truth);
  if (flag('binary_as_string', false)) throw wrong({ name: 'binary_as_string', value: true, from: 0, to: 0 });
  if (!flag('auto_detect', true) && !options.some(({ name }) => name === 'columns'))
    throw mistake(
      'file-option-value',
      { name: 'auto_detect' },
      options.find(({ name }) => name === 'auto_detect'),
    );
  return {
    filename:
      read<string | undefined | false>('filename', undefined, (value) =>
        truth(value) === undefined
          ? typeof value === 'string'
            ? value
            : undefined
          : truth(value)
            ? 'filename'
            : false,
      ) || undefined,
    unionByName: flag('union_by_name', false),
    hive: options.some(({ name }) => name === 'hive_partitioning') ? flag('hive_partitioning', true) : undefined,
    hiveTypes: flag('hive_types_autocast', true),
    rowNumber: flag('file_row_number', false),
    format: read('format', call.includes('ndjson') ? 'newline_delimited' : 'auto', (value) => FORMATS[String(value)]),
    records: read('records', 'auto', (value) => (value === 'auto' ? value : truth(value))),
    columns: read<ReadOptions['columns']>('columns', undefined, typesOf),
  };
}

function truth(value: Literal): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 'true') return true;
  return value === 0 || value === 'false' ? false : undefined;
}

function typesOf(value: Literal): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, type]) => [name, String(type)] as const);
  return entries.length > 0 && entries.every(([, type]) => TYPE.test(type)) ? Object.fromEntries(entries) : undefined;
}
