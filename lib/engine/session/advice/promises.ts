import type { AnyNode } from 'acorn';
import { isFunction, isOwn, memberName, type Tree } from './tree';

/** Which expressions of a cell are Promises for certain. */
export function promisesIn(tree: Tree): { isPromise(node: AnyNode): boolean; isAsync(node: AnyNode): boolean } {
  const names = new Set(tree.nodes.flatMap(asyncName));
  const isAsync = (node: AnyNode) =>
    (isFunction(node) && node.async) || (node.type === 'Identifier' && names.has(node.name));
  return {
    isAsync,
    isPromise(node) {
      if (node.type === 'TaggedTemplateExpression')
        return node.tag.type === 'Identifier' && node.tag.name === 'sql' && !isOwn(tree, node, 'sql');
      if (node.type !== 'CallExpression') return false;
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'fetch') return !isOwn(tree, node, 'fetch');
      return isAsync(callee) || (callee.type === 'MemberExpression' && isPromiseStatic(callee));
    },
  };
}

function asyncName(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.async && !node.generator && node.id ? [node.id.name] : [];
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return [];
  return isFunction(node.init) && node.init.async && !node.init.generator ? [node.id.name] : [];
}

const STATICS = ['all', 'allSettled', 'any', 'race', 'resolve', 'reject'];
/** `Promise.all`. */
export function isPromiseStatic(node: AnyNode): boolean {
  const isOfPromise =
    node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'Promise';
  return isOfPromise && STATICS.includes(memberName(node) ?? '');
}
