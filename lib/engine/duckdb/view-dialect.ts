import { quoteText } from '../../core/sql-tokens';
import { isFloating } from '../../core/viewing/order';
import type { ViewDialect } from '../sql/view-sql';

/** How DuckDB filters and sorts. */
export const duckdbView: ViewDialect = {
  text: (value, { type }) => (type === 'BLOB' ? `hex(${value})` : `CAST(${value} AS VARCHAR)`),
  contains: (text, wanted) => `contains(lower(${text}), lower(${quoteText(wanted)}))`,
  sorted: (value) => value,
  compareNumber(value, type, comparison, number) {
    if (isFloating(type)) {
      const stored = type === 'FLOAT' ? Math.fround(Number(number)) : Number(number);
      return `${value} ${comparison} CAST(${quoteText(String(stored))} AS ${type})`;
    }
    // The column's own type compares exactly; a bound between two of its values, or beyond them all, has none of that type.
    const scale = Number(/^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1] ?? 0);
    const { floor, whole } = scaled(number, scale);
    if (comparison === '=' && !whole) return 'false';
    const bound = comparison === '>=' && !whole ? floor + 1n : floor;
    const [least, greatest] = limitsOf(type);
    if (least !== undefined && bound < least) return comparison === '>=' ? 'true' : 'false';
    if (greatest !== undefined && bound > greatest) return comparison === '<=' ? 'true' : 'false';
    return `${value} ${comparison} CAST('${unscaled(bound, scale)}' AS ${type})`;
  },
};

/** `floor(number × 10^scale)`, and whether nothing was cut off. */
function scaled(number: string, scale: number): { readonly floor: bigint; readonly whole: boolean } {
  const negative = number.startsWith('-');
  const [digits = '0', part = ''] = number.replace('-', '').split('.');
  const magnitude = BigInt(digits + part.slice(0, scale).padEnd(scale, '0'));
  const whole = part.length <= scale;
  if (!negative) return { floor: magnitude, whole };
  return { floor: whole ? -magnitude : -magnitude - 1n, whole };
}

function unscaled(value: bigint, scale: number): string {
  if (scale === 0) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64, HUGEINT: 128 };

/** The least and the greatest value of a type, in units of its last digit. */
function limitsOf(type: string): readonly [bigint | undefined, bigint | undefined] {
  const digits = /^DECIMAL\((\d+),/.exec(type)?.[1];
  if (digits !== undefined) return [-(10n ** BigInt(digits)) + 1n, 10n ** BigInt(digits) - 1n];
  const bits = BITS[type];
  if (bits !== undefined) return [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n];
  const unsigned = BITS[type.replace(/^U/, '')];
  return unsigned === undefined ? [undefined, undefined] : [0n, 2n ** BigInt(unsigned) - 1n];
}
