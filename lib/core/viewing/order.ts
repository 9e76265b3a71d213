import { exactNumber } from '../exact-number';
import type { Value } from '../value';
import { compareExact } from './exact';
import { momentKind, nanosOf } from './moment';

/** Compares two values of a column that are not NULL. */
export type Order = (a: Value, b: Value) => number;

const FLOATING = /^(FLOAT|DOUBLE|REAL|real|double precision)$/;
const EXACT = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|BIGNUM|smallint|integer|bigint|numeric.*)$/;
const TEXT = /^(VARCHAR|text|character varying.*)$/;

export const isFloating = (type: string) => FLOATING.test(type);
export const isExact = (type: string) => EXACT.test(type);

/** How both engines sort a type's values, where that can be told without them: not of nested values, intervals, a user's types. */
export function orderOf(type: string): Order | undefined {
  if (type.endsWith(']')) return undefined;
  if (FLOATING.test(type)) return (a, b) => compareFloats(Number(a), Number(b));
  if (EXACT.test(type)) return compareNumbers;
  if (TEXT.test(type) || type === 'BLOB' || type === 'bytea') return (a, b) => compareText(String(a), String(b));
  if (/^(BOOLEAN|boolean)$/.test(type)) return (a, b) => Number(a) - Number(b);
  if (momentKind(type)) return (a, b) => compareMoments(String(a), String(b));
  const labels = labelsOf(type);
  return labels && ((a, b) => (labels.get(String(a)) ?? 0) - (labels.get(String(b)) ?? 0));
}

export function compareNumbers(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareExact(exactNumber(String(a)) ?? 'NaN', exactNumber(String(b)) ?? 'NaN');
}

/** NaN is the greatest. */
function compareFloats(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points, as the bytes of UTF-8 are ordered; UTF-16 has the rare letters before some of the common ones. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [unit, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (unit !== other) return rank(unit) - rank(other);
  }
  return a.length - b.length;
}
const rank = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

export function compareMoments(a: string, b: string): number {
  const [nanos, other] = [nanosOf(a) ?? 0n, nanosOf(b) ?? 0n];
  return nanos < other ? -1 : nanos > other ? 1 : 0;
}

/** `ENUM('small', 'it''s')`: its values in their order. */
function labelsOf(type: string): ReadonlyMap<string, number> | undefined {
  const list = /^ENUM\((.*)\)$/s.exec(type)?.[1];
  if (list === undefined) return undefined;
  const labels = [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, label = '']) => label.replaceAll("''", "'"));
  return new Map(labels.map((label, at) => [label, at]));
}
