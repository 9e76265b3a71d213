import type { AnyNode, TemplateLiteral } from 'acorn';
import { kindOf } from '../../core/sql-kind';
import { tokenizeSql } from '../../core/sql-tokens';
import { childrenOf } from './declarations';

/** A template's text, its values as parameters. */
export const templateText = ({ quasis }: TemplateLiteral): string =>
  quasis
    .map(({ value }) => value.cooked ?? value.raw)
    .reduce((before, text, position) => `${before} $${position} ${text}`);

/** The SQL that stands as text in calls of a database's client: `query('…')`, `query({ text: '…' })`, `new Cursor('…')`. */
export function sentTexts(node: AnyNode): string[] {
  const below = childrenOf(node).flatMap(sentTexts);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return below;
  const text = sends(node) ? textOf(node.arguments[0]) : undefined;
  return text !== undefined && isSql(text) ? [text, ...below] : below;
}

type Called = Extract<AnyNode, { type: 'CallExpression' | 'NewExpression' }>;

function sends({ type, callee }: Called): boolean {
  if (type === 'NewExpression') return callee.type === 'Identifier' && callee.name === 'Cursor';
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'query'
  );
}

function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return templateText(node);
  if (node?.type !== 'ObjectExpression') return undefined;
  const text = node.properties.find(
    (property) => property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'text',
  );
  return text?.type === 'Property' ? textOf(text.value) : undefined;
}

/** Other things have a method `query` too. */
function isSql(text: string): boolean {
  const first = tokenizeSql(text).find(({ kind }) => kind !== 'comment');
  return kindOf(first) !== 'other' || OTHERS.has(first?.value ?? '');
}
const OTHERS = new Set(['with', 'do', 'call', 'refresh', 'unload', 'merge']);
