import type { AnyNode } from 'acorn';
import type { Advice } from '../../../core/advice';
import type { Stripped } from '../strip';
import { isFunction, memberName, openTree, type Tree } from './tree';

/** Comparisons that do not ask what they seem to ask. */
export function strangeComparisons(source: string, stripped: Stripped): readonly Advice[] {
  const tree = openTree(source, stripped);
  const dates = new Set(tree.nodes.flatMap(dateName));
  const isDate = (node: AnyNode) => isNewDate(node) || (node.type === 'Identifier' && dates.has(node.name));
  return tree.nodes.flatMap((node): readonly Advice[] => {
    if (node.type === 'BinaryExpression' && EQUALS.includes(node.operator)) {
      const [left, right] = [node.left, node.right];
      const isCompared = (isDate(left) && isValue(right)) || (isDate(right) && isValue(left));
      return isCompared ? [{ mistake: 'compared-dates', range: tree.wordOf(isDate(left) ? left : right) }] : [];
    }
    return node.type === 'AssignmentExpression' && node.operator === '=' && isAsked(tree, node)
      ? [{ mistake: 'assigned-in-condition', range: tree.wordOf(node.left) }]
      : [];
  });
}

const EQUALS = ['===', '!==', '==', '!='];
const isNewDate = (node: AnyNode) =>
  node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Date';

function dateName(node: AnyNode): string[] {
  const isKept =
    node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init && isNewDate(node.init);
  return isKept && node.id.type === 'Identifier' ? [node.id.name] : [];
}

/** Anything but `null`, `undefined`, a text or a number. */
const isValue = (node: AnyNode) =>
  node.type !== 'Literal' &&
  !(node.type === 'Identifier' && node.name === 'undefined') &&
  node.type !== 'UnaryExpression';

const ASKS = ['filter', 'find', 'findIndex', 'findLast', 'some', 'every'];

/** `if (a = b)`, `find((row) => (row.id = 12))`: the value of the assignment is taken for an answer. */
function isAsked(tree: Tree, node: AnyNode): boolean {
  const parent = tree.parent(node);
  if (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') return parent.test === node;
  if (!parent || !isFunction(parent) || parent.body !== node) return false;
  const call = tree.parent(parent);
  return call?.type === 'CallExpression' && ASKS.includes(memberName(call.callee) ?? '');
}
