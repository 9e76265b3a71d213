import { LIMITS } from '../../../core/limits';
import type { ValueNode } from '../../../core/output';
import { type Branch, branchOf, describeLeaf, type LeafType, quote } from './describe';

/** How much of a value is kept. `nodes` and `characters` are for the whole tree. */
export type TreeLimits = {
  readonly depth: number;
  readonly entries: number;
  readonly text: number;
  readonly nodes: number;
  readonly characters: number;
};

/** What is shown on the page. */
export const SHOWN: TreeLimits = {
  depth: LIMITS.treeDepth,
  entries: LIMITS.treeEntries,
  text: LIMITS.treeText,
  nodes: 10_000,
  characters: LIMITS.frameMessageBytes,
};

/** What is compared. */
export const WHOLE: TreeLimits = {
  depth: 1_000,
  entries: 100_000,
  text: 10_000_000,
  nodes: 100_000,
  characters: 20_000_000,
};

const KEY_CHARACTERS = 200;

/** A value as data. `isCut`: not all of it fitted. */
export function treeOf(value: unknown, limits: TreeLimits): { readonly node: ValueNode; readonly isCut: boolean } {
  let { nodes, characters } = limits;
  let isCut = false;
  const around = new Set<unknown>();

  function cut(text: string): { kept: string; rest: string } {
    const kept = text.slice(0, Math.max(0, Math.min(limits.text, characters)));
    characters -= kept.length;
    if (kept.length === text.length) return { kept, rest: '' };
    isCut = true;
    return { kept, rest: `… (${text.length.toLocaleString('en-US')} characters)` };
  }

  function leaf(type: LeafType, whole: string): ValueNode {
    const { kept, rest } = cut(whole);
    return { kind: 'leaf', type, text: type === 'string' ? `${quote(kept)}${rest}` : `${kept}${rest}` };
  }

  function branch({ type, label, size, entries: all }: Branch, depth: number): ValueNode {
    const entries: { key: string; value: ValueNode }[] = [];
    if (depth < limits.depth)
      for (const [key, item] of all) {
        if (entries.length >= limits.entries || nodes <= 0 || characters <= 0) break;
        entries.push({
          key: typeof key === 'string' ? key.slice(0, KEY_CHARACTERS) : spellKey(key),
          value: visit(item, depth + 1),
        });
      }
    const missing = size - entries.length;
    if (missing > 0) isCut = true;
    return { kind: 'branch', label, type, entries, size, ...(missing > 0 && { cut: missing }) };
  }

  function visit(item: unknown, depth: number): ValueNode {
    nodes--;
    if (around.has(item)) return leaf('other', '[circular]');
    try {
      const found = branchOf(item);
      if (!found) return leaf(...describeLeaf(item));
      around.add(item);
      return branch(found, depth);
    } catch {
      return leaf('other', '[cannot be read]'); // a getter or a proxy of the learner threw
    } finally {
      around.delete(item);
    }
  }

  return { node: visit(value, 0), isCut };
}

function spellKey(key: unknown): string {
  const { node } = treeOf(key, { depth: 1, entries: 3, text: KEY_CHARACTERS, nodes: 10, characters: KEY_CHARACTERS });
  return node.kind === 'leaf' ? node.text : node.label;
}
