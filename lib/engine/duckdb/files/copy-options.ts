import { nearest } from '../../../core/nearest';
import { isOperator, quoteName, type Token } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import { type FileFormat, fileName, formatOf } from './file-name';
import { closingOf, type Literal, readLiteral, splitList } from './literal';

type Option = { readonly name: string; readonly tokens: readonly Token[]; readonly from: number; readonly to: number };

/** `COPY … TO 'file' (…)`, read from its words. */
export type CopyOut = {
  /** What is written, as a query: `select` and then `from`, which is as long as the statement, and has its words where it has them. */
  readonly select: string;
  readonly from: string;
  /** Without the options that are ours to follow. */
  readonly name: string;
  readonly format: FileFormat;
  readonly partitions: readonly string[];
  readonly keepsPartitions: boolean;
  /** What happens to files that are in the folder already. */
  readonly existing: 'refuse' | 'overwrite' | 'keep' | 'append';
  readonly rowGroupSize: number;
  readonly compressed: boolean;
  /** Whether JSON is one list. */
  readonly array: boolean;
  /** The options that the engine follows itself, as they are written. */
  readonly engineOptions: string;
};

const FORMATS: readonly string[] = ['csv', 'json', 'parquet'];
/** As the engine's own. */
const ROW_GROUP = 122_880;
const OF_FOLDERS = ['partition_by', 'write_partition_columns', 'overwrite', 'overwrite_or_ignore', 'append'];
const OWN: Readonly<Record<'json' | 'parquet', readonly string[]>> = {
  json: ['format', 'array', ...OF_FOLDERS],
  parquet: ['format', 'row_group_size', 'compression', 'codec', ...OF_FOLDERS],
};

export function readCopy({ tokens, text, file }: SqlStatement, isNative: (format: FileFormat) => boolean): CopyOut {
  const at = tokens.findIndex(({ from }) => from === file?.from);
  const [to, target] = [tokens[at - 1], tokens[at]];
  if (!to || !target) throw new Error('Bug: COPY without TO');
  const range = { from: target.from, to: target.to };
  const name = fileName(target);
  const options = optionsOf(tokens.slice(at + 1));
  const named = options.find((option) => option.name === 'format');
  const format = named ? String(givenValue(named)) : (formatOf(name) ?? 'csv');
  if (!isFormat(format)) throw mistake('file-format', { name: format }, named ?? range);
  const native = isNative(format);
  if (!native && format !== 'csv') refuseUnknown(options, OWN[format]);
  const flag = (option: string) => truth(options.find((one) => one.name === option));
  return {
    ...queryOf(tokens.slice(0, at - 1), text),
    name,
    format,
    partitions: namesOf(options.find((option) => option.name === 'partition_by')),
    keepsPartitions: flag('write_partition_columns'),
    existing: flag('append')
      ? 'append'
      : flag('overwrite')
        ? 'overwrite'
        : flag('overwrite_or_ignore')
          ? 'keep'
          : 'refuse',
    rowGroupSize: native ? ROW_GROUP : rowGroupOf(options.find((option) => option.name === 'row_group_size')),
    compressed: native || isCompressed(options.find(({ name: one }) => one === 'compression' || one === 'codec')),
    array: flag('array'),
    engineOptions: engineOptions(options, text, format),
  };
}

const isFormat = (text: string): text is FileFormat => FORMATS.includes(text);

/** `COPY t (a, b) TO` is `SELECT a, b FROM t`. What stands elsewhere than in the text, stands before it. */
function queryOf(tokens: readonly Token[], text: string): Pick<CopyOut, 'select' | 'from'> {
  const [copy, first, last] = [tokens[0], tokens[1], tokens.at(-1)];
  if (!copy || !first || !last) return { select: '', from: text };
  const only = (from: number, to: number) =>
    text.slice(0, from).replaceAll(/[^\n]/g, ' ') + text.slice(from, to) + text.slice(to).replaceAll(/[^\n]/g, ' ');
  if (isOperator(first, '(')) return { select: '', from: only(first.to, last.from) };
  const list = tokens.find((token) => isOperator(token, '('));
  const table = only(first.from, list ? list.from : last.to);
  const from = `${text.slice(0, copy.from)}FROM${table.slice(copy.to)}`;
  return { select: list ? `SELECT ${text.slice(list.to, last.from)} ` : '', from };
}

/** `(FORMAT csv, HEADER)`, or the old way: `WITH CSV HEADER`. */
function optionsOf(tokens: readonly Token[]): readonly Option[] {
  const open = tokens.findIndex((token) => isOperator(token, '('));
  const old = tokens.slice(0, open < 0 ? undefined : open).filter(({ value }) => value !== 'with');
  const list = open < 0 ? [] : splitList(tokens.slice(open + 1, closingOf(tokens, open)));
  const written = list.flatMap(([first, ...value]): Option[] => {
    const tail = value.filter((token, index) => index > 0 || !isOperator(token, '='));
    return first
      ? [{ name: first.value.toLowerCase(), tokens: tail, from: first.from, to: value.at(-1)?.to ?? first.to }]
      : [];
  });
  const bare = old.map((token): Option => {
    const isFormatWord = FORMATS.includes(token.value);
    const { from, to } = token;
    return { name: isFormatWord ? 'format' : token.value.toLowerCase(), tokens: isFormatWord ? [token] : [], from, to };
  });
  return [...written, ...bare];
}

const givenValue = ({ tokens }: Option): Literal | undefined =>
  tokens.length === 0 ? true : lower(readLiteral(tokens));
const lower = (value: Literal | undefined) => (typeof value === 'string' ? value.toLowerCase() : value);

function truth(option: Option | undefined): boolean {
  if (!option) return false;
  const value = givenValue(option);
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  throw mistake('file-option-value', { name: option.name }, option);
}

function refuseUnknown(options: readonly Option[], known: readonly string[]): void {
  for (const { name, from, to } of options)
    if (!known.includes(name)) throw mistake('file-option', { name, near: nearest(name, known) }, { from, to });
}

function namesOf(option: Option | undefined): readonly string[] {
  if (!option) return [];
  const value = readLiteral(option.tokens);
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  if (names.length === 0) throw mistake('file-option-value', { name: option.name }, option);
  return names.map(String);
}

function rowGroupOf(option: Option | undefined): number {
  if (!option) return ROW_GROUP;
  const value = givenValue(option);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw mistake('file-option-value', { name: option.name }, option);
  return value;
}

function isCompressed(option: Option | undefined): boolean {
  if (!option) return true;
  const value = givenValue(option);
  if (value === 'snappy') return true;
  if (value === 'uncompressed' || value === 'none') return false;
  throw mistake('parquet-compression', { engineWords: String(value).toUpperCase() }, option);
}

function engineOptions(options: readonly Option[], text: string, format: FileFormat): string {
  const kept = options.filter(({ name }) => name !== 'format' && !OF_FOLDERS.includes(name));
  const written = kept.map(({ name, tokens }) =>
    `${quoteName(name)} ${text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0)}`.trim(),
  );
  return `(${[`FORMAT ${format}`, ...written].join(', ')})`;
}
