import type { AnyNode } from 'acorn';
import type { Range } from '../../../core/error';
import { childrenOf } from '../declarations';
import { openedNames } from '../free-names';
import { wordAt } from '../lines';
import type { Stripped } from '../strip';

/** A cell's syntax tree with the way up. */
export type Tree = {
  readonly nodes: readonly AnyNode[];
  /** The nodes around a node, nearest first. */
  readonly around: (node: AnyNode) => readonly AnyNode[];
  readonly parent: (node: AnyNode) => AnyNode | undefined;
  /** The word in the cell's own text that a node begins with. */
  readonly wordOf: (node: AnyNode) => Range;
};

export function openTree(source: string, { program, original }: Stripped): Tree {
  const parents = new Map<AnyNode, AnyNode>();
  const nodes: AnyNode[] = [];
  const enter = (node: AnyNode) => {
    nodes.push(node);
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      enter(child);
    }
  };
  enter(program);
  const parent = (node: AnyNode) => parents.get(node);
  const around = (node: AnyNode): AnyNode[] => {
    const next = parents.get(node);
    return next ? [next, ...around(next)] : [];
  };
  return { nodes, around, parent, wordOf: (node) => wordAt(source, original(node.start)) };
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
type Function = Extract<AnyNode, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>;
export const isFunction = (node: AnyNode): node is Function => FUNCTIONS.includes(node.type);

/** Whether `await` may be written where a node stands. */
export const mayAwait = (tree: Tree, node: AnyNode): boolean => tree.around(node).find(isFunction)?.async ?? true;

/** Whether a name that is used somewhere is declared in the cell, around that place. */
export const isOwn = (tree: Tree, node: AnyNode, name: string): boolean =>
  tree.around(node).some((outer) => openedNames(outer)?.includes(name));

/** The name of a method or property: `sort` of `films.sort`. */
export function memberName(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}
