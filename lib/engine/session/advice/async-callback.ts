import type { AnyNode, CallExpression } from 'acorn';
import type { Advice } from '../../../core/advice';
import type { Stripped } from '../strip';
import { isPromiseStatic, promisesIn } from './promises';
import { memberName, openTree, type Tree } from './tree';

/** Methods that take what the function returns for its answer, or wait for nothing. */
const DEAF = new Set([
  'forEach',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'sort',
  'toSorted',
  'flatMap',
]);

/** `films.filter(async (film) => …)`: every film stays, because a Promise is no `false`. `shown`: Promises stand in the result. */
export function asyncCallbacks(source: string, stripped: Stripped, shown: boolean): readonly Advice[] {
  const tree = openTree(source, stripped);
  const { isAsync } = promisesIn(tree);
  return tree.nodes.flatMap((node): readonly Advice[] => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
    const [callback] = node.arguments;
    const name = memberName(node.callee);
    if (!callback || !isAsync(callback) || name === undefined) return [];
    const isDeaf = DEAF.has(name) || (name === 'map' && isUnwaitedMap(tree, node, shown));
    return isDeaf ? [{ mistake: 'async-callback', range: tree.wordOf(node.callee.property) }] : [];
  });
}

/** A list of Promises is fine if somebody waits for all of it. */
function isUnwaitedMap(tree: Tree, node: CallExpression, shown: boolean): boolean {
  const parent: AnyNode | undefined = tree.parent(node);
  const isWaitedFor = tree
    .around(node)
    .some((outer) => outer.type === 'CallExpression' && isPromiseStatic(outer.callee));
  return !isWaitedFor && (shown || (parent?.type === 'MemberExpression' && parent.object === node));
}
