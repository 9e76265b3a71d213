import type { AnyNode } from 'acorn';
import type { Advice } from '../../../core/advice';
import type { Stripped } from '../strip';
import { isFunction, isOwn, memberName, openTree, type Tree } from './tree';

const CHANGES = ['sort', 'reverse', 'push', 'pop', 'shift', 'unshift', 'splice', 'fill', 'copyWithin'];
/** Methods that call a function with each item. */
const EACH = ['forEach', 'map', 'filter', 'find', 'some', 'every', 'flatMap'];
/** Methods that give items, or a list of the same items. */
const SAME_ITEMS = ['filter', 'slice', 'toSorted', 'toReversed', 'find', 'findLast', 'at'];

/** Places that change a value which one of the names from above holds. */
export function changesAbove(source: string, stripped: Stripped, above: ReadonlySet<string>): readonly Advice[] {
  const tree = openTree(source, stripped);
  const isAbove = (node: AnyNode) =>
    node.type === 'Identifier' && above.has(node.name) && !isOwn(tree, node, node.name);
  return tree.nodes.flatMap((node): readonly Advice[] => {
    const changed = changedBy(node);
    const root = changed && rootOf(changed);
    if (!root) return [];
    const isItem = root.type === 'Identifier' && holdsItem(tree, root, isAbove);
    return isAbove(root) || isItem ? [{ mistake: 'changes-above', range: tree.wordOf(root) }] : [];
  });
}

/** What a node changes in place: `films[0]` of `films[0].title = 'x'`, `films` of `films.sort()`. */
function changedBy(node: AnyNode): AnyNode | undefined {
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')
        ? node.argument
        : undefined;
  if (target) return target.type === 'MemberExpression' ? target.object : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const name = memberName(node.callee);
  const isAssign =
    name === 'assign' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object';
  if (isAssign) return node.arguments[0];
  return name !== undefined && CHANGES.includes(name) ? node.callee.object : undefined;
}

/** The name that a chain of properties begins with. What a call returns is not followed. */
function rootOf(node: AnyNode): AnyNode | undefined {
  if (node.type === 'Identifier') return node;
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined;
}

/** Whether a name of the cell stands for an item of a list from above. */
function holdsItem(tree: Tree, name: Extract<AnyNode, { type: 'Identifier' }>, isAbove: (node: AnyNode) => boolean) {
  for (const outer of tree.around(name)) {
    if (outer.type === 'ForOfStatement' && declares(outer.left, name.name)) return comesFrom(outer.right, isAbove);
    if (isFunction(outer) && outer.params.some((param) => param.type === 'Identifier' && param.name === name.name)) {
      const call = tree.parent(outer);
      const [first] = outer.params;
      if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
      const isFirst = first?.type === 'Identifier' && first.name === name.name;
      return isFirst && EACH.includes(memberName(call.callee) ?? '') && comesFrom(call.callee.object, isAbove);
    }
    const statements = outer.type === 'BlockStatement' || outer.type === 'Program' ? outer.body : [];
    const value = statements.flatMap((statement) => initOf(statement, name.name))[0];
    if (value) return value.type !== 'Identifier' && comesFrom(value, isAbove) && !isList(value);
  }
  return false;
}

const declares = (node: AnyNode, name: string) =>
  node.type === 'VariableDeclaration' &&
  node.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name);

function initOf(statement: AnyNode, name: string): AnyNode[] {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && id.name === name && init ? [init] : [],
  );
}

/** Whether an expression gives a value from above, a part of it, or a list of its items. */
function comesFrom(node: AnyNode, isAbove: (node: AnyNode) => boolean): boolean {
  if (isAbove(node)) return true;
  if (node.type === 'MemberExpression') return comesFrom(node.object, isAbove);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  return SAME_ITEMS.includes(memberName(node.callee) ?? '') && comesFrom(node.callee.object, isAbove);
}

/** A list that such a method made is the cell's own, only its items are not. */
const isList = (node: AnyNode) =>
  node.type === 'CallExpression' &&
  ['filter', 'slice', 'toSorted', 'toReversed'].includes(memberName(node.callee) ?? '');
