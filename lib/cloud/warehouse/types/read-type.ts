import { RedshiftError } from '../redshift-error';
import type { TokenReader } from '../statements/token-reader';
import { type ColumnType, MOST_CHAR, MOST_VARCHAR } from './column-type';

const PLAIN: Readonly<Record<string, ColumnType>> = {
  smallint: { kind: 'smallint' },
  int2: { kind: 'smallint' },
  integer: { kind: 'integer' },
  int: { kind: 'integer' },
  int4: { kind: 'integer' },
  bigint: { kind: 'bigint' },
  int8: { kind: 'bigint' },
  real: { kind: 'real' },
  float4: { kind: 'real' },
  float: { kind: 'double' },
  float8: { kind: 'double' },
  boolean: { kind: 'boolean' },
  bool: { kind: 'boolean' },
  date: { kind: 'date' },
  timetz: { kind: 'timetz' },
  timestamptz: { kind: 'timestamptz' },
  super: { kind: 'super' },
  varbyte: { kind: 'varbyte' },
  varbinary: { kind: 'varbyte' },
  interval: { kind: 'interval' },
  text: { kind: 'varchar', length: 256 },
  bpchar: { kind: 'char', length: 256 },
};
/** Types of PostgreSQL and DuckDB that Redshift lacks. */
const LACKING = new Set(
  'json jsonb uuid bytea money xml serial bigserial smallserial serial4 serial8 inet cidr macaddr bit tsvector tsquery point line box path polygon circle int4range int8range numrange tsrange daterange hugeint tinyint struct map union list array enum string blob double'.split(
    ' ',
  ),
);

/** Reads the type of a column; a type that Redshift lacks is refused in its words. */
export function readType(reader: TokenReader, column: string): ColumnType {
  const token = reader.next();
  const word = token.value.toLowerCase();
  const lacking = (name: string) =>
    new RedshiftError({
      code: '0A000',
      message: `Column "${column}" has unsupported type "${name}".`,
      position: token.from,
    });
  if (word === 'double' && reader.takes('precision')) return { kind: 'double' };
  if (LACKING.has(word)) throw lacking(word);
  const type = typeNamed(reader, word);
  if (!type)
    throw new RedshiftError({ code: '42704', message: `type "${token.value}" does not exist`, position: token.from });
  if (reader.takesSign('[') || reader.takes('array')) throw lacking(`${word}[]`);
  return type;
}

function typeNamed(reader: TokenReader, word: string): ColumnType | undefined {
  if (word === 'numeric' || word === 'decimal' || word === 'dec') return decimal(reader);
  if (word === 'varchar' || word === 'nvarchar') return sized(reader, 'varchar', 256);
  if (word === 'char' || word === 'character' || word === 'nchar') {
    const kind = reader.takes('varying') ? 'varchar' : 'char';
    return sized(reader, kind, kind === 'char' ? 1 : 256);
  }
  if (word === 'time' || word === 'timestamp') {
    const zoned = reader.takes('with', 'time', 'zone');
    if (!zoned) reader.takes('without', 'time', 'zone');
    return word === 'time' ? { kind: zoned ? 'timetz' : 'time' } : { kind: zoned ? 'timestamptz' : 'timestamp' };
  }
  const plain = Object.hasOwn(PLAIN, word) ? PLAIN[word] : undefined;
  if (plain?.kind === 'varbyte' && reader.takesSign('(')) {
    reader.next();
    reader.expectSign(')');
  }
  return plain;
}

function sized(reader: TokenReader, kind: 'char' | 'varchar', otherwise: number): ColumnType {
  if (!reader.takesSign('(')) return { kind, length: otherwise };
  const most = kind === 'char' ? MOST_CHAR : MOST_VARCHAR;
  const length = reader.takes('max') ? most : reader.number();
  reader.expectSign(')');
  if (length < 1 || length > most)
    throw new RedshiftError({
      code: '22023',
      message:
        length < 1 ? `length for type ${kind} must be at least 1` : `length for type ${kind} cannot exceed ${most}`,
    });
  return { kind, length };
}

function decimal(reader: TokenReader): ColumnType {
  if (!reader.takesSign('(')) return { kind: 'decimal', precision: 18, scale: 0 };
  const precision = reader.number();
  const scale = reader.takesSign(',') ? reader.number() : 0;
  reader.expectSign(')');
  if (precision < 1 || precision > 38)
    throw new RedshiftError({ code: '22023', message: `NUMERIC precision ${precision} must be between 1 and 38` });
  if (scale > precision)
    throw new RedshiftError({
      code: '22023',
      message: `NUMERIC scale ${scale} must be between 0 and precision ${precision}`,
    });
  return { kind: 'decimal', precision, scale };
}
