import type { CopyOptions } from '../statements/copy-options';
import type { ColumnType } from '../types/column-type';
import { momentReader, type ReadMoment, readAuto } from './moments';
import type { LoadProblem } from './problem';

/** A field as the text that the column store casts, NULL, or what is wrong with it. */
export type Converted = string | null | LoadProblem;

/** How the fields of a column are read. */
export function fieldConverter(type: ColumnType, options: CopyOptions): (field: string | null) => Converted {
  const convert = converterOf(type, options);
  const isText = type.kind === 'varchar' || type.kind === 'char' || type.kind === 'super';
  return (field) => {
    if (field === null || field === options.nullAs) return null;
    if (isText) {
      if (field === '' && options.emptyAsNull) return null;
      if (options.blanksAsNull && /^\s*$/.test(field)) return null;
      return convert(options.trimBlanks && type.kind === 'varchar' ? field.replace(/ +$/, '') : field);
    }
    const trimmed = field.trim();
    return trimmed === '' ? null : convert(trimmed);
  };
}

function converterOf(type: ColumnType, options: CopyOptions): (field: string) => Converted {
  switch (type.kind) {
    case 'smallint':
      return wholeNumber('Short', -(2n ** 15n), 2n ** 15n - 1n);
    case 'integer':
      return wholeNumber('Integer', -(2n ** 31n), 2n ** 31n - 1n);
    case 'bigint':
      return wholeNumber('Long', -(2n ** 63n), 2n ** 63n - 1n);
    case 'decimal':
      return decimal(type, options.roundDecimals);
    case 'real':
    case 'double':
      return (field) =>
        /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$|^[+-]?(?:nan|inf(?:inity)?)$/i.test(field)
          ? field
          : {
              code: 1208,
              reason: `Invalid digit, Value '${field.charAt(0)}', Pos 0, Type: ${type.kind === 'real' ? 'Float' : 'Double'}`,
            };
    case 'boolean':
      return boolean;
    case 'date':
      return moment(options.dateFormat, 'YYYY-MM-DD', false, options.acceptAnyDate);
    case 'timestamp':
    case 'timestamptz':
      return moment(options.timeFormat, 'YYYY-MM-DD HH:MI:SS', true, options.acceptAnyDate);
    case 'time':
    case 'timetz':
      return (field) =>
        /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?/.test(field)
          ? field
          : { code: 1206, reason: 'Invalid time format or value' };
    case 'varchar':
      return text(type.length, options.truncateColumns);
    case 'char':
      return character(type.length, options.truncateColumns);
    case 'super':
      return json;
    default:
      return (field) => field;
  }
}

const invalidDigit = (field: string, type: string, isDigit: RegExp): LoadProblem => {
  const at = Math.max(
    0,
    [...field].findIndex((sign) => !isDigit.test(sign)),
  );
  return { code: 1207, reason: `Invalid digit, Value '${[...field][at] ?? ''}', Pos ${at}, Type: ${type}` };
};

const wholeNumber =
  (type: string, least: bigint, most: bigint) =>
  (field: string): Converted => {
    if (!/^[+-]?\d+$/.test(field)) return invalidDigit(field.replace(/^[+-]/, ''), type, /\d/);
    const value = BigInt(field.replace(/^\+/, ''));
    if (value >= least && value <= most) return String(value);
    return { code: 1222, reason: `Overflow (${type} valid range ${least} to ${most})` };
  };

/** Digits behind the scale are cut off, unless ROUNDEC rounds them. */
const decimal =
  ({ precision, scale }: { readonly precision: number; readonly scale: number }, rounds: boolean) =>
  (field: string): Converted => {
    const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(field) ?? [];
    if (whole + fraction === '') return invalidDigit(field, 'Decimal', /[\d.+-]/);
    const digits = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0') || '0');
    const exact = digits + (rounds && fraction.charAt(scale) >= '5' ? 1n : 0n);
    if (exact >= 10n ** BigInt(precision))
      return { code: 1209, reason: `Overflow, (Value '${field}', Pos 0, Type: Decimal)` };
    const padded = String(exact).padStart(scale + 1, '0');
    const point = padded.length - scale;
    return `${sign === '-' ? '-' : ''}${padded.slice(0, point)}${scale > 0 ? `.${padded.slice(point)}` : ''}`;
  };

function boolean(field: string): Converted {
  if (/^(?:1|t|true|y|yes|on)$/i.test(field)) return 'true';
  return /^(?:0|f|false|n|no|off)$/i.test(field) ? 'false' : { code: 1210, reason: 'Unknown boolean format' };
}

function moment(format: string | undefined, usual: string, hasTime: boolean, acceptsAny: boolean) {
  const read: ReadMoment = format === undefined ? readAuto : momentReader(format, hasTime);
  return (field: string): Converted => {
    const value = read(field);
    if (value !== undefined) return hasTime ? value : value.slice(0, 10);
    if (acceptsAny) return null;
    if (hasTime) return { code: 1206, reason: `Invalid timestamp format or value [${format ?? `${usual}`}]` };
    const isShort = format === undefined && field.length < 10;
    return {
      code: 1205,
      reason: isShort
        ? 'Invalid Date Format - length must be 10 or more'
        : `Invalid date format or value [${format ?? usual}]`,
    };
  };
}

const encoder = new TextEncoder();
const bytesOf = (value: string) => encoder.encode(value).length;

const TOO_LONG: LoadProblem = { code: 1204, reason: 'String length exceeds DDL length' };
const text =
  (length: number, truncates: boolean) =>
  (field: string): Converted => {
    if (bytesOf(field) <= length) return field;
    return truncates ? firstBytes(field, length) : TOO_LONG;
  };

/** As many whole signs as fit. */
function firstBytes(field: string, most: number): string {
  let [kept, bytes] = ['', 0];
  for (const sign of field) {
    bytes += bytesOf(sign);
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}

const character =
  (length: number, truncates: boolean) =>
  (field: string): Converted => {
    const wide = [...field].find((sign) => bytesOf(sign) > 1);
    if (wide !== undefined) {
      const bytes = [...encoder.encode(wide)].map((byte) => byte.toString(16)).join(' ');
      return {
        code: 1220,
        reason: `Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char: ${bytes}`,
      };
    }
    const kept = field.replace(/ +$/, '');
    if (kept.length <= length) return kept;
    return truncates ? kept.slice(0, length) : TOO_LONG;
  };

function json(field: string): Converted {
  try {
    JSON.parse(field);
    return field;
  } catch {
    return { code: 1224, reason: 'Invalid JSON format' };
  }
}
