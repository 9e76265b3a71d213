import { nearest } from '../../../core/nearest';
import { RedshiftError, unsupported } from '../redshift-error';
import type { TokenReader } from './token-reader';

export type CopyFormat =
  | { readonly kind: 'delimited'; readonly delimiter: string }
  | { readonly kind: 'csv'; readonly delimiter: string; readonly quote: string }
  | { readonly kind: 'json'; readonly ignoresCase: boolean }
  | { readonly kind: 'parquet' };

export type CopyOptions = {
  readonly ignoreHeader: number;
  readonly nullAs: string;
  readonly emptyAsNull: boolean;
  readonly blanksAsNull: boolean;
  readonly dateFormat: string | undefined;
  readonly timeFormat: string | undefined;
  readonly acceptAnyDate: boolean;
  readonly maxError: number;
  /** What stands for a sign that is no UTF-8; undefined if such a row is refused. */
  readonly acceptInvalid: string | undefined;
  readonly gzip: boolean;
  readonly manifest: boolean;
  readonly escapes: boolean;
  readonly removeQuotes: boolean;
  readonly fillRecord: boolean;
  readonly ignoreBlankLines: boolean;
  readonly trimBlanks: boolean;
  readonly truncateColumns: boolean;
  readonly roundDecimals: boolean;
  readonly noLoad: boolean;
};

type Given = Map<string, string | number | boolean>;

/** What stands behind each option: `switch` is an optional ON or OFF. */
const ARGUMENTS = {
  csv: 'nothing',
  parquet: 'nothing',
  json: 'optional text',
  delimiter: 'text',
  quote: 'text',
  ignoreheader: 'number',
  null: 'text',
  emptyasnull: 'nothing',
  blanksasnull: 'nothing',
  dateformat: 'optional text',
  timeformat: 'optional text',
  acceptanydate: 'nothing',
  maxerror: 'number',
  acceptinvchars: 'optional text',
  gzip: 'nothing',
  manifest: 'nothing',
  escape: 'nothing',
  removequotes: 'nothing',
  fillrecord: 'nothing',
  ignoreblanklines: 'nothing',
  trimblanks: 'nothing',
  truncatecolumns: 'nothing',
  roundec: 'nothing',
  noload: 'nothing',
  region: 'text',
  compupdate: 'switch',
  statupdate: 'switch',
  comprows: 'number',
  encoding: 'word',
  explicit_ids: 'nothing',
} as const;
const NOT_SIMULATED = [
  'avro',
  'orc',
  'shapefile',
  'fixedwidth',
  'bzip2',
  'lzop',
  'zstd',
  'readratio',
  'ssh',
  'encrypted',
];
const isOption = (word: string): word is keyof typeof ARGUMENTS => Object.hasOwn(ARGUMENTS, word);

/** Reads what follows the address to the end; `readOther` takes what is no option. */
export function readCopyOptions(reader: TokenReader, readOther: () => boolean) {
  const given: Given = new Map();
  while (!reader.atEnd()) {
    if (readOther() || reader.takesSign(',')) continue;
    const hasFormat = reader.takes('format');
    if (hasFormat) reader.takes('as');
    const token = reader.next();
    const { value: word } = token;
    if (token.kind !== 'word') reader.fail(token);
    if (NOT_SIMULATED.includes(word))
      throw unsupported(`${word.toUpperCase()} is not simulated here`, 'CSV, delimited text, JSON and Parquet are.');
    if (!isOption(word) || (hasFormat && !['csv', 'json', 'parquet'].includes(word))) {
      const near = nearest(word, [...Object.keys(ARGUMENTS), 'iam_role', 'credentials']);
      return reader.fail(token, near && `Did you mean ${near.toUpperCase()}?`);
    }
    if (given.has(word))
      throw new RedshiftError({ code: '42601', message: 'conflicting or redundant options', position: token.from });
    given.set(word, argumentOf(reader, word));
  }
  return { format: formatOf(given), options: optionsOf(given) };
}

function argumentOf(reader: TokenReader, option: keyof typeof ARGUMENTS): string | number | boolean {
  const wanted = ARGUMENTS[option];
  if (wanted === 'nothing') return true;
  if (wanted === 'switch') {
    for (const word of ['on', 'off', 'true', 'false', 'preset']) if (reader.takes(word)) return word;
    return true;
  }
  reader.takes('as');
  if (wanted === 'number') return reader.number();
  if (wanted === 'word') return reader.next().value;
  if (wanted === 'optional text' && reader.peek()?.kind !== 'text') return true;
  return reader.literal().value;
}

