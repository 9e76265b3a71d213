import { LIMITS } from '../../../core/limits';
import type { ValueNode } from '../../../core/output';
import { treeOf } from './tree';

const LINE = {
  depth: 4,
  entries: 100,
  text: LIMITS.logLineCharacters,
  nodes: 1_000,
  characters: LIMITS.logLineCharacters,
};

/** A value on one line, for logs and messages. */
export const inspect = (value: unknown): string => spell(treeOf(value, LINE).node);

function spell(node: ValueNode): string {
  if (node.kind === 'leaf') return node.text;
  const entries = node.entries.map(({ key, value }) => {
    if (node.type === 'array' || node.type === 'set') return spell(value);
    return node.type === 'map' ? `${key} => ${spell(value)}` : `${key}: ${spell(value)}`;
  });
  if (node.cut) entries.push(`… ${node.cut.toLocaleString('en-US')} more`);
  const isPlain = node.label === 'Object' || node.label.startsWith('Array(');
  const label = isPlain ? '' : `${node.label} `;
  if (node.type === 'array') return `${label}[${entries.join(', ')}]`;
  return entries.length === 0 ? `${label}{}` : `${label}{ ${entries.join(', ')} }`;
}
