import type { Value } from '../../core/value';
import { clockText, dateText, momentKind, timestampText } from '../../core/viewing/moment';
import { isExact } from '../../core/viewing/order';
import type { ProfileDialect } from './profile-dialect';

/** Where values lie on a line: at whole numbers, exactly, or at floats. */
export type Position =
  | { readonly kind: 'whole'; readonly sql: string; edge(at: bigint): Value }
  | { readonly kind: 'real'; readonly sql: string };

/** `number` is the bin of a row, counted from 0, in SQL; there is one more edge than bins. */
export type Bins = { readonly number: string; readonly edges: readonly Value[] };

const MOST_BINS = 20;
/** Wider ranges of whole numbers are no longer exact where an engine subtracts them. */
const WIDEST = 2n ** 62n;

/** Where the values of a number, date or moment lie. */
export function positionOf(dialect: ProfileDialect, type: string, value: string): Position {
  const scale = /^(?:DECIMAL|numeric)\(\d+,(\d+)\)$/.exec(type)?.[1];
  const unscaled = /^(numeric.*|BIGNUM)$/.test(type) && scale === undefined;
  const kind = momentKind(type);
  if (kind === undefined && (unscaled || !isExact(type)))
    return { kind: 'real', sql: `CAST(${value} AS double precision)` };
  const edge = kind ? (at: bigint) => momentAt(kind, at) : (at: bigint) => numberAt(Number(scale ?? 0), at);
  return { kind: 'whole', sql: dialect.whole(value, type), edge };
}

function momentAt(kind: NonNullable<ReturnType<typeof momentKind>>, at: bigint): string {
  if (kind === 'date') return dateText(Number(at));
  return kind === 'time' ? clockText(at) : timestampText(at);
}

function numberAt(scale: number, at: bigint): Value {
  if (scale > 0) {
    const digits = String(at < 0n ? -at : at).padStart(scale + 1, '0');
    return `${at < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }
  return Number.isSafeInteger(Number(at)) ? Number(at) : String(at);
}

/** Equally wide bins from the least position to the greatest; undefined if they are too far from each other to be told apart. */
export function binsOf(dialect: ProfileDialect, position: Position, least: string, greatest: string): Bins | undefined {
  if (position.kind === 'real') return realBins(position.sql, Number(least), Number(greatest));
  const from = BigInt(least);
  const range = BigInt(greatest) - from + 1n;
  if (range > WIDEST) return realBins(position.sql, Number(least), Number(greatest));
  const width = (range + BigInt(MOST_BINS) - 1n) / BigInt(MOST_BINS);
  const count = Number((range + width - 1n) / width);
  const edges = Array.from({ length: count + 1 }, (_, at) => position.edge(from + BigInt(at) * width));
  return { number: dialect.divide(`${position.sql} - (${from})`, width), edges };
}

function realBins(sql: string, least: number, greatest: number): Bins | undefined {
  const width = (greatest - least) / MOST_BINS;
  if (!Number.isFinite(width)) return undefined;
  if (width === 0) return { number: '0', edges: [least, greatest] };
  const edges = Array.from({ length: MOST_BINS + 1 }, (_, at) => (at === MOST_BINS ? greatest : least + at * width));
  const real = (number: number) => `CAST('${number}' AS double precision)`;
  const at = `floor((CAST(${sql} AS double precision) - ${real(least)}) / ${real(width)})`;
  return { number: `CAST(least(${at}, ${MOST_BINS - 1}) AS integer)`, edges };
}
