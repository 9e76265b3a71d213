import type { AnyNode } from 'acorn';
import type { Advice } from '../../../core/advice';
import type { Stripped } from '../strip';
import { isPromiseStatic, promisesIn } from './promises';
import { mayAwait, memberName, openTree, type Tree } from './tree';

/** Promises that are used as if they were what they will give. */
export function missingAwait(source: string, stripped: Stripped): readonly Advice[] {
  const tree = openTree(source, stripped);
  const { isPromise } = promisesIn(tree);
  return tree.nodes.filter(isPromise).flatMap((node): readonly Advice[] => {
    const kept = keptIn(tree, node);
    const taken =
      kept === undefined
        ? takenAs(tree, node)
        : readingsOf(tree, kept, node)
            .map((name) => takenAs(tree, name))
            .find(Boolean);
    return taken ? [adviceAt(source, tree, node, taken === 'member' && kept === undefined)] : [];
  });
}

/** Promises that nothing waits for; if it cannot be told which, the last statement, whose value holds one. */
export function leftPromises(source: string, stripped: Stripped): readonly Advice[] {
  const tree = openTree(source, stripped);
  const { isPromise } = promisesIn(tree);
  const isWaitedFor = (node: AnyNode) => {
    const parent = tree.parent(node);
    return parent === undefined || WAITS.includes(parent.type) || tree.around(node).some(isWaitingCall);
  };
  const left = tree.nodes.filter((node) => isPromise(node) && !isWaitedFor(node));
  const last = stripped.program.body.at(-1);
  if (left.length > 0 || !last) return left.map((node) => adviceAt(source, tree, node, false));
  return [{ mistake: 'missing-await', range: tree.wordOf(last) }];
}
const WAITS = ['AwaitExpression', 'ReturnStatement', 'ExpressionStatement'];
const isWaitingCall = (node: AnyNode) => node.type === 'CallExpression' && isPromiseStatic(node.callee);

function adviceAt(source: string, tree: Tree, node: AnyNode, isOwner: boolean): Advice {
  const range = tree.wordOf(node);
  const near = isOwner || !mayAwait(tree, node) ? undefined : `await ${source.slice(range.from, range.to)}`;
  return { mistake: 'missing-await', range, ...(near !== undefined && { near }) };
}

/** The constant that holds it. */
function keptIn(tree: Tree, node: AnyNode): string | undefined {
  const parent = tree.parent(node);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
  const declaration = tree.parent(parent);
  return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' ? parent.id.name : undefined;
}

/** Where a constant is read, in the block that declares it. */
function readingsOf(tree: Tree, name: string, declared: AnyNode): readonly AnyNode[] {
  const block = tree.around(declared).find(({ type }) => type === 'BlockStatement' || type === 'Program');
  return tree.nodes.filter(
    (node) => node.type === 'Identifier' && node.name === name && block && tree.around(node).includes(block),
  );
}

/** The value of a cell's last statement is waited for. */
const isEnd = (tree: Tree, statement: AnyNode) => {
  const block = tree.parent(statement);
  return block?.type === 'Program' && block.body.at(-1) === statement;
};

const WAITING = ['then', 'catch', 'finally'];
const COMPUTES = ['+', '-', '*', '/', '%', '<', '>', '<=', '>='];

/** How a value is used that should be there already; undefined if it may be a Promise still. */
function takenAs(tree: Tree, node: AnyNode): 'member' | 'value' | undefined {
  const parent = tree.parent(node);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && !WAITING.includes(memberName(parent) ?? '') ? 'member' : undefined;
    case 'ExpressionStatement':
      return isEnd(tree, parent) ? undefined : 'value';
    case 'SpreadElement':
    case 'TemplateLiteral':
      return 'value';
    case 'ForOfStatement':
      return parent.right === node && !parent.await ? 'value' : undefined;
    case 'BinaryExpression':
      return COMPUTES.includes(parent.operator) ? 'value' : undefined;
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type !== 'Identifier' ? 'value' : undefined;
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node ? 'value' : undefined;
    case 'UnaryExpression':
      return parent.operator === '!' ? 'value' : undefined;
    default:
      return undefined;
  }
}
