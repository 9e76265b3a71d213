import type { PlanNode } from '../../core/query-plan';

/** A plan as an indented list: `HASH_JOIN (12 rows, 3 ms)`, and below it what it works on and takes its rows from. */
export function planText(node: PlanNode, indent = ''): string {
  const { operator, details, rows, estimated, milliseconds, children } = node;
  const counted = rows === undefined ? estimated !== undefined && `about ${estimated} rows` : `${rows} rows`;
  const facts = [counted, milliseconds !== undefined && `${milliseconds} ms`].filter((fact) => fact !== false);
  const inner = `${indent}  `;
  return [
    `${indent}${operator}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`,
    ...details.map((detail) => `${inner}${detail}`),
    ...children.map((child) => planText(child, inner)),
  ].join('\n');
}
