import type { ValueNode } from '../../lib/core/output';

const LONGEST = 72;

/** A branch on one line: `{film_id: 1, title: "Amber"}`, cut where the line is full. */
export function preview(node: ValueNode): string {
  if (node.kind === 'leaf') return node.text.length > 24 ? `${node.text.slice(0, 23)}…` : node.text;
  const listed = node.type === 'array' || node.type === 'set';
  const [open, close] = listed ? ['[', ']'] : ['{', '}'];
  const parts: string[] = [];
  let length = 0;
  for (const { key, value } of node.entries) {
    const inner = value.kind === 'leaf' ? preview(value) : value.label;
    const part = listed ? inner : `${key}: ${inner}`;
    length += part.length + 2;
    if (length > LONGEST) break;
    parts.push(part);
  }
  if (parts.length < node.size) parts.push('…');
  return open + parts.join(', ') + close;
}
