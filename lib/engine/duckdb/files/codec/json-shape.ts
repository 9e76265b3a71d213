import { isMoment, type MomentType, momentOf } from '../../../../core/moments';
import { isList, type Json } from './parse-json';

/** What all values of a column, field or list are, as DuckDB would detect it. `mixed` is kept as JSON text. */
export type Shape =
  | { readonly kind: 'null' | 'boolean' | 'bigint' | 'ubigint' | 'double' | 'text' | 'mixed' }
  | { readonly kind: MomentType }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'struct'; readonly fields: ReadonlyMap<string, Shape> };

export const NOTHING: Shape = { kind: 'null' };
const MIXED: Shape = { kind: 'mixed' };
const TEXTS: ReadonlySet<string> = new Set(['text', 'date', 'time', 'timestamp', 'uuid']);
const NUMBERS: ReadonlySet<string> = new Set(['bigint', 'ubigint', 'double']);
const LARGEST = 2n ** 63n - 1n;

export const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds one more value to what is known of those before. */
export function widen(shape: Shape, value: Json): Shape {
  if (value === null || shape.kind === 'mixed') return shape;
  if (isList(value)) {
    if (shape.kind !== 'list' && shape.kind !== 'null') return MIXED;
    const before = shape.kind === 'list' ? shape.item : NOTHING;
    const item = value.reduce(widen, before);
    return shape.kind === 'list' && item === before ? shape : { kind: 'list', item };
  }
  if (isObject(value)) return shape.kind === 'struct' || shape.kind === 'null' ? widenStruct(shape, value) : MIXED;
  if (typeof value === 'string') return widenText(shape, value);
  return join(shape, { kind: scalarKind(value) });
}

function widenStruct(shape: Shape, value: { readonly [key: string]: Json }): Shape {
  const fields = shape.kind === 'struct' ? shape.fields : new Map<string, Shape>();
  let changed: Map<string, Shape> | undefined;
  for (const key of Object.keys(value)) {
    const before = fields.get(key) ?? NOTHING;
    const after = widen(before, value[key] ?? null);
    if (after !== before || !fields.has(key)) changed = (changed ?? new Map(fields)).set(key, after);
  }
  return changed || shape.kind !== 'struct' ? { kind: 'struct', fields: changed ?? fields } : shape;
}

function widenText(shape: Shape, value: string): Shape {
  if (shape.kind === 'text') return shape;
  if (isMoment(shape.kind) && momentOf(value) === shape.kind) return shape;
  return shape.kind === 'null' ? { kind: momentOf(value) ?? 'text' } : join(shape, { kind: momentOf(value) ?? 'text' });
}

function scalarKind(value: boolean | number | bigint): 'boolean' | 'bigint' | 'ubigint' | 'double' {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) && Number.isSafeInteger(value) ? 'bigint' : 'double';
  if (value >= -LARGEST - 1n && value <= LARGEST) return 'bigint';
  return value > 0n && value < 2n ** 64n ? 'ubigint' : 'double';
}

function join(a: Shape, b: Shape): Shape {
  if (a.kind === 'null') return b;
  if (a.kind === b.kind) return a;
  if (NUMBERS.has(a.kind) && NUMBERS.has(b.kind)) return { kind: 'double' };
  return TEXTS.has(a.kind) && TEXTS.has(b.kind) ? { kind: 'text' } : MIXED;
}
