import type { ValueNode } from '../../../core/output';
import type { SessionVariable } from '../../session';
import { type LeafType, quote } from './describe';
import { classOf, dataOf, sizeOf, typeWords } from './type-words';

const ENTRIES = 5;
/** The rows of a list are shown with what is in them. */
const DEPTH = 2;
const TEXT = 60;
/** Names of one cell. */
const NAMES = 200;

/** The names of a cell as they are now. Nothing of the learner's runs for it: no getter, no method. */
export function variablesOf(cell: string, names: ReadonlyMap<string, () => unknown>): SessionVariable[] {
  return [...names].slice(0, NAMES).map(([name, read]) => {
    try {
      const value = read();
      const preview = previewOf(value, 0);
      return { cell, name, type: typeWords(value).slice(0, TEXT), ...(preview && { preview }) };
    } catch {
      return { cell, name, type: 'nothing yet' }; // its cell stopped before the line that gives it a value, or a proxy threw
    }
  });
}

const leaf = (type: LeafType, text: string): ValueNode => ({ kind: 'leaf', type, text });
const cut = (text: string) => (text.length > TEXT ? `${text.slice(0, TEXT - 1)}…` : text);

/** The beginning of a value. None of a function and of what nothing is known about. */
function previewOf(value: unknown, depth: number): ValueNode | undefined {
  switch (typeof value) {
    case 'string':
      return leaf('string', quote(cut(value)));
    case 'number':
      return leaf('number', Object.is(value, -0) ? '-0' : String(value));
    case 'bigint':
      return leaf('bigint', cut(`${value}n`));
    case 'boolean':
      return leaf('boolean', String(value));
    case 'symbol':
      return leaf('symbol', cut(String(value)));
    case 'undefined':
    case 'function':
      return undefined;
    case 'object':
      return value === null ? leaf('null', 'null') : objectPreview(value, depth);
  }
}

function objectPreview(value: object, depth: number): ValueNode | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value);
    return leaf('date', Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString());
  }
  if (value instanceof Error) {
    const message = dataOf(value, 'message');
    return leaf('error', cut(`${classOf(value)}: ${typeof message === 'string' ? message : ''}`));
  }
  if (value instanceof Map) return branch(value, 'map', sizeOf(value), depth, Map.prototype.entries.call(value));
  if (value instanceof Set) return branch(value, 'set', sizeOf(value), depth, Set.prototype.entries.call(value));
  if (Array.isArray(value)) return branch(value, 'array', value.length, depth, itemsOf(value));
  if (classOf(value) !== 'Object' && Reflect.ownKeys(value).length === 0) return undefined;
  const keys = Object.keys(value);
  return branch(value, 'object', keys.length, depth, propertiesOf(value, keys));
}

type Entries = Iterable<readonly [unknown, unknown]>;
type Branch = Extract<ValueNode, { kind: 'branch' }>;

function branch(value: object, type: Branch['type'], size: number, depth: number, all: Entries): ValueNode {
  const entries: Branch['entries'][number][] = [];
  if (depth < DEPTH)
    for (const [key, item] of all) {
      if (entries.length === ENTRIES) break;
      const shown = item === GETTER ? leaf('other', '(getter)') : previewOf(item, depth + 1);
      entries.push({
        key: typeof key === 'string' ? cut(key) : keyWords(key),
        value: shown ?? leaf('other', typeWords(item)),
      });
    }
  const missing = size - entries.length;
  const label = type === 'object' ? classOf(value) : `${classOf(value)}(${size})`;
  return { kind: 'branch', label, type, entries, size, ...(missing > 0 && { cut: missing }) };
}

function keyWords(key: unknown): string {
  const node = previewOf(key, 1);
  return node?.kind === 'leaf' ? node.text : typeWords(key);
}

function* itemsOf(items: readonly unknown[]): Entries {
  for (let at = 0; at < items.length; at++) yield [String(at), dataOf(items, at)];
}

const GETTER = Symbol('getter');

function* propertiesOf(value: object, keys: readonly string[]): Entries {
  for (const key of keys) {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    yield [key, property?.get ? GETTER : property?.value];
  }
}
