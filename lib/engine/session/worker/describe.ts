import type { ValueNode } from '../../../core/output';

export type LeafType = Extract<ValueNode, { kind: 'leaf' }>['type'];

/** What is inside a value. Keys that are not text are shown as values are. */
export type Branch = {
  readonly type: Extract<ValueNode, { kind: 'branch' }>['type'];
  readonly label: string;
  readonly size: number;
  readonly entries: Iterable<readonly [unknown, unknown]>;
};

/** The text of a value that has nothing inside; of a string, the string itself. */
export function describeLeaf(value: unknown): [LeafType, string] {
  switch (typeof value) {
    case 'string':
      return ['string', value];
    case 'number':
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    case 'bigint':
      return ['bigint', `${value}n`];
    case 'boolean':
      return ['boolean', String(value)];
    case 'undefined':
      return ['undefined', 'undefined'];
    case 'symbol':
      return ['symbol', String(value)];
    case 'function':
      return ['function', spellFunction(value)];
    case 'object':
      return value === null ? ['null', 'null'] : describeObject(value);
  }
}

/** Text as a developer writes it, in single quotes. */
export const quote = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

function spellFunction(value: unknown): string {
  const isClass = Function.prototype.toString.call(value).startsWith('class');
  const name: unknown = Reflect.get(Object(value), 'name');
  return `${isClass ? 'class' : 'function'} ${typeof name === 'string' && name ? name : '(anonymous)'}`;
}

function describeObject(value: object): [LeafType, string] {
  if (value instanceof Date) return ['date', Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()];
  if (value instanceof Error) return ['error', `${value.name}: ${value.message}`];
  const matcher = matcherText(value);
  if (matcher !== undefined) return ['other', matcher];
  return ['other', value instanceof RegExp ? String(value) : className(value)];
}

/** `Any<String>` for what stands for many values in an `expect`. */
function matcherText(value: object): string | undefined {
  if (Reflect.get(value, '$$typeof') !== Symbol.for('jest.asymmetricMatcher')) return undefined;
  const write: unknown = Reflect.get(value, 'toAsymmetricMatcher');
  return typeof write === 'function' ? String(Reflect.apply(write, value, [])) : undefined;
}

function className(value: object): string {
  if (Object.getPrototypeOf(value) === null) return 'Object';
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name ? name : 'Object';
}

const CLOSED = [Date, Error, RegExp, Promise, WeakMap, WeakSet, WeakRef, ArrayBuffer, DataView];

/** What can be opened in a value, if anything. */
export function branchOf(value: unknown): Branch | undefined {
  if (typeof value !== 'object' || value === null || CLOSED.some((type) => value instanceof type)) return undefined;
  if (matcherText(value) !== undefined) return undefined;
  const name = className(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const size = Number(Reflect.get(value, 'length'));
    return { type: 'array', label: `${name}(${size})`, size, entries: itemsOf(value, size) };
  }
  if (value instanceof Map) return { type: 'map', label: `${name}(${value.size})`, size: value.size, entries: value };
  if (value instanceof Set)
    return { type: 'set', label: `${name}(${value.size})`, size: value.size, entries: numbered(value) };
  const keys = Object.keys(value);
  return { type: 'object', label: name, size: keys.length, entries: propertiesOf(value, keys) };
}

function* itemsOf(list: object, size: number): Iterable<readonly [string, unknown]> {
  for (let position = 0; position < size; position++) yield [String(position), Reflect.get(list, position)];
}

function* numbered(items: Iterable<unknown>): Iterable<readonly [string, unknown]> {
  let position = 0;
  for (const item of items) yield [String(position++), item];
}

function* propertiesOf(value: object, keys: readonly string[]): Iterable<readonly [string, unknown]> {
  for (const key of keys) yield [key, Reflect.get(value, key)];
}
