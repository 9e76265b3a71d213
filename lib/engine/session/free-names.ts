import type { AnyNode, Program } from 'acorn';
import { boundNames, childrenOf, declaredIn } from './declarations';

type Scope = { readonly names: ReadonlySet<string>; readonly around: Scope | undefined };

const isDeclared = (scope: Scope | undefined, name: string): boolean =>
  scope !== undefined && (scope.names.has(name) || isDeclared(scope.around, name));

/** Names that a program uses and does not declare, in the order of their first use. */
export function freeNames(program: Program): string[] {
  const free = new Set<string>();
  visit(program, undefined, free);
  return [...free];
}

function visit(node: AnyNode, around: Scope | undefined, free: Set<string>): void {
  if (node.type === 'Identifier') {
    if (!isDeclared(around, node.name)) free.add(node.name);
    return;
  }
  const names = openedNames(node);
  const scope = names ? { names: new Set(names), around } : around;
  for (const child of usedChildren(node)) visit(child, scope, free);
}

/** Names that are declared inside this node only. */
export function openedNames(node: AnyNode): string[] | undefined {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return declaredIn(node.body);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const body = node.body.type === 'BlockStatement' ? declaredIn(node.body.body) : [];
      const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
      const implied = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
      return [...own, ...implied, ...node.params.flatMap(boundNames), ...body];
    }
    case 'ClassExpression':
      return node.id ? [node.id.name] : undefined;
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? declaredIn([node.init]) : undefined;
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? declaredIn([node.left]) : undefined;
    case 'SwitchStatement':
      return declaredIn(node.cases.flatMap((part) => part.consequent));
    case 'CatchClause':
      return node.param ? boundNames(node.param) : undefined;
    default:
      return undefined;
  }
}

/** The children whose identifiers are uses of names: not keys, members, labels, or names for the outside. */
function usedChildren(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'MemberExpression':
      return childrenOf(node).filter((child) => node.computed || child !== node.property);
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return childrenOf(node).filter((child) => node.computed || child !== node.key || child === node.value);
    case 'ExportSpecifier':
      return childrenOf(node).filter((child) => child === node.local);
    case 'LabeledStatement':
      return [node.body];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'MetaProperty':
      return [];
    default:
      return childrenOf(node);
  }
}
