import { expect, test } from 'vitest';
import { parseCopy } from '../statements/copy-statement';
import { type ColumnType, spelled } from '../types/column-type';
import { fieldConverter } from './convert-field';

const converted = (type: ColumnType, field: string | null, options = '') => {
  const copy = parseCopy(`COPY t FROM 's3://lake/a' IAM_ROLE 'x' ${options}`);
  const value = fieldConverter(type, copy.options)(field);
  return value !== null && typeof value === 'object' ? `${value.code} ${value.reason}` : value;
};
const varchar: ColumnType = { kind: 'varchar', length: 5 };
const char: ColumnType = { kind: 'char', length: 3 };
const decimal: ColumnType = { kind: 'decimal', precision: 6, scale: 2 };

const CASES: readonly (readonly [type: ColumnType, field: string, value: string | null, options?: string])[] = [
  [{ kind: 'integer' }, ' 42 ', '42'],
  [{ kind: 'integer' }, '+7', '7'],
  [{ kind: 'integer' }, '', null],
  [{ kind: 'integer' }, '4.5', `1207 Invalid digit, Value '.', Pos 1, Type: Integer`],
  [{ kind: 'integer' }, '2147483648', '1222 Overflow (Integer valid range -2147483648 to 2147483647)'],
  [{ kind: 'smallint' }, '40000', '1222 Overflow (Short valid range -32768 to 32767)'],
  [{ kind: 'bigint' }, '9223372036854775807', '9223372036854775807'],
  [decimal, '1.239', '1.23'],
  [decimal, '1.235', '1.24', 'ROUNDEC'],
  [decimal, '-.5', '-0.50'],
  [decimal, '12345', `1209 Overflow, (Value '12345', Pos 0, Type: Decimal)`],
  [decimal, '1,5', `1207 Invalid digit, Value ',', Pos 1, Type: Decimal`],
  [{ kind: 'double' }, '1e3', '1e3'],
  [{ kind: 'double' }, 'much', `1208 Invalid digit, Value 'm', Pos 0, Type: Double`],
  [{ kind: 'boolean' }, 'Yes', 'true'],
  [{ kind: 'boolean' }, '0', 'false'],
  [{ kind: 'boolean' }, 'maybe', '1210 Unknown boolean format'],
  [varchar, 'abcde', 'abcde'],
  [varchar, 'éé!', 'éé!'],
  [varchar, 'ééé', '1204 String length exceeds DDL length'],
  [varchar, 'ééé', 'éé', 'TRUNCATECOLUMNS'],
  [varchar, '', ''],
  [varchar, '', null, 'EMPTYASNULL'],
  [varchar, '  ', '  '],
  [varchar, '  ', null, 'BLANKSASNULL'],
  [varchar, 'a   ', 'a', 'TRIMBLANKS'],
  [varchar, '\\N', null],
  [varchar, '-', null, `NULL AS '-'`],
  [char, 'abc  ', 'abc'],
  [char, 'abcd', '1204 String length exceeds DDL length'],
  [char, 'é', '1220 Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char: c3 a9'],
  [{ kind: 'date' }, '2020-02-29', '2020-02-29'],
  [{ kind: 'date' }, '2021-02-29', '1205 Invalid date format or value [YYYY-MM-DD]'],
  [{ kind: 'date' }, '29.2.20', '1205 Invalid Date Format - length must be 10 or more'],
  [{ kind: 'date' }, '29.02.2020', '2020-02-29', `DATEFORMAT 'DD.MM.YYYY'`],
  [{ kind: 'date' }, '29 Feb 20', '2020-02-29', `DATEFORMAT 'DD Mon YY'`],
  [{ kind: 'date' }, 'never', null, 'ACCEPTANYDATE'],
  [{ kind: 'timestamp' }, '2020-01-02 03:04:05.678', '2020-01-02 03:04:05.678'],
  [{ kind: 'timestamp' }, '2020-01-02', '2020-01-02'],
  [{ kind: 'timestamp' }, '2020-13-01 00:00:00', '1206 Invalid timestamp format or value [YYYY-MM-DD HH:MI:SS]'],
  [{ kind: 'timestamp' }, '2020-01-02 25:00:00', '1206 Invalid timestamp format or value [YYYY-MM-DD HH:MI:SS]'],
  [{ kind: 'timestamp' }, '01/02/2020 03:04 PM', '2020-01-02 15:04:00', `TIMEFORMAT 'MM/DD/YYYY HH12:MI AM'`],
  [{ kind: 'timestamp' }, '1577934245', '2020-01-02 03:04:05.000', `TIMEFORMAT 'epochsecs'`],
  [{ kind: 'timestamp' }, '1577934245678', '2020-01-02 03:04:05.678', `TIMEFORMAT AS 'epochmillisecs'`],
  [{ kind: 'timestamptz' }, '2020-01-02T03:04:05Z', '2020-01-02 03:04:05+00'],
  [{ kind: 'timestamptz' }, '2020-01-02 03:04:05+02', '2020-01-02 03:04:05+02'],
  [{ kind: 'super' }, '{"a": [1]}', '{"a": [1]}'],
  [{ kind: 'super' }, '{"a": ', '1224 Invalid JSON format'],
];

test.each(CASES.map(([type, field, value, options = '']) => [spelled(type), field, options, value, type] as const))(
  'as %s the field %j with %j is %j',
  (_, field, options, value, type) => {
    expect(converted(type, field, options)).toBe(value);
  },
);
