import type { ValueNode } from '@/lib/core/output';

/** A value on one line, as a developer would write it: `[{ day: 1 }, null]`. */
export function writeValue(node: ValueNode): string {
  if (node.kind === 'leaf') return node.text;
  const rest = node.cut ? [`… ${node.cut} more`] : [];
  const values = node.entries.map(({ value }) => writeValue(value));
  const pairs = node.entries.map(({ key, value }) => `${key}: ${writeValue(value)}`);
  switch (node.type) {
    case 'array':
      return `[${[...values, ...rest].join(', ')}]`;
    case 'object':
      return pairs.length === 0 ? '{}' : `{ ${[...pairs, ...rest].join(', ')} }`;
    case 'map':
      return `Map { ${[...pairs, ...rest].join(', ')} }`;
    case 'set':
      return `Set { ${[...values, ...rest].join(', ')} }`;
  }
}
