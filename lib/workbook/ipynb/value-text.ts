import type { ValueNode } from '../../core/output';

/** A value as a developer would write it, one entry on each line. */
export function valueText(node: ValueNode, indent = ''): string {
  if (node.kind === 'leaf') return node.text;
  const inner = `${indent}  `;
  const entries = node.entries.map(({ key, value }) => `${inner}${key}: ${valueText(value, inner)}`);
  const more = node.cut ? [`${inner}… ${node.cut} more`] : [];
  return entries.length === 0 ? node.label : [`${node.label}`, ...entries, ...more].join('\n');
}
