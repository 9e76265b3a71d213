import type { Prose } from '../lesson/schema';

/** The words of prose without its marks. */
export function plainText(nodes: Prose): string {
  return nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(node: Prose[number]): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
