import { isList } from '@/lib/core/is-list';
import { LIMITS } from '@/lib/core/limits';
import type { ValueNode } from '@/lib/core/output';
import type { Value } from '@/lib/core/value';

/** A nested value of a table as a tree. */
export function valueNode(value: Value): ValueNode {
  if (value === null) return { kind: 'leaf', type: 'null', text: 'NULL' };
  if (typeof value === 'string') return { kind: 'leaf', type: 'string', text: JSON.stringify(value) };
  if (typeof value === 'number') return { kind: 'leaf', type: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'leaf', type: 'boolean', text: String(value) };
  if (isList(value)) return branch('array', `List(${value.length})`, [...value.entries()]);
  return branch('object', 'Object', Object.entries(value));
}

function branch(
  type: 'array' | 'object',
  label: string,
  entries: readonly (readonly [key: string | number, value: Value])[],
): ValueNode {
  const shown = entries
    .slice(0, LIMITS.treeEntries)
    .map(([key, value]) => ({ key: String(key), value: valueNode(value) }));
  const cut = entries.length - shown.length;
  return { kind: 'branch', type, label, entries: shown, size: entries.length, ...(cut > 0 && { cut }) };
}

/** More digits than a JavaScript number keeps. */
const LONG_NUMBER = /\d{16}/;

/** JSON text as a tree; undefined where reading it would change it, or it is none. */
export function jsonNode(text: string): ValueNode | undefined {
  if (LONG_NUMBER.test(text)) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? valueNode(value) : undefined;
  } catch {
    return undefined;
  }
}