const conflict = (one: string, other: string) =>
  new RedshiftError({ code: '42601', message: `${one} is not supported with ${other}` });

function formatOf(given: Given): CopyFormat {
  const kinds = ['csv', 'json', 'parquet'].filter((kind) => given.has(kind));
  const [kind, second] = kinds;
  if (kind && second) throw conflict(kind.toUpperCase(), second.toUpperCase());
  if (kind === 'csv')
    for (const other of ['escape', 'removequotes']) if (given.has(other)) throw conflict('CSV', other.toUpperCase());
  if (given.has('quote') && kind !== 'csv') throw conflict('QUOTE', 'anything but CSV');
  if (given.has('delimiter') && (kind === 'json' || kind === 'parquet'))
    throw conflict('DELIMITER', kind.toUpperCase());
  if (kind === 'parquet') {
    const others = ['ignoreheader', 'null', 'maxerror', 'gzip', 'dateformat', 'timeformat'].find((one) =>
      given.has(one),
    );
    if (others)
      throw new RedshiftError({
        code: '0A000',
        message: `${others.toUpperCase()} argument is not supported for PARQUET based COPY`,
      });
    return { kind };
  }
  if (kind === 'json') return { kind, ignoresCase: jsonPaths(given.get('json')) };
  const delimiter = oneSign(given.get('delimiter') ?? (kind === 'csv' ? ',' : '|'), 'DELIMITER');
  return kind === 'csv'
    ? { kind, delimiter, quote: oneSign(given.get('quote') ?? '"', 'QUOTE') }
    : { kind: 'delimited', delimiter };
}

function jsonPaths(option: string | number | boolean | undefined): boolean {
  const paths = option === true ? 'auto' : String(option).toLowerCase();
  if (paths === 'auto' || paths === 'auto ignorecase') return paths !== 'auto';
  if (paths === 'noshred' || paths.startsWith('s3://'))
    throw unsupported(`JSON '${paths}' is not simulated here`, "JSON 'auto' and JSON 'auto ignorecase' are.");
  throw new RedshiftError({ code: '42601', message: `Invalid JSONPaths option: ${paths}` });
}

/** `\t` and the like stand for one sign. */
function oneSign(written: string | number | boolean, option: string): string {
  const sign = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' }[String(written)] ?? String(written);
  if (sign.length === 1) return sign;
  throw new RedshiftError({ code: '22023', message: `COPY ${option.toLowerCase()} must be a single character` });
}

function optionsOf(given: Given): CopyOptions {
  const has = (option: keyof typeof ARGUMENTS) => given.has(option);
  const count = (option: 'maxerror' | 'ignoreheader') => Number(given.get(option) ?? 0);
  const text = (option: 'dateformat' | 'timeformat') => {
    const value = given.get(option);
    return value === undefined ? undefined : value === true ? 'auto' : String(value);
  };
  if (count('maxerror') > MOST_ERRORS)
    throw new RedshiftError({ code: '22023', message: `MAXERROR must be between 0 and ${MOST_ERRORS}` });
  const invalid = given.get('acceptinvchars');
  return {
    ignoreHeader: count('ignoreheader'),
    nullAs: String(given.get('null') ?? '\\N'),
    emptyAsNull: has('emptyasnull'),
    blanksAsNull: has('blanksasnull'),
    dateFormat: text('dateformat'),
    timeFormat: text('timeformat'),
    acceptAnyDate: has('acceptanydate'),
    maxError: count('maxerror'),
    acceptInvalid: invalid === undefined ? undefined : invalid === true ? '?' : oneSign(invalid, 'ACCEPTINVCHARS'),
    gzip: has('gzip'),
    manifest: has('manifest'),
    escapes: has('escape'),
    removeQuotes: has('removequotes'),
    fillRecord: has('fillrecord'),
    ignoreBlankLines: has('ignoreblanklines'),
    trimBlanks: has('trimblanks'),
    truncateColumns: has('truncatecolumns'),
    roundDecimals: has('roundec'),
    noLoad: has('noload'),
  };
}

const MOST_ERRORS = 100_000;
